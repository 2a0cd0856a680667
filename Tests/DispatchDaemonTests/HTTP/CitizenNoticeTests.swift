import DispatchAPI
import Foundation
import Testing
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

@testable import DispatchDaemon

@Suite("Who reported is told")
struct CitizenNoticeTests {
  private let request = "R-2025-000001"
  private let order = "WO-2025-000001"
  private let anna = "anna.bianchi@mail.example"

  /// The pothole, reported by mail by Anna and on the phone by Bruno, who is linked to it.
  private func twoReports(_ caller: Caller) async throws {
    _ = try await caller.post("mail", bytes: TestLetter(id: "first@mail.example").bytes)
    _ = try await caller.post(
      "requests/\(request)/classify",
      .object(["category": "roads.pothole", "lat": .number(44.7088), "lon": .number(10.6105)]))
    let linked = try await caller.logPothole(["email": "bruno@mail.example", "link": .text(request)])
    #expect(linked.status == 200, "\(linked.text)")
  }

  private func closeOrder(_ caller: Caller) async throws {
    for (act, fields) in [
      ("accept", [:]), ("start", [:]), ("complete", ["final": "300"]), ("close", ["answer": "Asfalto rifatto."]),
    ] as [(String, [String: JSONValue])] {
      let answer = try await caller.act(act, on: order, fields)
      #expect(answer.status == 200, "\(act): \(answer.text)")
    }
  }

  @Test("From the receipt to the end, each reporter of an order once, by his own number, in the thread of his message")
  func wholeLife() async throws {
    try await TestCentre.demo { caller, centre in
      try await twoReports(caller)
      try await centre.sendMessages()
      let receipts = try centre.messages("receipt.")
      #expect(receipts.map { $0.to.first?.address } == [anna, "bruno@mail.example"])
      let receipt = try #require(receipts.first)
      #expect(receipt.subject == "\(request): segnalazione ricevuta")
      #expect(receipt.text.contains(request) && receipt.text.contains("Il lampione davanti al 12 è spento."))
      #expect(receipt.inReplyTo == "first@mail.example" && receipt.autoSubmitted == "auto-replied")
      #expect(receipt.text.contains("BASTA"))

      try await closeOrder(caller)
      try await centre.sendMessages()
      let taken = try centre.messages("taken.")
      #expect(Set(taken.compactMap { $0.to.first?.address }) == [anna, "bruno@mail.example"])
      let words = try #require(taken.first).text
      #expect(words.contains("è stata affidata.") && words.contains("Strade Nord S.r.l. ha accettato"), "\(words)")
      #expect(!words.contains("già in carico"), "what the notice says itself is not said twice")
      let resolved = try centre.messages("resolved.")
      #expect(resolved.count == 2 && resolved.allSatisfy { $0.text.contains("Asfalto rifatto.") })
      #expect(resolved.map(\.subject) == ["\(request): lavoro concluso", "R-2025-000002: lavoro concluso"])

      // Taken up again and closed again is told again; that it was taken is not.
      _ = try await caller.act("reopen", on: order, ["reason": "Cede"])
      _ = try await caller.act("set", on: order, ["estimate": "400"])
      try await closeOrder(caller)
      try await centre.sendMessages()
      #expect(try centre.messages("resolved.").count == 4)
      #expect(try centre.messages("taken.").count == 2 && centre.messages("receipt.").count == 2)
    }
  }

  @Test(
    "Whatever a program calls its messages, who wrote by it is told in its thread",
    arguments: ["123.JavaMail.root@[192.168.1.20]", "20240305.ABC", "a:b@c"])
  func oddID(id: String) async throws {
    try await TestCentre.demo { caller, centre in
      #expect(try await caller.post("mail", bytes: TestLetter(id: id).bytes)["outcome"] == "request")
      try await centre.sendMessages()
      #expect(try #require(try centre.messages("receipt.").first).inReplyTo == id)
      #expect(try await centre.alarms(.noticeFailed).isEmpty)
    }
  }

