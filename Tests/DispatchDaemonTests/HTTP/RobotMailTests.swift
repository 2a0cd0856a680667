import Foundation
import Testing
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

@testable import DispatchDaemon

@Suite("What mail systems and other programs write to the centre")
struct RobotMailTests {
  @Test("An offer that could not be brought to its firm is known at once: in the journal, and as an alarm, once")
  func undelivered() async throws {
    try await TestCentre.demo { caller, centre in
      let offer = try await centre.offerByMail(caller)
      let recipient = try #require(offer.to.first?.address)

      // Neither strangers' addresses nor a passing trouble say anything about it.
      let strangers = ["someone@else.example", "another@else.example"]
      let other = bounce("1", offer.messageID, strangers, "failed")
      #expect(try await caller.post("mail", bytes: other)["outcome"] == "ignored")
      let delayed = bounce("2", offer.messageID, [recipient], "delayed")
      #expect(try await caller.post("mail", bytes: delayed)["outcome"] == "ignored")
      #expect(try await failures(centre).isEmpty)

      let failed = bounce("3", offer.messageID.uppercased(), [recipient.uppercased()], "failed")
      #expect(try await caller.post("mail", bytes: failed)["outcome"] == "receipt")
      #expect(try await caller.post("mail", bytes: failed)["outcome"] == "duplicate")
      let again = bounce("4", offer.messageID, [recipient], "failed")
      #expect(try await caller.post("mail", bytes: again)["outcome"] == "ignored")

      let order = OrderNumber(year: 2025, serial: 1)
      #expect(try await failures(centre) == [order])
      let event = try await caller.get("journal?limit=20")["items"].items.first { $0["kind"] == "notice.failed" }
      #expect(event?["facts"]["status"] == "5.1.1" && event?["subject"] == "WO-2025-000001")
      #expect(try await caller.get("requests")["items"].items.count == 1)
    }
  }

  @Test("A report that is faster than our own record of the message is brought again, and then known")
  func faster() async throws {
    try await TestCentre.demo { caller, centre in
      _ = try await caller.logPothole()
      _ = try await caller.act("refuse", on: "WO-2025-000001", ["reason": "Squadra impegnata"])
      let items = try await centre.centre.agenda.dueMessages(limit: 100)
      let offer = try #require(
        try await centre.centre.register.read { try $0.sentMessages() }.first { $0.kind == .offer })
      let failed = bounce("1", offer.messageID, [offer.recipient], "failed")
      #expect(try await caller.post("mail", bytes: failed).status == 503)
      #expect(try await failures(centre).isEmpty)
      for item in items { await centre.centre.agenda.send(item) }
      #expect(try await caller.post("mail", bytes: failed)["outcome"] == "receipt")
      #expect(try await failures(centre) == [OrderNumber(year: 2025, serial: 1)])
    }
  }

  @Test("Behind an address that forwards, a report on one recipient needs our Message-ID alone")
  func forwarded() async throws {
    try await TestCentre.demo { caller, centre in
      let offer = try await centre.offerByMail(caller)
      let nobody = bounce("1", "unknown@city.example", ["box@elsewhere.example"], "failed")
      #expect(try await caller.post("mail", bytes: nobody)["outcome"] == "ignored")
      let failed = bounce("2", offer.messageID, ["box@elsewhere.example"], "failed")
      #expect(try await caller.post("mail", bytes: failed)["outcome"] == "receipt")
      #expect(try await failures(centre) == [OrderNumber(year: 2025, serial: 1)])
    }
  }

  @Test("What comes from an address that nobody reads is a report, and that address is told nothing")
  func unread() async throws {
    try await TestCentre.demo { caller, centre in
      let form = TestLetter(id: "form-1@forms.example", from: "Sportello <no-reply@forms.example>")
      #expect(try await caller.post("mail", bytes: form.bytes)["outcome"] == "request")
      try await centre.sendMessages()
      #expect(try centre.messages("receipt.").isEmpty)

      var other = TestLetter(id: "form-2@forms.example", from: "Sportello <no-reply@forms.example>")
      other.headers = ["Reply-To: Carla <carla@mail.example>"]
      #expect(try await caller.post("mail", bytes: other.bytes)["outcome"] == "request")
      try await centre.sendMessages()
      #expect(try centre.messages("receipt.").map { $0.to.first?.address } == ["carla@mail.example"])
    }
  }

  @Test("A message of ours that comes back opens nothing")
  func own() async throws {
    try await TestCentre.demo { caller, centre in
      let offer = try await centre.offerByMail(caller)
      let bytes = [UInt8](try Data(contentsOf: try file(of: offer, centre)))
      #expect(try await caller.post("mail", bytes: bytes)["outcome"] == "ignored")
      let event = try await caller.get("journal?limit=1")["items"][0]
      #expect(event["kind"] == "mail.ignored" && event["facts"]["reason"] == "own")
      #expect(try await caller.get("requests")["items"].items.count == 1)
    }
  }

  private func file(of mail: ReceivedMail, _ centre: TestCentre) throws -> URL {
    centre.folder.appendingPathComponent("outbox").appendingPathComponent(Notifier.fileName(mail.messageID))
  }

  private func failures(_ centre: TestCentre) async throws -> [OrderNumber?] {
    try await centre.centre.register.read { try $0.alarms(limit: 100) }.filter { $0.kind == .noticeFailed }
      .map(\.order)
  }

  private func bounce(_ id: String, _ messageID: String, _ recipients: [String], _ action: String) -> [UInt8] {
    let groups = recipients.map { recipient in
      """
      Final-Recipient: rfc822; \(recipient)
      Action: \(action)
      Status: \(action == "failed" ? "5.1.1" : "4.4.1")

      """
    }
    let message = """
      Return-Path: <>
      From: Mail Delivery System <mailer-daemon@mail.example>
      Subject: Undelivered Mail Returned to Sender
      Message-ID: <bounce-\(id)@mail.example>
      Auto-Submitted: auto-replied
      Content-Type: multipart/report; report-type=delivery-status; boundary=r

      --r
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mail.example

      \(groups.joined(separator: "\n"))
      --r
      Content-Type: text/rfc822-headers

      From: centre@localhost
      Message-ID: <\(messageID)>
      --r--

      """
    return Array(message.utf8)
  }
}
