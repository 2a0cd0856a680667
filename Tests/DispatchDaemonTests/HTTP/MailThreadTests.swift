import CityFile
import DispatchAPI
import Foundation
import Testing
import WorkOrders
import WorkOrdersStore

@testable import DispatchDaemon

@Suite("Where a message belongs that answers another one")
struct MailThreadTests {
  private let request = "R-2025-000001"

  /// A citizen's first report, from which the others follow.
  private func report(_ caller: Caller) async throws {
    let answer = try await caller.post("mail", bytes: TestLetter(id: "first@mail.example").bytes)
    #expect(answer["outcome"] == "request" && answer["request"].string == request)
  }

  @Test("A reporter's answer joins the request: by what it answers, or by the number in its subject")
  func chaser() async throws {
    try await TestCentre.demo { caller, _ in
      try await report(caller)
      var letter = TestLetter(id: "second@mail.example", subject: "Re: Lampione spento", answers: "first@mail.example")
      letter.text = "Ancora spento!\n\nIl giorno 10 marzo Anna ha scritto:\n> Il lampione davanti al 12 è spento."
      let first = try await caller.post("mail", bytes: letter.bytes)
      #expect(first["outcome"] == "chaser" && first["request"].string == request)
      let contact = try await caller.get("calls/\(first["contact"].string)")
      #expect(contact["description"] == "Ancora spento!" && contact["outcome"] == "chaser")
      #expect(contact["attachments"][0]["name"] == "message.eml", "the whole is kept")

      let named = TestLetter(
        id: "third@mail.example", from: "ANNA.BIANCHI@MAIL.EXAMPLE", subject: "Sollecito \(request.lowercased())?")
      #expect(try await caller.post("mail", bytes: named.bytes)["outcome"] == "chaser")
      #expect(try await caller.post("mail", bytes: named.bytes)["outcome"] == "duplicate")
      let order = TestLetter(id: "fourth@mail.example", subject: "WO-2025-000001: quando?")
      #expect(try await caller.post("mail", bytes: order.bytes)["request"].string == request)
      // A chain of answers leads back to the request, also where only its end is known.
      let chain = TestLetter(id: "fifth@mail.example", subject: "Re: R:", answers: "second@mail.example")
      #expect(try await caller.post("mail", bytes: chain.bytes)["request"].string == request)
      #expect(try await caller.get("requests")["items"].items.count == 1)
      #expect(try await caller.get("requests/\(request)")["contacts"].items.count == 5)
    }
  }

  @Test("Who names somebody else's request opens one of his own, and is told nothing of the other")
  func stranger() async throws {
    try await TestCentre.demo { caller, _ in
      try await report(caller)
      let letters = [
        TestLetter(id: "a@x.example", from: "eve@x.example", subject: "Re: \(request)", answers: "first@mail.example"),
        TestLetter(id: "b@x.example", from: "eve@x.example", subject: request),
        TestLetter(id: "c@x.example", from: "eve@x.example", subject: "WO-2025-000001"),
      ]
      for letter in letters {
        let answer = try await caller.post("mail", bytes: letter.bytes)
        #expect(answer["outcome"] == "request" && answer["request"].string != request)
        let contact = try await caller.get("calls/\(answer["contact"].string)")
        let named = letter.id.hasPrefix("c") ? "WO-2025-000001" : request
        #expect(contact["note"].string.contains("cita \(named)"), "\(contact["note"].string)")
      }
      #expect(try await caller.get("requests/\(request)")["contacts"].items.count == 1)
      let unknown = TestLetter(id: "d@x.example", from: "eve@x.example", subject: "R-2025-000999", answers: "none@x")
      let answer = try await caller.post("mail", bytes: unknown.bytes)
      #expect(answer["outcome"] == "request")
      #expect(try await caller.get("calls/\(answer["contact"].string)")["note"] == .null)
    }
  }

  @Test("An answer after the end is a chaser that the board shows, and after the city's term a report of its own")
  func late() async throws {
    try await TestCentre.demo { caller, centre in
      try await report(caller)
      let end = try await caller.post("requests/\(request)/reject", .object(["reason": "Privato"]))
      #expect(end.status == 200, "\(end.text)")
      let day = Duration.seconds(86_400)
      let clock = centre.centre.clock
      clock.move(to: clock.now() + day * 30)
      var letter = TestLetter(id: "late@mail.example", subject: "Re: Lampione", answers: "first@mail.example")
      #expect(try await caller.post("mail", bytes: letter.bytes)["outcome"] == "chaser")
      let alarm = try #require(try await centre.alarms(.reporterReplied).first)
      #expect(alarm.text.contains(request) && alarm.text.contains("C-2025-000002"), "\(alarm.text)")

      clock.move(to: clock.now() + day)
      letter.id = "later@mail.example"
      let answer = try await caller.post("mail", bytes: letter.bytes)
      #expect(answer["outcome"] == "request" && answer["request"].string != request)
      #expect(try await caller.get("calls/\(answer["contact"].string)")["note"].string.contains(request))
    }
  }