  @Test("An answer to a notice joins the request; what ends without work says why")
  func ends() async throws {
    try await TestCentre.demo { caller, centre in
      for number in 1...2 {
        _ = try await caller.post("mail", bytes: TestLetter(id: "\(number)@mail.example").bytes)
      }
      _ = try await caller.post("requests/\(request)/reject", .object(["reason": "È un giardino privato."]))
      _ = try await caller.post(
        "requests/R-2025-000002/refer", .object(["to": "Provincia", "reason": "Strada provinciale."]))
      try await centre.sendMessages()
      let rejected = try #require(try centre.messages("rejected.").first)
      #expect(rejected.text.contains("non può essere accolta: È un giardino privato."))
      let referred = try #require(try centre.messages("referred.").first)
      #expect(referred.text.contains("trasmessa: Provincia.") && referred.text.contains("Strada provinciale."))
      let letter = TestLetter(id: "answer@mail.example", subject: "Re:", answers: rejected.messageID)
      #expect(try await caller.post("mail", bytes: letter.bytes)["outcome"] == "chaser")
    }
  }

  @Test(
    "A question goes to the reporters, and its answer joins the request; where nobody can be written to, it says so")
  func question() async throws {
    try await TestCentre.demo { caller, centre in
      _ = try await caller.post("mail", bytes: TestLetter(id: "first@mail.example").bytes)
      let clock = centre.centre.clock
      clock.move(to: clock.now() + .seconds(60))
      let asked = try await caller.post("requests/\(request)/ask", .object(["question": "Quale lampione?"]))
      #expect(asked.status == 200, "\(asked.text)")
      try await centre.sendMessages()
      let question = try #require(try centre.messages("details.").first)
      #expect(question.text.contains("Quale lampione?") && question.inReplyTo == "first@mail.example")
      clock.move(to: clock.now() + .seconds(60))
      let answer = TestLetter(id: "2@mail.example", subject: "Re:", answers: question.messageID, text: "Il 4711.")
      #expect(try await caller.post("mail", bytes: answer.bytes)["request"].string == request)
      let more = TestLetter(id: "3@mail.example", subject: "Re:", answers: question.messageID, text: "Allora?")
      #expect(try await caller.post("mail", bytes: more.bytes)["outcome"] == "chaser")
      let alarms = try await centre.alarms(.questionAnswered)
      #expect(alarms.count == 1, "the desk is shown the answer, and no further word")
      _ = try await caller.logPothole()
      let nobody = try await caller.post("requests/R-2025-000002/ask", .object(["question": "Dove?"]))
      #expect(nobody.status == 409, "\(nobody.text)")
    }
  }

  @Test("An answer to a question is shown also where somebody else has written since it went out")
  func questionAmongOthers() async throws {
    try await TestCentre.demo { caller, centre in
      let clock = centre.centre.clock
      let chase: JSONValue = .object(
        ["description": "Quando?", "chase": .text(request), "email": "bruno@mail.example"])
      _ = try await caller.post("mail", bytes: TestLetter(id: "first@mail.example").bytes)
      clock.move(to: clock.now() + .seconds(60))
      #expect(try await caller.post("requests/\(request)/ask", .object(["question": "Quale?"])).status == 200)
      try await centre.sendMessages()
      let question = try #require(try centre.messages("details.").first)
      clock.move(to: clock.now() + .seconds(60))
      #expect(try await caller.post("calls", chase).status == 200)
      clock.move(to: clock.now() + .seconds(60))
      let answer = TestLetter(id: "2@mail.example", subject: "Re:", answers: question.messageID, text: "Il 4711.")
      #expect(try await caller.post("mail", bytes: answer.bytes)["outcome"] == "chaser")
      #expect(try await centre.alarms(.questionAnswered).count == 1)
      // Bruno was asked nothing.
      clock.move(to: clock.now() + .seconds(60))
      let other = TestLetter(
        id: "3@mail.example", from: "Bruno <bruno@mail.example>", subject: request, text: "Anche qui.")
      #expect(try await caller.post("mail", bytes: other.bytes)["outcome"] == "chaser")
      #expect(try await centre.alarms(.questionAnswered).count == 1)
    }
  }

