import DispatchAPI
import Foundation
import HTTPTypes
import Testing
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

@testable import DispatchDaemon

@Suite("Where pictures were taken")
struct PicturePositionTests {
  private let order = "WO-2025-000001"
  private let request = "R-2025-000001"

  private func picture() throws -> [UInt8] { try Fixture.bytes("pictures/big-endian.jpg") }

  /// A centre whose city has pages.
  private func centre(_ test: @escaping @Sendable (Caller, TestCentre) async throws -> Void) async throws {
    try await TestCentre.demo { caller, centre in
      try await centre.apply(changed: { "site: https://centre.city.example\n" + $0 })
      try await test(caller, centre)
    }
  }

  /// The path of the link in a message.
  private func path(in mail: ReceivedMail) throws -> String {
    let site = "https://centre.city.example"
    let line = try #require(mail.text.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix(site) })
    return String(line.dropFirst(site.count))
  }

  private func isBare(_ answer: Answer) throws -> Bool {
    let bytes = answer.bytes
    #expect(answer.status == 200 && answer.headers[.contentType] == "image/jpeg", "\(answer.text)")
    #expect(PictureMetadata.position(in: bytes) == nil)
    let whole = try picture()
    #expect(bytes.count < whole.count && !String(decoding: bytes, as: UTF8.self).contains("Anna"))
    return bytes.starts(with: [0xFF, 0xD8])
  }

  @Test("Staff see where a picture that came by mail was taken, and how far from the request's own point")
  func mail() async throws {
    try await TestCentre.demo(isSocket: false) { caller, centre in
      let desk = caller.with("Authorization", "Bearer \(try await centre.token("desk", .operator))")
      let taken = try await desk.post("mail", bytes: try Fixture.bytes("mail/picture-with-position.eml"))
      let files = try await desk.get("requests/\(request)")["attachments"].items
      let view = try #require(files.first { $0["name"] == "buca.jpg" })
      #expect(abs((view["taken"]["lat"].fraction ?? 0) - 44.7088) < 0.000_01, "\(view)")
      #expect(abs((view["taken"]["lon"].fraction ?? 0) - 10.6105) < 0.000_01)
      #expect(view["taken"]["map"].string.hasPrefix("https://www.openstreetmap.org/?mlat=44.708"))
      #expect(view["taken"]["distance"] == .null, "the request has no point yet")
      #expect(files.first { $0["name"] == "message.eml" }?["taken"] == .null)
      let fetched = try await desk.get("files/\(view["sha256"].string)")
      let original = try picture()
      #expect(fetched.bytes == original, "the original is kept whole")
      let contact = try await desk.get("calls/\(taken["contact"].string)")["attachments"].items
      #expect(contact.contains { $0["taken"]["map"] == view["taken"]["map"] })

      let classified = try await desk.post(
        "requests/\(request)/classify",
        .object(["category": "roads.pothole", "lat": .number(44.7098), "lon": .number(10.6105)]))
      #expect(classified.status == 200, "\(classified.text)")
      let near = try await desk.get("requests/\(request)")["attachments"].items.first { $0["name"] == "buca.jpg" }
      #expect(near?["taken"]["distance"] == .number(111.2), "\(String(describing: near))")
      let manager = caller.with("Authorization", "Bearer \(try await centre.token("mara", .manager))")
      #expect(try await !manager.get("requests/\(request)").text.contains("openstreetmap"))
    }
  }

  @Test("So they do of a picture sent with an inspection")
  func inspection() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole(["estimate": "900"])
      let photo: JSONValue = .object([
        "name": "buca.jpg", "mediaType": "image/jpeg", "base64": .text(Data(try picture()).base64EncodedString()),
      ])
      let recorded = try await caller.post(
        "orders/\(order)/inspections", .object(["outcome": "confirmed", "photos": .array([photo])]))
      #expect(recorded["files"][0]["taken"]["map"].string.contains("mlat=44.708"), "\(recorded.text)")
    }
  }

  @Test("A firm sees the site while the order is its own, and not where a reporter stood; staff see where the firm did")
  func firm() async throws {
    try await centre { caller, centre in
      let path = try path(in: try await centre.offerByMail(caller))
      let store = centre.centre.files
      let seen = try store.store(try picture(), name: "buca.jpg", mediaType: "image/jpeg")
      let far = try Fixture.bytes("pictures/south-west.jpg")
      let done = try store.store(far, name: "fatto.jpg", mediaType: "image/jpeg")
      try await centre.centre.register.write { transaction in
        try transaction.attach(seen, to: ContactNumber(year: 2025, serial: 1))
        let firm = ContractorCode(rawValue: TestCentre.firm)
        try transaction.attach([done], from: firm, to: OrderNumber(year: 2025, serial: 1))
      }
      let file = try await caller.get("orders/\(order)")["files"][0]
      #expect(file["name"] == "fatto.jpg" && (file["taken"]["lat"].fraction ?? 0) < -33, "\(file)")
      #expect(file["taken"]["distance"] != .null)

      let page = try await caller.get(path)
      #expect(page.text.contains("/pictures/\(seen.sha256)\"") && !page.text.contains(done.sha256))
      let shown = try await caller.get("\(path)/pictures/\(seen.sha256)")
      #expect(try isBare(shown))
      #expect(try await caller.get("\(path)/pictures/\(done.sha256)").status == 404)
      _ = try await caller.act("refuse", on: order, ["reason": "Pieni"])
      let gone = try await caller.get("\(path)/pictures/\(seen.sha256)")
      #expect(gone.status == 404, "with the order the pictures have gone")
    }
  }

  @Test("A reporter sees his own pictures on his page, without place and time; nobody else does")
  func reporter() async throws {
    try await centre { caller, centre in
      _ = try await caller.post("mail", bytes: try Fixture.bytes("mail/picture-with-position.eml"))
      var other = TestLetter(id: "other@mail.example", from: "Bruno <bruno@mail.example>", subject: request)
      other.text = "Anche da me."
      _ = try await caller.post("mail", bytes: other.bytes)
      try await centre.sendMessages()
      let receipts = try centre.messages("receipt.")
      let paths = try receipts.map { (to: $0.to.first?.address ?? "", path: try path(in: $0)) }
      let own = try #require(paths.first { $0.to == "anna.bianchi@mail.example" }?.path)
      let page = try await caller.get(own)
      #expect(page.headers[.contentSecurityPolicy]?.contains("img-src 'self'") == true)
      let token = try #require(own.split(separator: "/").last)
      let source = try #require(page.text.firstMatch(of: /<img src="([^"]*)"/)).1
      #expect(source.hasPrefix("\(token)/pictures/"), "\(source)")
      let shown = try await caller.get("/r/\(source)")
      #expect(try isBare(shown))
      let strange = try #require(paths.first { $0.to == "bruno@mail.example" }?.path)
      let hash = try #require(source.split(separator: "/").last)
      #expect(try await caller.get("\(strange)/pictures/\(hash)").status == 404)
      #expect(try await !caller.get(strange).text.contains("<img"))
      #expect(try await caller.get("/r/1-00000000000000000000000000000000/pictures/\(hash)").status == 404)
    }
  }
}
