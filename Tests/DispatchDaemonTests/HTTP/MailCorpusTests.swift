import DispatchAPI
import Foundation
import Testing
import WorkOrders
import WorkOrdersInterchange

@testable import DispatchDaemon

/// Each message of `Fixtures/mail` is odd in one way; what must come of it stands beside it, under its name.
///
/// It comes into a centre that knows R-2025-000001, which Anna reported by the message `first@mail.example`; R-2025-000002,
/// which Marco reported by `second@mail.example` and which has ended; and an order that was put to a firm by the message
/// `{{offer}}`.
@Suite("Every odd message has its outcome")
struct MailCorpusTests {
  static let names: [String] = {
    let folder = Fixture.path("mail")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".eml") }.map { String($0.dropLast(4)) }.sorted()
  }()

  @Test("There are enough of them, and each has its expectation")
  func complete() throws {
    #expect(Self.names.count >= 60)
    for name in Self.names {
      #expect(FileManager.default.fileExists(atPath: Fixture.path("mail/\(name).json")), "\(name)")
    }
  }

  @Test("Of one message comes what stands beside it, and nothing twice", arguments: names)
  func message(name: String) async throws {
    let wanted = try WireJSON.decode(JSONValue.self, from: Data(try Fixture.bytes("mail/\(name).json")))
    try await TestCentre.demo { caller, centre in
      let bytes = try await scene(caller, centre, try Fixture.bytes("mail/\(name).eml"))
      let before = try await caller.get("requests?limit=100")["items"].items.count
      let answer = try await caller.post("mail", bytes: bytes)
      #expect(answer["outcome"] == wanted["outcome"], "\(answer.text)")
      try await compare(answer, wanted, caller)
      let again = try await caller.post("mail", bytes: bytes)
      let repeated: JSONValue = wanted["outcome"] == "quarantined" ? "quarantined" : "duplicate"
      #expect(again["outcome"] == repeated, "\(again.text)")
      let after = try await caller.get("requests?limit=100")["items"].items.count
      #expect(after - before == (wanted["outcome"] == "request" ? 1 : 0))
    }
  }

  /// Makes what the messages refer to, and puts its names into one.
  private func scene(_ caller: Caller, _ centre: TestCentre, _ message: [UInt8]) async throws -> [UInt8] {
    _ = try await caller.post("mail", bytes: TestLetter(id: "first@mail.example").bytes)
    let second = TestLetter(id: "second@mail.example", from: "Marco <marco@mail.example>", subject: "Panchina rotta")
    _ = try await caller.post("mail", bytes: second.bytes)
    _ = try await caller.post("requests/R-2025-000002/reject", .object(["reason": "Privata"]))
    guard message.contains(UInt8(ascii: "{")), let text = String(validating: message, as: UTF8.self) else {
      return message
    }
    let offer = try await centre.offerByMail(caller, order: 3)
    let names = ["offer": offer.messageID, "subject": offer.subject, "firm": offer.to.first?.address ?? ""]
    return Array(names.reduce(text) { $0.replacingOccurrences(of: "{{\($1.key)}}", with: $1.value) }.utf8)
  }

  private func compare(_ answer: Answer, _ wanted: JSONValue, _ caller: Caller) async throws {
    let fields = try #require(wanted.fields)
    if let act = fields["act"] { #expect(answer["act"] == act) }
    if let request = fields["request"] { #expect(answer["request"] == request) }
    if let reason = fields["reason"] {
      let waiting = try await caller.get("mail/quarantine")["items"][0]
      #expect(waiting["reason"].string.contains(reason.string), "\(waiting["reason"].string)")
    }
    let contact = answer["contact"].string
    guard !contact.isEmpty else { return }
    let view = try await caller.get("calls/\(contact)")
    let text =
      wanted["outcome"] == "request"
      ? try await caller.get("requests/\(answer["request"].string)")["description"] : view["description"]
    if let expected = fields["text"] { #expect(text == expected) }
    if let sender = fields["sender"] { #expect(view["reporter"]["email"] == sender, "\(view.text)") }
    if let name = fields["name"] { #expect(view["reporter"]["name"] == name, "\(view.text)") }
    if let note = fields["note"] {
      #expect(note == .null ? view["note"] == .null : view["note"].string.contains(note.string), "\(view.text)")
    }
    let files = view["attachments"].items.map { "\($0["name"].string) \($0["mediaType"].string)" }
    #expect(files.contains("message.eml message/rfc822"), "the whole is kept")
    if let expected = fields["attachments"] {
      #expect(files.filter { $0 != "message.eml message/rfc822" } == expected.items.map(\.string).sorted())
    }
  }
}
