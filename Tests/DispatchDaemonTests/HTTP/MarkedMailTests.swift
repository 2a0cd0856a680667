import DispatchAPI
import Foundation
import Testing
import WorkOrders
import WorkOrdersInterchange

@testable import DispatchDaemon

@Suite("A firm's answer that a filter or a list marked is not lost")
struct MarkedMailTests {
  private let order = "WO-2025-000001"

  private func letter(_ id: String, to offer: ReceivedMail, _ text: String, _ headers: [String] = []) throws
    -> TestLetter
  {
    TestLetter(
      id: "\(id)@edil-ponte.example", from: "Ponte <\(try #require(offer.to.first).address)>",
      subject: "Re: \(offer.subject)", answers: offer.messageID, text: text, headers: headers)
  }

  private func waiting(_ caller: Caller) async throws -> String {
    try await caller.get("mail/quarantine?limit=1")["items"][0]["sha256"].string
  }

  @Test(
    "What answers our message from the address to which it went is taken before spam and lists",
    arguments: [
      "X-Spam-Flag: YES", "Precedence: bulk", "List-Unsubscribe: <mailto:leave@mail.example>",
      "List-Id: <staff.edil-ponte.example>",
    ])
  func taken(header: String) async throws {
    try await TestCentre.demo { caller, centre in
      let offer = try await centre.offerByMail(caller)
      let answer = try await caller.post("mail", bytes: try letter("1", to: offer, "ACCETTO", [header]).bytes)
      #expect(answer["outcome"] == "answer" && answer["act"] == "accept", "\(answer.text)")
      #expect(try await caller.get("orders/\(order)")["state"] == "accepted")
      #expect(try await centre.alarms(.contractorWrote).isEmpty)
    }
  }

  @Test("What only looks like it waits, and the board says so; a program's answer is none")
  func shown() async throws {
    try await TestCentre.demo { caller, centre in
      let offer = try await centre.offerByMail(caller)
      let spam = "X-Spam-Flag: YES"
      var other = try letter("1", to: offer, "ACCETTO", [spam])
      other.from = "Mario <mario@edil-ponte.example>"
      let unsure = [other, try letter("2", to: offer, "Grazie, vi richiamo", [spam])]
      for letter in unsure {
        #expect(try await caller.post("mail", bytes: letter.bytes)["outcome"] == "quarantined")
        #expect(try await centre.alarms(.contractorWrote).count == 1, "one alarm stands for an hour")
      }
      let away = try letter("3", to: offer, "ACCETTO", ["Auto-Submitted: auto-replied"])
      #expect(try await caller.post("mail", bytes: away.bytes)["outcome"] == "ignored")
      let clock = centre.centre.clock
      clock.move(to: clock.now() + .seconds(1))
      let generated = try letter("4", to: offer, "ACCETTO", ["Auto-Submitted: auto-generated"])
      #expect(try await caller.post("mail", bytes: generated.bytes)["outcome"] == "quarantined")
      let hash = try await waiting(caller)
      let released = try await caller.post("mail/quarantine/\(hash)/release")
      #expect(released["outcome"] == "answer" && released["act"] == .null, "\(released.text)")
      #expect(try await caller.get("orders/\(order)")["state"] == "offered")
      try await centre.sendMessages()
      #expect(try centre.messages("answer.").isEmpty, "a program is told nothing")
    }
  }

  @Test("A stranger's spam alarms nobody")
  func stranger() async throws {
    try await TestCentre.demo { caller, centre in
      _ = try await centre.offerByMail(caller)
      let letter = TestLetter(id: "1@spam.example", subject: "Hai vinto", headers: ["X-Spam-Flag: YES"])
      #expect(try await caller.post("mail", bytes: letter.bytes)["outcome"] == "quarantined")
      #expect(try await centre.alarms(.contractorWrote).isEmpty)
    }
  }

  @Test("An acceptance is done after ten other messages in an hour too")
  func flooded() async throws {
    try await TestCentre.demo { caller, centre in
      let offer = try await centre.offerByMail(caller)
      for number in 1...10 {
        _ = try await caller.post("mail", bytes: try letter("\(number)", to: offer, "Ricevuto.").bytes)
      }
      let eleventh = try await caller.post("mail", bytes: try letter("11", to: offer, "Ricevuto.").bytes)
      #expect(eleventh["outcome"] == "quarantined")
      let answer = try await caller.post("mail", bytes: try letter("12", to: offer, "ACCETTO").bytes)
      #expect(answer["outcome"] == "answer" && answer["act"] == "accept", "\(answer.text)")
      // What changes nothing is bounded, though nothing about it fails.
      let again = try await caller.post("mail", bytes: try letter("13", to: offer, "ACCETTO").bytes)
      #expect(again["outcome"] == "quarantined")
    }
  }

  @Test("Released, a firm's message is its answer to the order, as if it had just come, and opens no request")
  func released() async throws {
    try await TestCentre.demo { caller, centre in
      let offer = try await centre.offerByMail(caller)
      // Another message under a known Message-ID waits whatever it says.
      _ = try await caller.post("mail", bytes: try letter("1", to: offer, "Ricevuto.").bytes)
      let second = try await caller.post("mail", bytes: try letter("1", to: offer, "ACCETTO alle 15:30").bytes)
      #expect(second["outcome"] == "quarantined")
      let hash = try await waiting(caller)
      let answer = try await caller.post("mail/quarantine/\(hash)/release")
      #expect(answer["outcome"] == "answer" && answer["act"] == "accept", "\(answer.text)")
      #expect(answer["order"].string == order && answer["contact"] == .null)
      let view = try await caller.get("orders/\(order)")
      #expect(view["state"] == "accepted" && view["eta"] == "2025-03-10T15:30:00+01:00")
      #expect(try await caller.get("requests")["items"].items.count == 1)
      #expect(try await caller.get("mail/quarantine")["items"].items.isEmpty)
      let event = try await caller.get("journal?limit=20")["items"].items.first { $0["kind"] == "mail.released" }
      #expect(event?["subject"].string == order)
    }
  }

  @Test("An answer by the page and by mail is one: no second event, no alarm, no word that it failed")
  func twice() async throws {
    try await TestCentre.demo { caller, centre in
      let offer = try await centre.offerByMail(caller)
      for (id, text, act) in [
        ("1", "ACCETTO alle 15:30", "accept"), ("2", "INIZIATO", "start"), ("3", "FINITO", "complete"),
      ] {
        _ = try await caller.post("mail", bytes: try letter(id, to: offer, text).bytes)
        let version = try await caller.get("orders/\(order)")["version"]
        let again = try await caller.post("mail", bytes: try letter("\(id)b", to: offer, text).bytes)
        #expect(again["outcome"] == "answer" && again["act"].string == act, "\(again.text)")
        #expect(try await caller.get("orders/\(order)")["version"] == version)
      }
      let other = try await caller.post("mail", bytes: try letter("4", to: offer, "FINITO 350").bytes)
      #expect(other["act"] == .null, "another amount is another answer")
      try await centre.sendMessages()
      #expect(try centre.messages("answer.").count == 1)
    }
  }
}
