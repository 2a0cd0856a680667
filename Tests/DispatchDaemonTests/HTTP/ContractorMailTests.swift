import DispatchAPI
import Foundation
import Testing
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

@testable import DispatchDaemon

@Suite("A contractor answers by mail")
struct ContractorMailTests {
  private let order = "WO-2025-000001"

  private func letter(_ id: String, to offer: ReceivedMail, _ text: String) throws -> TestLetter {
    TestLetter(
      id: "\(id)@edil-ponte.example", from: "Ponte <\(try #require(offer.to.first).address)>",
      subject: "Re: \(offer.subject)", answers: offer.messageID, text: text)
  }

  @Test("From the offer to the finished work, by the first line of each answer")
  func wholeLife() async throws {
    try await TestCentre.demo { caller, centre in
      let offer = try await centre.offerByMail(caller)
      #expect(offer.text.contains("ACCETTO alle 15:30"), "the offer says how to answer")
      let accepted = try await caller.post(
        "mail", bytes: try letter("1", to: offer, "Accetto alle 15:30\n\n> \(offer.text)").bytes)
      #expect(accepted["outcome"] == "answer" && accepted["act"] == "accept" && accepted["order"].string == order)
      #expect(accepted["contact"] == .null, "a firm's answer is no citizen's contact")
      var view = try await caller.get("orders/\(order)")
      #expect(view["state"] == "accepted" && view["contractor"].string == TestCentre.firm)
      #expect(view["eta"] == "2025-03-10T15:30:00+01:00")
      #expect(view["offers"].items.last?["who"] == "Ponte")
      #expect(view["files"][0]["name"] == "message.eml")
      let hash = view["files"][0]["sha256"].string
      #expect(try await caller.get("files/\(hash)").text.contains("Accetto alle 15:30"))

      for (id, text, state) in [
        ("2", "INIZIATO", "started"), ("3", "In sicurezza.", "started"), ("4", "Finito 290,50 €", "completed"),
      ] {
        let answer = try await caller.post("mail", bytes: try letter(id, to: offer, text).bytes)
        #expect(answer["outcome"] == "answer", "\(answer.text)")
        view = try await caller.get("orders/\(order)")
        #expect(view["state"].string == state, "\(text)")
      }
      #expect(view["final"] == "290.50" && view["madeSafeAt"] != .null)
      let again = try await caller.post("mail", bytes: try letter("4", to: offer, "Finito 290,50 €").bytes)
      #expect(again["outcome"] == "duplicate")
      #expect(try await caller.get("orders/\(order)")["version"] == view["version"])
      #expect(try await centre.alarms(.contractorWrote).isEmpty)
      let event = try await caller.get("journal?order=\(order)&limit=100")["items"].items.first {
        $0["kind"] == "order.completed"
      }
      #expect(event?["actor"].string == TestCentre.firm)
    }
  }

  @Test("A refusal moves to the next firm, with its reason")
  func refusal() async throws {
    try await TestCentre.demo { caller, centre in
      let offer = try await centre.offerByMail(caller)
      let text = "RIFIUTO: nessuna squadra libera"
      #expect(try await caller.post("mail", bytes: try letter("1", to: offer, text).bytes)["act"] == "refuse")
      try await centre.sendMessages()
      let view = try await caller.get("orders/\(order)")
      #expect(view["state"] == "offered" && view["contractor"].string != TestCentre.firm)
      let refused = view["offers"].items.first { $0["contractor"].string == TestCentre.firm }
      #expect(refused?["state"] == "refused" && refused?["reason"] == "nessuna squadra libera")
      // What they write afterwards is theirs in the journal, and not of whom the order has gone to.
      _ = try await caller.post("mail", bytes: try letter("2", to: offer, "Ci ripensiamo?").bytes)
      let written = try await caller.get("journal?order=\(order)&limit=100")["items"].items.filter {
        $0["kind"] == "order.contractor-wrote"
      }
      #expect(written.count == 2 && written.allSatisfy { $0["facts"]["contractor"].string == TestCentre.firm })
    }
  }

  @Test("What no verb begins changes nothing: the board shows it, and the firm is told, three times an hour at most")
  func unclear() async throws {
    try await TestCentre.demo { caller, centre in
      let offer = try await centre.offerByMail(caller)
      for number in 1...5 {
        let answer = try await caller.post(
          "mail", bytes: try letter("\(number)", to: offer, "Accetto solo se pagate il doppio").bytes)
        #expect(answer["outcome"] == "answer" && answer["act"] == .null)
      }
      #expect(try await caller.get("orders/\(order)")["state"] == "offered")
      #expect(try await centre.alarms(.contractorWrote).count == 1, "one alarm stands for all of an hour")
      try await centre.sendMessages()
      let told = try centre.messages("answer.")
      #expect(told.count == 3)
      let first = try #require(told.first)
      #expect(first.inReplyTo == "1@edil-ponte.example" && first.autoSubmitted == "auto-replied")
      #expect(first.text.contains("RIFIUTO e il motivo") && first.text.contains(order))
      #expect(try await caller.get("requests")["items"].items.count == 1, "it is nobody's report")
    }
  }

