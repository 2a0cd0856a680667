import DispatchAPI
import Foundation
import Testing
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

@testable import DispatchDaemon

extension TestCentre {
  /// The firm that is asked by mail for a pothole, once the first one has refused on the phone.
  static let firm = "edil-ponte"

  /// Logs a pothole and has it put to ``firm``; the message as that firm gets it.
  func offerByMail(_ caller: Caller, order: Int = 1) async throws -> ReceivedMail {
    _ = try await caller.logPothole(["lat": .number(44.7088 + Double(order) / 100)])
    let number = OrderNumber(year: 2025, serial: order).description
    // Whoever is asked on the phone refuses; the next firm is written to.
    if try await caller.get("orders/\(number)")["offers"].items.last?["mode"] == "phone" {
      _ = try await caller.act("refuse", on: number, ["reason": "Squadra impegnata"])
    }
    try await sendMessages()
    return try #require(try messages("offer.\(number.lowercased())").last, "no offer by mail of \(number)")
  }

  /// Does what is due, and lays all messages that wait into the outbox.
  func sendMessages() async throws {
    try await centre.agenda.performDue()
    for item in try await centre.agenda.dueMessages(limit: 100) { await centre.agenda.send(item) }
  }

  /// The messages in the outbox whose ids begin so, by name.
  func messages(_ prefix: String) throws -> [ReceivedMail] {
    let folder = self.folder.appendingPathComponent("outbox")
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix(prefix) }
    return try names.sorted().map {
      try MailReader.read([UInt8](try Data(contentsOf: folder.appendingPathComponent($0))))
    }
  }

  /// The alarms that the board shows, by kind.
  func alarms(_ kind: AlarmKind) async throws -> [OpenAlarm] {
    try await centre.register.read { try $0.alarms(limit: 100) }.filter { $0.kind == kind }
  }
}

/// A message that somebody writes to the centre.
struct TestLetter {
  var id: String
  var from = "Anna Bianchi <anna.bianchi@mail.example>"
  var subject = "Lampione spento"
  var answers: String?
  var text = "Il lampione davanti al 12 è spento."
  var headers: [String] = []

  /// The message as it travels.
  var bytes: [UInt8] {
    var lines = ["From: \(from)", "To: centrale@city.example", "Subject: \(subject)", "Message-ID: <\(id)>"]
    if let answers { lines += ["In-Reply-To: <\(answers)>", "References: <\(answers)>"] }
    lines += headers + ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", "", text, ""]
    return Array(lines.joined(separator: "\r\n").utf8)
  }
}