  @Test(
    "Who reported what the desk links to an order that a firm has is told so, once; at the counter the receipt says it")
  func linked() async throws {
    try await TestCentre.demo { caller, centre in
      _ = try await caller.logPothole()
      #expect(try await caller.act("accept", on: order).status == 200)
      _ = try await caller.post("mail", bytes: TestLetter(id: "first@mail.example").bytes)
      for _ in 1...2 { _ = try await caller.post("requests/R-2025-000002/link", .object(["order": .text(order)])) }
      let counter = try await caller.logPothole(["email": "bruno@mail.example", "link": "R-2025-000001"])
      #expect(counter.status == 200, "\(counter.text)")
      try await centre.sendMessages()
      let taken = try centre.messages("taken.")
      #expect(taken.map { $0.to.first?.address } == [anna])
      #expect(try #require(taken.first).text.contains("Strade Nord S.r.l. ha accettato"))
      #expect(try centre.messages("receipt.").count == 2)
    }
  }

  @Test("Who only asked about somebody else's report does not read what that said")
  func chaser() async throws {
    try await TestCentre.demo { caller, centre in
      var letter = TestLetter(id: "first@mail.example")
      letter.text = "Abito sola al 12 e ho paura del buio."
      _ = try await caller.post("mail", bytes: letter.bytes)
      let chased = try await caller.post(
        "calls", .object(["description": "Quando?", "chase": .text(request), "email": "bruno@mail.example"]))
      #expect(chased.status == 200, "\(chased.text)")
      _ = try await caller.post("requests/\(request)/reject", .object(["reason": "Privato"]))
      try await centre.sendMessages()
      let told = try centre.messages("rejected.")
      #expect(told.map { $0.to.first?.address } == [anna, "bruno@mail.example"])
      #expect(told.map { $0.text.contains("ho paura") } == [true, false])
    }
  }

  @Test("An address that nothing reaches is shown on the board by the request's number, and wakes nobody")
  func unreachable() async throws {
    try await TestCentre.demo { caller, centre in
      _ = try await caller.post("mail", bytes: TestLetter(id: "first@mail.example").bytes)
      try await centre.sendMessages()
      let receipt = try #require(try centre.messages("receipt.").first)
      try await centre.centre.register.write {
        _ = try $0.undelivered(receipt.messageID, to: "anna.bianchi@mail.example", status: "5.1.1")
      }
      let alarm = try #require(try await centre.alarms(.noticeFailed).first)
      #expect(alarm.text.contains(request) && !alarm.text.contains("@"), "\(alarm.text)")
      try await centre.sendMessages()
      #expect(try centre.messages("alarm.").isEmpty)
    }
  }

  @Test("Whoever says so is told nothing more, until he wants it again")
  func stopping() async throws {
    try await TestCentre.demo { caller, centre in
      _ = try await caller.post("mail", bytes: TestLetter(id: "first@mail.example").bytes)
      try await centre.sendMessages()
      let receipt = try #require(try centre.messages("receipt.").first)
      let stop = TestLetter(
        id: "stop@mail.example", subject: "Re:", answers: receipt.messageID, text: "BASTA\n\nAnna")
      #expect(try await caller.post("mail", bytes: stop.bytes)["outcome"] == "answer")
      _ = try await caller.post("requests/\(request)/reject", .object(["reason": "Privato"]))
      _ = try await caller.post("mail", bytes: TestLetter(id: "second@mail.example").bytes)
      try await centre.sendMessages()
      #expect(try centre.messages("rejected.").isEmpty && centre.messages("receipt.").count == 1)
      let resumed = try await caller.post(
        "mail/notices", .object(["email": .text(anna.uppercased()), "stopped": .boolean(false)]))
      #expect(resumed.status == 200, "\(resumed.text)")
      _ = try await caller.post("mail", bytes: TestLetter(id: "third@mail.example").bytes)
      try await centre.sendMessages()
      #expect(try centre.messages("receipt.").count == 2)
      let kinds = try await caller.get("journal?limit=100")["items"].items.map(\.["kind"].string)
      #expect(kinds.contains("notices.stopped") && kinds.contains("notices.resumed"))
    }
  }

