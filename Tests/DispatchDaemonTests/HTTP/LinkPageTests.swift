import DispatchAPI
import Foundation
import HTTPTypes
import Testing
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

@testable import DispatchDaemon

@Suite("The pages behind links in messages")
struct LinkPageTests {
  private let order = "WO-2025-000001"
  private let request = "R-2025-000001"

  @Test("A firm accepts, arrives and finishes with a picture and the amount, without an account and without scripts")
  func firm() async throws {
    try await TestCentre.withPages { caller, centre in
      let offer = try await centre.offerByMail(caller)
      let path = try TestCentre.path(in: offer)
      let page = try await caller.get(path)
      #expect(page.status == 200 && page.headers[.contentType] == "text/html; charset=utf-8")
      #expect(page.headers[.cacheControl] == "no-store")
      #expect(page.text.contains(order) && page.text.contains("Buca profonda") && page.text.contains("name=\"when\""))
      #expect(!page.text.contains("<script") && !page.text.contains("http://"))

      let accepted = try await caller.submit(path, ["act": "accept", "when": "15:30", "key": "k1"])
      #expect(accepted.status == 303 && accepted.headers[.location] == path + "?done=accept", "\(accepted.text)")
      let again = try await caller.submit(path, ["act": "accept", "when": "15:30", "key": "k1"])
      #expect(again.status == 303, "the button pressed twice is one answer: \(again.text)")
      #expect(try await caller.get(path + "?done=accept").text.contains("Registrato"))
      var view = try await caller.get("orders/\(order)")
      #expect(view["state"] == "accepted" && view["eta"] == "2025-03-10T15:30:00+01:00")

      #expect(try await caller.submit(path, ["act": "start", "key": "k2"]).status == 303)
      let wrong = try await caller.submit(path, ["act": "complete", "amount": "1.250", "key": "k3"])
      #expect(wrong.status == 422 && wrong.text.contains("ambiguo") && wrong.text.contains("value=\"1.250\""))
      let picture: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3]
      let done = try await caller.submit(path, ["act": "complete", "amount": "290,50", "key": "k4"], files: [picture])
      #expect(done.status == 303, "\(done.text)")
      view = try await caller.get("orders/\(order)")
      #expect(view["state"] == "completed" && view["final"] == "290.50")
      #expect(view["files"].items.map(\.["name"]) == ["foto-0.jpg"])
      #expect(try await caller.get("files/\(view["files"][0]["sha256"].string)").bytes == picture)
      #expect(try await caller.linkUses() == ["view", "accept", "start", "refused", "complete"])
      let event = try await caller.get("journal?order=\(order)&limit=100")["items"].items.first {
        $0["kind"] == "order.accepted"
      }
      #expect(event?["actor"].string == TestCentre.firm)
    }
  }

  @Test("What is wrong stands beside its field in the words of the page, and an amount is read as firms write it")
  func mistakes() async throws {
    try await TestCentre.withPages { caller, centre in
      let path = try TestCentre.path(in: try await centre.offerByMail(caller))
      let refused = try await caller.submit(path, ["act": "refuse", "key": "k0"])
      #expect(
        refused.status == 422 && refused.text.contains("<span class=\"refusal\">Serve un motivo."), "\(refused.text)")
      let past = try await caller.submit(path, ["act": "accept", "when": "ieri", "key": "k1"])
      #expect(past.status == 422 && past.text.contains("<span class=\"refusal\">"), "\(past.text)")
      #expect(try await caller.submit(path, ["act": "accept", "when": "12/03 8:00", "key": "k2"]).status == 303)
      let late = try await centre.alarms(.lateArrival)
      #expect(late.map(\.order) == [OrderNumber(year: 2025, serial: 1)], "it comes after the limit")
      #expect(late.first?.text.contains("Edil Ponte") == true && late.first?.text.contains("12/03/2025 08:00") == true)
      _ = try await caller.submit(path, ["act": "start", "key": "k3"])
      #expect(try await centre.alarms(.lateArrival).isEmpty, "it has come")
      let wrong = try await caller.submit(path, ["act": "complete", "amount": "1.250 €", "key": "k4"])
      #expect(wrong.status == 422 && wrong.text.contains("ambiguo"))
      let done = try await caller.submit(path, ["act": "complete", "amount": "5350,00 euro", "key": "k5"])
      #expect(done.status == 303, "\(done.text)")
      #expect(try await caller.get("orders/\(order)")["claimed"] == "5350.00")
      let news = try await caller.get(path + "?done=complete").text
      #expect(news.contains("sopra quello autorizzato"), "\(news)")
    }
  }

  @Test("A page of an order that has gone to another firm offers nothing, and does nothing")
  func gone() async throws {
    try await TestCentre.withPages { caller, centre in
      let offer = try await centre.offerByMail(caller)
      let path = try TestCentre.path(in: offer)
      #expect(try await caller.submit(path, ["act": "refuse", "reason": "Pieni", "key": "k1"]).status == 303)
      let page = try await caller.get(path)
      #expect(page.text.contains("non è, o non è più, affidato a voi") && !page.text.contains("<form"))
      #expect(!page.text.contains("Buca profonda"), "what it is about is no longer theirs to read")
      let late = try await caller.submit(path, ["act": "accept", "key": "k2"])
      #expect(late.status == 409 && late.text.contains("non è più"), "\(late.text)")
    }
  }

  @Test("A link that is made up, changed, revoked or too old leads nowhere")
  func invalid() async throws {
    try await TestCentre.withPages { caller, centre in
      let offer = try await centre.offerByMail(caller)
      let path = try TestCentre.path(in: offer)
      let changed = String(path.dropLast()) + (path.hasSuffix("0") ? "1" : "0")
      for wrong in [
        changed, "/c/1-", "/c/1", "/c/9999999-\(String(repeating: "0", count: 32))",
        path.replacingOccurrences(of: "/c/", with: "/r/"),
      ] {
        let answer = try await caller.get(wrong)
        #expect(answer.status == 404 && answer.text.contains("Questo collegamento non esiste."), "\(wrong)")
        #expect(try await caller.submit(wrong, ["act": "accept"]).status == 404)
      }
      let revoked = try await caller.post("links/\(order)/revoke")
      #expect(revoked["revoked"].number == 1, "\(revoked.text)")
      #expect(try await caller.get(path).status == 403)
      #expect(try await caller.submit(path, ["act": "accept"]).status == 403)
      #expect(try await caller.get("orders/\(order)")["state"] == "offered")

      let second = try await centre.offerByMail(caller, order: 2)
      let other = try TestCentre.path(in: second)
      #expect(other != path)
      let clock = centre.centre.clock
      clock.move(to: clock.now() + .seconds(91 * 86_400))
      #expect(try await caller.get(other).status == 403)
    }
  }

  @Test("Whoever reported sees how it stands, adds a word and a picture, and says that it is not fixed")
  func reporter() async throws {
    try await TestCentre.withPages { caller, centre in
      _ = try await caller.post("mail", bytes: TestLetter(id: "first@mail.example").bytes)
      try await centre.sendMessages()
      let path = try TestCentre.path(in: try #require(try centre.messages("receipt.").first))
      let page = try await caller.get(path)
      #expect(page.status == 200 && page.text.contains(request) && page.text.contains("è spento"))
      #expect(!page.text.contains("Anna") && !page.text.contains("anna.bianchi"), "a page names nobody")
      #expect(page.text.contains("già in carico") && !page.text.contains("Grazie della segnalazione"), "no farewell")
      let word = try await caller.submit(
        path, ["act": "word", "text": "È il 4711.", "key": "a"], files: [[0xFF, 0xD8, 0xFF, 9]])
      #expect(word.status == 303, "\(word.text)")
      let contacts = try await caller.get("requests/\(request)")["contacts"].items
      let added = try await caller.get("calls/\(try #require(contacts.last).string)")
      #expect(added["channel"] == "web" && added["description"] == "È il 4711." && added["outcome"] == "chaser")
      #expect(added["attachments"].items.count == 1)
      #expect(try await caller.submit(path, ["act": "word", "text": " ", "key": "b"]).status == 422)
      #expect(try await caller.submit(path, ["act": "close", "key": "c"]).status == 422)

      _ = try await caller.post("requests/\(request)/reject", .object(["reason": "Privato"]))
      let ended = try await caller.get(path)
      #expect(ended.text.contains("Non accolta. Privato") && ended.text.contains("Il problema c"), "\(ended.text)")
      #expect(try await caller.submit(path, ["act": "unfixed", "key": "d"]).status == 303)
      #expect(try await centre.alarms(.reporterReplied).count == 1)
      let uses = try await caller.linkUses()
      #expect(uses == ["view", "word", "refused", "unfixed"], "a look and a refusal once an hour")
      for index in 0..<12 { _ = try await caller.submit(path, ["act": "word", "text": "x", "key": "e\(index)"]) }
      #expect(try await caller.get("requests/\(request)")["contacts"].items.count == 10, "no more in an hour")
    }
  }

  @Test("A page that is loaded again and again is one look an hour, and writes nothing else")
  func looks() async throws {
    try await TestCentre.withPages { caller, centre in
      let path = try TestCentre.path(in: try await centre.offerByMail(caller))
      let before = try await caller.get("journal?limit=200")["items"].items.count
      for _ in 0..<20 { #expect(try await caller.get(path).status == 200) }
      #expect(try await caller.linkUses() == ["view"])
      let clock = centre.centre.clock
      clock.move(to: clock.now() + .seconds(3_599))
      _ = try await caller.get(path)
      #expect(try await caller.linkUses() == ["view"])
      clock.move(to: clock.now() + .seconds(1))
      for _ in 0..<3 { _ = try await caller.get(path) }
      #expect(try await caller.linkUses() == ["view", "view"])
      #expect(try await caller.get("journal?limit=200")["items"].items.count == before + 2)
    }
  }

  @Test("What people wrote stands on a page as letters, never as markup")
  func escaping() async throws {
    try await TestCentre.withPages { caller, centre in
      var letter = TestLetter(id: "first@mail.example", subject: "<script>alert(1)</script>")
      letter.text = "\"><img src=x onerror=alert(1)> & {{city}}"
      _ = try await caller.post("mail", bytes: letter.bytes)
      try await centre.sendMessages()
      let path = try TestCentre.path(in: try #require(try centre.messages("receipt.").first))
      let page = try await caller.get(path)
      #expect(!page.text.contains("<script") && !page.text.contains("<img") && page.text.contains("&lt;img"))
      #expect(page.text.contains("{{city}}"))
      let news = try await caller.get(path + "?done=%3Cb%3Ex")
      #expect(!news.text.contains("<b>x"))
    }
  }

  @Test("Without an address for pages there are no links")
  func none() async throws {
    try await TestCentre.demo { caller, centre in
      let offer = try await centre.offerByMail(caller)
      #expect(!offer.text.contains("/c/"))
      #expect(try await caller.get("/c/1-00000000000000000000000000000000").status == 404)
    }
  }
}