  @Test("Where the city says so, an answer takes up the order again that was closed last")
  func reopening() async throws {
    try await TestCentre.demo { caller, centre in
      try await centre.apply(changed: { $0.replacingOccurrences(of: "lateReply: chaser", with: "lateReply: reopen") })
      try await report(caller)
      let order = "WO-2025-000001"
      let classified = try await caller.post(
        "requests/\(request)/classify",
        .object(["category": "roads.pothole", "lat": .number(44.7088), "lon": .number(10.6105)]))
      #expect(classified.status == 200, "\(classified.text)")
      for (act, fields) in [
        ("accept", [:]), ("start", [:]), ("complete", ["final": "300"]), ("close", ["answer": "Riparato."]),
      ] as [(String, [String: JSONValue])] {
        let answer = try await caller.act(act, on: order, fields)
        #expect(answer.status == 200, "\(act): \(answer.text)")
      }
      let letter = TestLetter(id: "again@mail.example", subject: "Re: Lampione", answers: "first@mail.example")
      #expect(try await caller.post("mail", bytes: letter.bytes)["outcome"] == "chaser")
      let view = try await caller.get("orders/\(order)")
      #expect(view["state"] == "evaluating" && view["reason"].string.contains("C-2025-000002"), "\(view.text)")
      #expect(try await caller.get("requests/\(request)")["state"] == "open")
      #expect(try await centre.alarms(.reporterReplied).isEmpty)
    }
  }

  @Test("More messages in an hour than a person writes wait in quarantine, of a sender and about a request")
  func flood() async throws {
    try await TestCentre.demo { caller, centre in
      try await report(caller)
      for number in 2...10 {
        let letter = TestLetter(id: "\(number)@mail.example", subject: "Re:", answers: "first@mail.example")
        #expect(try await caller.post("mail", bytes: letter.bytes)["outcome"] == "chaser")
      }
      let eleventh = TestLetter(id: "11@mail.example", subject: "Re:", answers: "first@mail.example")
      #expect(try await caller.post("mail", bytes: eleventh.bytes)["outcome"] == "quarantined")
      for number in 12...21 {
        let letter = TestLetter(id: "\(number)@mail.example")
        #expect(try await caller.post("mail", bytes: letter.bytes)["outcome"] == "request")
      }
      let last = try await caller.post("mail", bytes: TestLetter(id: "22@mail.example").bytes)
      #expect(last["outcome"] == "quarantined")
      let reasons = try await caller.get("mail/quarantine")["items"].items.map(\.["reason"].string)
      #expect(reasons.contains { $0.contains(request) } && reasons.contains { $0.contains("stesso mittente") })
      let other = TestLetter(id: "23@mail.example", from: "bruno@mail.example")
      #expect(try await caller.post("mail", bytes: other.bytes)["outcome"] == "request")
      let clock = centre.centre.clock
      clock.move(to: clock.now() + .seconds(3_601))
      #expect(try await caller.post("mail", bytes: TestLetter(id: "24@mail.example").bytes)["outcome"] == "request")
    }
  }

  @Test("Another message under a known Message-ID is not taken for the first, and not lost")
  func sameID() async throws {
    try await TestCentre.demo { caller, _ in
      try await report(caller)
      var letter = TestLetter(id: "first@mail.example")
      // The same by another way: what mail systems add does not count.
      letter.headers = ["Received: from mx2.example by mx.city.example"]
      #expect(try await caller.post("mail", bytes: letter.bytes)["outcome"] == "duplicate")
      letter.text = "Un albero è caduto in via Po."
      #expect(try await caller.post("mail", bytes: letter.bytes)["outcome"] == "quarantined")
      let waiting = try await caller.get("mail/quarantine")["items"][0]
      #expect(waiting["reason"].string.contains("Message-ID"))
      let released = try await caller.post("mail/quarantine/\(waiting["sha256"].string)/release")
      #expect(released["outcome"] == "request" && released["request"].string != request, "\(released.text)")
      #expect(
        try await caller.post("mail", bytes: TestLetter(id: "first@mail.example").bytes)["outcome"] == "duplicate")
    }
  }
}
