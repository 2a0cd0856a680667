import DispatchAPI
import Foundation
import Testing
import WorkOrdersInterchange

extension TestCentre {
  private static let site = "https://centre.city.example"

  /// Runs a test in the demo city, which has pages, with further changes of its file.
  static func withPages(
    changed change: @escaping @Sendable (String) -> String = { $0 },
    _ test: @escaping @Sendable (Caller, TestCentre) async throws -> Void
  ) async throws {
    try await demo { caller, centre in
      try await centre.apply(changed: { "site: \(site)\n" + change($0) })
      try await test(caller, centre)
    }
  }

  /// The path of the link in a message.
  static func path(in mail: ReceivedMail) throws -> String {
    let line = try #require(
      mail.text.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix(site) }, "\(mail.text)")
    return String(line.dropFirst(site.count))
  }
}

extension Caller {
  /// Sends a page's form, with pictures.
  func submit(_ path: String, _ fields: [String: String], files: [[UInt8]] = []) async throws -> Answer {
    var body: [UInt8] = []
    for (name, value) in fields {
      body += Array("--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
    }
    for (index, file) in files.enumerated() {
      let name = "name=\"files\"; filename=\"foto-\(index).jpg\""
      body += Array("--b\r\nContent-Disposition: form-data; \(name)\r\nContent-Type: image/jpeg\r\n\r\n".utf8)
      body += file + Array("\r\n".utf8)
    }
    return try await with("Content-Type", "multipart/form-data; boundary=b").post(
      path, bytes: body + Array("--b--\r\n".utf8))
  }

  /// What links were used for, in order.
  func linkUses() async throws -> [String] {
    try await get("journal?limit=200")["items"].items.filter { $0["kind"] == "link.used" }
      .map { $0["facts"]["act"].string }.reversed()
  }
}