  @Test("Nobody silences somebody else: only who answers a notice from the address that got it stops the notices")
  func silencing() async throws {
    try await TestCentre.demo { caller, centre in
      for (id, from) in [("first@mail.example", "Anna <\(anna)>"), ("eve@mail.example", "eve@mail.example")] {
        _ = try await caller.post("mail", bytes: TestLetter(id: id, from: from).bytes)
      }
      try await centre.sendMessages()
      let receipts = try centre.messages("receipt.")
      let eves = try #require(receipts.first { $0.to.first?.address == "eve@mail.example" })
      // Anybody can write a sender, a number and the id of a message that Anna sent; a notice to Eve is none to Anna.
      for (id, answers) in [("1", nil), ("2", "first@mail.example"), ("3", eves.messageID)] as [(String, String?)] {
        let forged = TestLetter(id: "\(id)@eve.example", subject: "Re: \(request)", answers: answers, text: "STOP")
        #expect(try await caller.post("mail", bytes: forged.bytes)["outcome"] == "quarantined", "\(id)")
      }
      // Another box of somebody whose mail is passed on: neither a report, nor silence for whom it is about.
      let passed = TestLetter(
        id: "4@other.example", from: "anna@other.example", subject: "Re: \(request)", answers: "first@mail.example",
        text: "BASTA")
      #expect(try await caller.post("mail", bytes: passed.bytes)["outcome"] == "quarantined")
      let waiting = try await caller.get("mail/quarantine")["items"].items
      #expect(waiting.count == 4 && waiting.allSatisfy { $0["reason"].string.contains("mcctl mail stop") })
      let forged = try #require(waiting.first { $0["sender"].string == anna })
      let released = try await caller.post("mail/quarantine/\(forged["sha256"].string)/release")
      #expect(released["outcome"] == "chaser", "a word in the request: \(released.text)")
      _ = try await caller.post("requests/\(request)/reject", .object(["reason": "Privato"]))
      try await centre.sendMessages()
      #expect(try centre.messages("rejected.").map { $0.to.first?.address } == [anna])
    }
  }

  @Test("A program gets no receipt, also where a person takes what it wrote for a report, and is not muted for ever")
  func robots() async throws {
    try await TestCentre.demo { caller, centre in
      var letter = TestLetter(id: "list@mail.example", from: "list@mail.example")
      letter.headers = ["List-Id: <news.mail.example>"]
      #expect(try await caller.post("mail", bytes: letter.bytes)["outcome"] == "quarantined")
      let hash = try await caller.get("mail/quarantine")["items"][0]["sha256"].string
      let released = try await caller.post("mail/quarantine/\(hash)/release")
      #expect(released["outcome"] == "request" && released["hint"].string.contains("mcctl mail stop"))
      #expect(!released.text.contains("list@mail.example"), "the answer is kept, and is no place for addresses")
      try await centre.sendMessages()
      #expect(try centre.messages("receipt.").isEmpty)
      // A person who writes through a list is told what becomes of it, and has a receipt for what he writes himself.
      _ = try await caller.post("requests/\(request)/reject", .object(["reason": "Privato"]))
      _ = try await caller.post("mail", bytes: TestLetter(id: "own@mail.example", from: "list@mail.example").bytes)
      try await centre.sendMessages()
      #expect(try centre.messages("rejected.").count == 1 && centre.messages("receipt.").count == 1)
    }
  }

  @Test("A city's own words are used, and what it cannot fill is refused by the check")
  func ownWords() async throws {
    try await TestCentre.demo { caller, centre in
      try await centre.apply(changed: {
        $0.replacingOccurrences(
          of: "\ntexts:\n",
          with: "\ntexts:\n  receipt.subject:\n    it: \"Ricevuta {request}\"\n    en: \"Got {request}\"\n")
      })
      _ = try await caller.post("mail", bytes: TestLetter(id: "first@mail.example").bytes)
      try await centre.sendMessages()
      #expect(try centre.messages("receipt.").first?.subject == "Ricevuta \(request)")
    }
  }
}