  @Test("A firm's program that answers without end and without a header: one alarm, three answers, the rest waits")
  func loop() async throws {
    try await TestCentre.demo { caller, centre in
      let offer = try await centre.offerByMail(caller)
      var outcomes: [String: Int] = [:]
      for number in 1...300 {
        let text = "Grazie per il messaggio, vi risponderemo presto."
        let answer = try await caller.post("mail", bytes: try letter("\(number)", to: offer, text).bytes)
        outcomes[answer["outcome"].string, default: 0] += 1
      }
      #expect(outcomes == ["answer": 10, "quarantined": 290])
      let alarms = try await centre.alarms(.contractorWrote)
      #expect(alarms.count == 1)
      try await centre.sendMessages()
      #expect(try centre.messages("answer.").count == 3)
      #expect(try await caller.get("orders/\(order)")["files"].items.count == 10)
      let waiting = try await caller.get("mail/quarantine?limit=1")["items"][0]
      #expect(waiting["reason"].string == "Più di 10 messaggi dell'impresa in un'ora sull'ordine \(order).")

      // An hour later one more is read, and the same alarm is not a second one while it goes on.
      let clock = centre.centre.clock
      clock.move(to: clock.now() + .seconds(3_601))
      let later = try await caller.post("mail", bytes: try letter("301", to: offer, "Grazie.").bytes)
      #expect(later["outcome"] == "answer")
    }
  }

  @Test("What a firm's program writes is bounded over all orders too, and an answer that does something is not")
  func bounded() async throws {
    try await TestCentre.demo { caller, centre in
      try await centre.apply(changed: { $0.replacingOccurrences(of: "perSender: 20", with: "perSender: 4") })
      let offer = try await centre.offerByMail(caller)
      var outcomes: [String] = []
      for number in 1...6 {
        let answer = try await caller.post("mail", bytes: try letter("\(number)", to: offer, "Ricevuto.").bytes)
        outcomes.append(answer["outcome"].string)
      }
      #expect(outcomes == Array(repeating: "answer", count: 4) + ["quarantined", "quarantined"])
      let waiting = try await caller.get("mail/quarantine?limit=1")["items"][0]
      #expect(waiting["reason"] == "Più di 4 messaggi dell'impresa in un'ora.")
      let taken = try await caller.post("mail", bytes: try letter("9", to: offer, "ACCETTO alle 15:30").bytes)
      #expect(taken["act"] == "accept", "\(taken.text)")
    }
  }

  @Test("Too late is told with the reason, and leaves no trace in the order")
  func tooLate() async throws {
    try await TestCentre.demo { caller, centre in
      let offer = try await centre.offerByMail(caller)
      let clock = centre.centre.clock
      clock.move(to: clock.now() + .seconds(3 * 3_600))
      try await centre.sendMessages()
      let before = try await caller.get("orders/\(order)")
      let answer = try await caller.post("mail", bytes: try letter("1", to: offer, "ACCETTO").bytes)
      #expect(answer["outcome"] == "answer" && answer["act"] == .null)
      let after = try await caller.get("orders/\(order)")
      #expect(after["version"] == before["version"] && after["contractor"] == before["contractor"])
      try await centre.sendMessages()
      #expect(try #require(try centre.messages("answer.").first).text.contains("non è stata registrata"))
      #expect(try await centre.alarms(.contractorWrote).count == 1)
    }
  }

  @Test("Nobody else speaks for the firm: another address, a number without the message, a message made up")
  func impostors() async throws {
    try await TestCentre.demo { caller, centre in
      let offer = try await centre.offerByMail(caller)
      var other = try letter("1", to: offer, "ACCETTO")
      other.from = "Mario <mario@edil-ponte.example>"
      let answer = try await caller.post("mail", bytes: other.bytes)
      #expect(answer["outcome"] == "answer" && answer["act"] == .null, "shown to a person, and not done")
      #expect(try await centre.alarms(.contractorWrote).count == 1)

      var numbered = try letter("2", to: offer, "ACCETTO")
      numbered.answers = nil
      numbered.subject = "Re: \(order)"
      #expect(try await caller.post("mail", bytes: numbered.bytes)["act"] == .null)

      // The number of an order and the name of the register are known to many; the seal of the message is not.
      var made = try letter("3", to: offer, "ACCETTO")
      let parts = offer.messageID.split(separator: "@")
      let guess = parts[0].split(separator: ".").dropLast().joined(separator: ".") + ".0123456789abcdef"
      made.answers = "\(guess)@\(parts[1])"
      made.subject = "Re: ordine"
      #expect(try await caller.post("mail", bytes: made.bytes)["outcome"] == "request")
      #expect(try await caller.get("orders/\(order)")["state"] == "offered")
      try await centre.sendMessages()
      #expect(try centre.messages("answer.").isEmpty, "nothing is told to who may be nobody")
    }
  }

  @Test("A program that answers for the firm does nothing")
  func robot() async throws {
    try await TestCentre.demo { caller, centre in
      let offer = try await centre.offerByMail(caller)
      var away = try letter("1", to: offer, "ACCETTO")
      away.headers = ["Auto-Submitted: auto-replied"]
      #expect(try await caller.post("mail", bytes: away.bytes)["outcome"] == "ignored")
      #expect(try await caller.get("orders/\(order)")["state"] == "offered")
    }
  }
}
