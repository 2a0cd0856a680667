import DispatchAPI
import Foundation
import HTTPTypes
import Testing
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

@testable import DispatchDaemon

@Suite("What follows from the use of a link, and how long it holds")
struct LinkUseTests {
  private let order = "WO-2025-000001"
  private let request = "R-2025-000001"

  /// Anna's report by mail, rejected; the path of the link in her receipt.
  private func ended(_ caller: Caller, _ centre: TestCentre) async throws -> String {
    _ = try await caller.post("mail", bytes: TestLetter(id: "first@mail.example").bytes)
    try await centre.sendMessages()
    let path = try TestCentre.path(in: try #require(try centre.messages("receipt.").first))
    _ = try await caller.post("requests/\(request)/reject", .object(["reason": "Privato"]))
    return path
  }

  @Test("A look is journalled whatever stands behind the address")
  func looks() async throws {
    try await TestCentre.withPages { caller, centre in
      let path = try TestCentre.path(in: try await centre.offerByMail(caller))
      #expect(try await caller.get(path + "?done=x").status == 200)
      #expect(try await caller.linkUses() == ["view"])
    }
  }

  @Test("A refused act is journalled once an hour, with what was asked, and for each link by itself")
  func refusals() async throws {
    try await TestCentre.withPages { caller, centre in
      let path = try TestCentre.path(in: try await centre.offerByMail(caller))
      for key in ["1", "2"] {
        let early = try await caller.submit(path, ["act": "complete", "amount": "290,50", "key": key])
        #expect(early.status == 409, "\(early.text)")
      }
      #expect(try await caller.linkUses() == ["refused"])
      let event = try await caller.get("journal?order=\(order)&limit=100")["items"].items.first {
        $0["kind"] == "link.used"
      }
      #expect(event?["facts"]["asked"] == "complete" && event?["subject"].string == order)
      let other = try TestCentre.path(in: try await centre.offerByMail(caller, order: 2))
      #expect(try await caller.submit(other, ["act": "drop the tables", "key": "3"]).status == 422)
      #expect(try await caller.linkUses() == ["refused", "refused"])
      let clock = centre.centre.clock
      clock.move(to: clock.now() + .seconds(3_600))
      _ = try await caller.submit(path, ["act": "complete", "key": "4"])
      #expect(try await caller.linkUses() == ["refused", "refused", "refused"])
      let view = try await caller.get("orders/\(order)")
      #expect(view["state"] != "completed")
    }
  }

  @Test("The same answer by the page and by mail is one, and both say that it is recorded")
  func twice() async throws {
    try await TestCentre.withPages { caller, centre in
      let offer = try await centre.offerByMail(caller)
      let path = try TestCentre.path(in: offer)
      #expect(try await caller.submit(path, ["act": "accept", "when": "15:30", "key": "1"]).status == 303)
      let version = try await caller.get("orders/\(order)")["version"]
      let letter = TestLetter(
        id: "1@edil-ponte.example", from: "Ponte <\(try #require(offer.to.first).address)>",
        subject: "Re: \(offer.subject)", answers: offer.messageID, text: "ACCETTO")
      let answer = try await caller.post("mail", bytes: letter.bytes)
      #expect(answer["outcome"] == "answer" && answer["act"] == "accept", "\(answer.text)")
      let again = try await caller.submit(path, ["act": "accept", "key": "2"])
      #expect(again.status == 303 && again.headers[.location] == path + "?done=accept", "\(again.text)")
      let view = try await caller.get("orders/\(order)")
      #expect(view["version"] == version && view["eta"] == "2025-03-10T15:30:00+01:00")
      #expect(try await centre.alarms(.contractorWrote).isEmpty)
      try await centre.sendMessages()
      #expect(try centre.messages("answer.").isEmpty)
      let later = try await caller.submit(path, ["act": "accept", "when": "16:30", "key": "3"])
      #expect(later.status == 409, "another time is another answer")
    }
  }

  @Test("A refusal pressed twice is recorded, and adds no file to an order that is no longer theirs")
  func refusedTwice() async throws {
    try await TestCentre.withPages { caller, centre in
      let path = try TestCentre.path(in: try await centre.offerByMail(caller))
      #expect(try await caller.submit(path, ["act": "refuse", "reason": "Pieni", "key": "1"]).status == 303)
      let again = try await caller.submit(
        path, ["act": "refuse", "reason": "Pieni", "key": "2"], files: [[0xFF, 0xD8, 0xFF, 7]])
      #expect(again.status == 303, "\(again.text)")
      let view = try await caller.get("orders/\(order)")
      #expect(view["files"].items.isEmpty)
      #expect(view["offers"].items.count { $0["contractor"].string == TestCentre.firm } == 1)
    }
  }

  @Test(
    "A word after the end is shown to the desk, as by mail, and after the city's term is a report of its own",
    arguments: ["word", "unfixed"])
  func afterEnd(act: String) async throws {
    try await TestCentre.withPages { caller, centre in
      let path = try await ended(caller, centre)
      let day = Duration.seconds(86_400)
      let clock = centre.centre.clock
      clock.move(to: clock.now() + day * 30)
      #expect(try await caller.submit(path, ["act": act, "text": "Ancora rotto", "key": "1"]).status == 303)
      let alarm = try #require(try await centre.alarms(.reporterReplied).first)
      #expect(alarm.text.contains(request), "\(alarm.text)")
      #expect(try await caller.get("requests/\(request)")["contacts"].items.count == 2)

      clock.move(to: clock.now() + day)
      #expect(try await caller.submit(path, ["act": act, "text": "Ancora rotto", "key": "2"]).status == 303)
      #expect(try await caller.get("requests/\(request)")["contacts"].items.count == 2)
      let opened = try await caller.get("requests/R-2025-000002")
      #expect(opened["description"] == "Ancora rotto", "\(opened.text)")
      let contact = try await caller.get("calls/\(opened["contacts"][0].string)")
      #expect(contact["note"].string.contains(request) && contact["channel"] == "web", "\(contact.text)")
    }
  }

  @Test("Who has an old link opens no more reports in an hour than a person writes")
  func bounded() async throws {
    let change: @Sendable (String) -> String = {
      $0.replacingOccurrences(of: "perSender: 20", with: "perSender: 3")
    }
    try await TestCentre.withPages(changed: change) { caller, centre in
      let path = try await ended(caller, centre)
      let clock = centre.centre.clock
      clock.move(to: clock.now() + .seconds(31 * 86_400))
      var statuses: [Int] = []
      for key in 1...5 {
        statuses.append(try await caller.submit(path, ["act": "word", "text": "x", "key": "\(key)"]).status)
      }
      #expect(statuses == [303, 303, 303, 409, 409])
    }
  }

  @Test("A word on the page takes up the order again that was closed last, where the city says so")
  func reopening() async throws {
    let change: @Sendable (String) -> String = {
      $0.replacingOccurrences(of: "lateReply: chaser", with: "lateReply: reopen")
    }
    try await TestCentre.withPages(changed: change) { caller, centre in
      _ = try await caller.post("mail", bytes: TestLetter(id: "first@mail.example").bytes)
      try await centre.sendMessages()
      let path = try TestCentre.path(in: try #require(try centre.messages("receipt.").first))
      _ = try await caller.post(
        "requests/\(request)/classify",
        .object(["category": "roads.pothole", "lat": .number(44.7088), "lon": .number(10.6105)]))
      for (act, fields) in [
        ("accept", [:]), ("start", [:]), ("complete", ["final": "300"]), ("close", ["answer": "Riparato."]),
      ] as [(String, [String: JSONValue])] {
        #expect(try await caller.act(act, on: order, fields).status == 200, "\(act)")
      }
      #expect(try await caller.submit(path, ["act": "word", "text": "Cede", "key": "1"]).status == 303)
      #expect(try await caller.get("orders/\(order)")["state"] == "evaluating")
    }
  }

  @Test("A message has a link that holds for half of the days at least; the earlier one holds until its own end")
  func renewing() async throws {
    try await TestCentre.withPages { caller, centre in
      _ = try await caller.post("mail", bytes: TestLetter(id: "first@mail.example").bytes)
      try await centre.sendMessages()
      let path = try TestCentre.path(in: try #require(try centre.messages("receipt.").first))
      let asked = try await caller.post("requests/\(request)/ask", .object(["question": "Quale lampione?"]))
      #expect(asked.status == 200, "\(asked.text)")
      try await centre.sendMessages()
      let soon = try TestCentre.path(in: try #require(try centre.messages("details.").first))
      #expect(soon == path, "while half of its days remain")
      let clock = centre.centre.clock
      let day = Duration.seconds(86_400)
      clock.move(to: clock.now() + day * 46)
      _ = try await caller.post("requests/\(request)/reject", .object(["reason": "Privato"]))
      try await centre.sendMessages()
      let late = try TestCentre.path(in: try #require(try centre.messages("rejected.").first))
      #expect(late != path)
      #expect(try await caller.get(path).status == 200)
      clock.move(to: clock.now() + day * 45)
      #expect(try await caller.get(path).status == 403)
      #expect(try await caller.get(late).status == 200)
      let revoked = try await caller.post("links/\(request)/revoke")
      #expect(revoked["revoked"].number == 2, "\(revoked.text)")
      #expect(try await caller.get(late).status == 403)
    }
  }
}
