import CityFile
import DispatchAPI
import Foundation
import Testing
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

@testable import DispatchDaemon

@Suite("The life of a message sent by certified mail")
struct CertifiedMailTests {
  @Test(
    "A message goes from the certified box, is accepted, taken in charge, late and delivered; each step is on record")
  func life() async throws {
    try await CertifiedPost.run { post in
      #expect(post.message.from?.address == CertifiedPost.box)
      #expect(post.message.to.map(\.address) == ["asfalti-medio@pec.example"])
      #expect(try await post.delivery()["state"] == "sent")

      for (name, state) in [
        ("accettazione", "accepted"), ("presa-in-carico", "taken-in-charge"), ("preavviso-12-ore", "late"),
        ("consegna-completa", "delivered"),
      ] {
        #expect(try await post.deliver(name) == "receipt", "\(name)")
        #expect(try await post.delivery()["state"] == .text(state))
        #expect(try await post.alarms() == (state == "late" ? ["receipt-late"] : []))
      }

      let receipts = try await post.delivery()["receipts"].items
      #expect(
        receipts.map { $0["kind"].string } == ["accepted", "taken-in-charge", "delivered", "late"])
      #expect(receipts.first?["at"] == "2025-03-10T09:30:05+01:00")
      let kept = try await post.caller.get("files/\(receipts.first?["sha256"].string ?? "")")
      let original = try post.fixture("accettazione")
      #expect(kept.status == 200 && kept.bytes == original)
      let events = try await post.caller.get("journal?limit=100")["items"].items.filter {
        $0["kind"] == "notice.receipt"
      }
      #expect(events.count == 4 && events.allSatisfy { $0["subject"].string == post.order })
    }
  }

  @Test(
    "Each kind of receipt takes a message where it belongs, and alarms a person where it will not arrive",
    arguments: [
      ("non-accettazione", "refused", "pec-failed"), ("rilevazione-virus", "refused", "pec-failed"),
      ("errore-consegna", "failed", "pec-failed"), ("preavviso-24-ore", "failed", "pec-failed"),
      ("preavviso-12-ore", "late", "receipt-late"), ("odd-recipient-not-certified", "uncertified", "pec-failed"),
      ("odd-notice-without-hours", "failed", "pec-failed"), ("consegna-breve", "delivered", ""),
      ("consegna-sintetica", "delivered", ""), ("odd-other-domain", "accepted", ""),
    ])
  func kinds(name: String, state: String, alarm: String) async throws {
    try await CertifiedPost.run { post in
      let outcome = try await post.deliver(name)
      #expect(outcome == "receipt")
      #expect(try await post.delivery()["state"] == .text(state))
      #expect(try await post.alarms() == [alarm].filter { !$0.isEmpty })
    }
  }

  @Test("Of an address that is none of certified mail, nobody hears that the message will not arrive")
  func notCertified() async throws {
    try await CertifiedPost.run { post in
      #expect(try await post.deliver("odd-recipient-not-certified") == "receipt")
      let alarm = try #require(try await post.centre.alarms(.certifiedFailed).first)
      #expect(alarm.text.contains("non è una casella PEC") && !alarm.text.contains("non arriverà"), "\(alarm.text)")
    }
  }

  @Test("Receipts that come twice or in another order change nothing")
  func anyOrder() async throws {
    try await CertifiedPost.run { post in
      for name in ["consegna-completa", "preavviso-12-ore", "accettazione"] {
        #expect(try await post.deliver(name) == "receipt")
        #expect(try await post.deliver(name) == "duplicate")
        #expect(try await post.delivery()["state"] == "delivered")
      }
      #expect(try await post.alarms() == [])
      // The same receipt under another name of its own.
      let again = String(decoding: try post.fixture("accettazione"), as: UTF8.self)
        .replacing("Message-ID: <opec", with: "Message-ID: <again")
      #expect(try await post.caller.post("mail", bytes: Array(again.utf8))["outcome"] == "receipt")
      #expect(try await post.delivery()["receipts"].items.count == 3)
    }
  }

  @Test("Silence past its time alarms a person, until the receipt comes or the order ends")
  func silence() async throws {
    try await CertifiedPost.run { post in
      try await post.advance(to: "2025-03-10T10:29:59Z")
      #expect(try await post.alarms() == [])
      #expect(try await post.delivery()["overdue"] == .boolean(false))
      try await post.advance(to: "2025-03-10T10:30:00Z")
      #expect(try await post.alarms() == ["receipt-late"])
      #expect(try await post.delivery()["overdue"] == .boolean(true))

      try await post.deliver("accettazione")
      #expect(try await post.alarms() == [])
      #expect(try await post.delivery()["overdue"] == .boolean(false))

      try await post.advance(to: "2025-03-10T20:30:00Z")
      #expect(try await post.alarms() == ["receipt-late"])
      _ = try await post.caller.act("cancel", on: post.order, ["reason": "Non serve più"])
      #expect(try await post.alarms() == [])
      let raised = try await post.raised("receipt-late")
      try await post.advance(to: "2025-03-11T09:00:00Z")
      #expect(raised == 2)
      #expect(try await post.raised("receipt-late") == raised)
    }
  }

  @Test("A receipt about no message of ours, or from no provider of the city's, waits for a person and opens nothing")
  func strangers() async throws {
    try await CertifiedPost.run { post in
      let stranger = try Fixture.bytes("mail/pec/accettazione.eml")
      #expect(try await post.caller.post("mail", bytes: stranger)["outcome"] == "quarantined")
      for name in ["odd-no-reference", "broken-unsigned", "broken-other-message", "broken-doctype"] {
        #expect(try await post.deliver(name) == "quarantined", "\(name)")
      }
      let foreign = String(decoding: try post.fixture("accettazione"), as: UTF8.self)
        .replacing("gestore-uno.example", with: "gestore-tre.example")
      #expect(try await post.caller.post("mail", bytes: Array(foreign.utf8))["outcome"] == "quarantined")
      #expect(try await post.delivery()["state"] == "sent")

      let waiting = try await post.caller.get("mail/quarantine")["items"].items
      #expect(waiting.count == 6 && waiting.contains { $0["reason"].string.contains("gestore-tre.example") })
      let receipt = try #require(waiting.first { $0["reason"].string.contains("gestore-tre.example") })
      let refused = try await post.caller.post("mail/quarantine/\(receipt["sha256"].string)/release")
      #expect(refused.status == 409)
    }
  }

  @Test("A transport envelope opens a request by certified mail, an anomaly envelope one by mail; both are kept whole")
  func envelopes() async throws {
    try await TestCentre.demo { caller, _ in
      for (name, channel, email) in [
        ("busta-trasporto", "pec", "rosa.verdi@pec.cittadina.example"),
        ("busta-anomalia", "email", "anna@posta.example"),
      ] {
        let bytes = try Fixture.bytes("mail/pec/\(name).eml")
        let answer = try await caller.post("mail", bytes: bytes)
        #expect(answer["outcome"] == "request")
        let contact = try await caller.get("calls/\(answer["contact"].string)")
        #expect(contact["channel"] == .text(channel) && contact["reporter"]["email"] == .text(email))
        let whole = try #require(contact["attachments"].items.first { $0["name"] == "message.eml" })
        #expect(try await caller.get("files/\(whole["sha256"].string)").bytes == bytes)
        #expect(try await caller.post("mail", bytes: bytes)["outcome"] == "duplicate")
      }
      let other = try Fixture.text("mail/pec/busta-trasporto.eml").replacing("gestore-due", with: "gestore-tre")
      #expect(try await caller.post("mail", bytes: Array(other.utf8))["outcome"] == "quarantined")
      let waiting = try await caller.get("mail/quarantine")["items"][0]["sha256"].string
      let released = try await caller.post("mail/quarantine/\(waiting)/release")
      #expect(released["outcome"] == "request")
      let contact = try await caller.get("calls/\(released["contact"].string)")
      #expect(contact["channel"] == "email", "a person takes it for a report, and nobody has certified it")
    }
  }
}

@Suite("The signatures of certified mail")
struct SignatureTests {
  @Test("What its provider signed is believed; what was changed, or signed by another, waits for a person")
  func verified() async throws {
    try await TestCentre.demo { _, centre in
      let mail = MailIntake(
        register: centre.centre.register, files: centre.centre.files, courtesy: Courtesy(),
        signatures: SignatureCheck(authorities: Fixture.path("tls/pec-providers.pem")))
      let anna = Actor(name: "anna", role: .operator)
      let envelope = try Fixture.text("mail/pec/busta-trasporto.eml")
      let anomaly = try Fixture.text("mail/pec/busta-anomalia.eml")
      for (text, outcome) in [
        (envelope.replacing("civico 3", with: "civico 4"), "quarantined"),
        (
          envelope.replacing(
            "From: \"Per conto di: rosa.verdi@pec.cittadina.example\" <posta-certificata@gestore-due",
            with: "From: <posta-certificata@gestore-uno"), "quarantined"
        ),
        (envelope, "request"), (anomaly, "request"),
      ] {
        #expect(try await mail.take(Array(text.utf8), by: anna).outcome == outcome)
      }
      let reasons = try await centre.centre.register.read { try $0.quarantine(limit: 9).map(\.mail.reason) }
      #expect(reasons.count == 2 && reasons.allSatisfy { $0 == CertifiedDoubt.forged.sentence.it })
    }
  }

  @Test("Released, it is verified again: what is not proven is a report by ordinary mail")
  func released() async throws {
    try await TestCentre.demo { caller, centre in
      let register = centre.centre.register
      let mail = MailIntake(
        register: register, files: centre.centre.files, courtesy: Courtesy(),
        signatures: SignatureCheck(authorities: Fixture.path("tls/pec-providers.pem")))
      let anna = Actor(name: "anna", role: .operator)
      let envelope = try Fixture.text("mail/pec/busta-trasporto.eml")
      let changed = Array(envelope.replacing("civico 3", with: "civico 4").utf8)
      #expect(try await mail.take(changed, by: anna).outcome == "quarantined")
      let waiting = try #require(try await register.read { try $0.quarantine(limit: 9).first?.mail })
      let again = try await mail.takeUp(waiting.sha256)
      #expect(again.isUnproven)
      let delivery = try await register.write { try MailEntry(again, by: anna, $0).release(waiting) }
      let contact = try await caller.get("calls/\(try #require(delivery.contact))")
      #expect(contact["channel"] == "email", "\(contact.text)")
      let whole = try await mail.keep(Array(envelope.utf8))
      #expect(!whole.isUnproven)
    }
  }

  @Test("Without openssl a message is not lost: it is to be brought again")
  func withoutProgram() async throws {
    try await TestCentre.demo { _, centre in
      var check = SignatureCheck(authorities: Fixture.path("tls/pec-providers.pem"))
      check.openssl = "/nowhere/openssl"
      let mail = MailIntake(
        register: centre.centre.register, files: centre.centre.files, courtesy: Courtesy(), signatures: check)
      let bytes = try Fixture.bytes("mail/pec/busta-trasporto.eml")
      await #expect(throws: DomainError.self) { try await mail.take(bytes, by: Actor(name: "anna", role: .operator)) }
    }
  }
}

@Suite("Sending by certified mail")
struct CertifiedSendingTests {
  @Test("Without a certified box an order is refused, never sent as ordinary mail, and a person is alarmed at once")
  func refused() async throws {
    try await TestCentre.demo { caller, centre in
      let order = try await CertifiedPost.offered(caller)
      let program = centre.folder.path + "/sendmail"
      try CertifiedPost.install("cat > /dev/null; echo \"$@\" >> \"$0.taken\"", at: program)
      for _ in 1...2 { await centre.agenda(certified: nil, sendmail: program).sendAll() }

      let taken = try String(contentsOfFile: program + ".taken", encoding: .utf8)
      #expect(!taken.contains("asfalti-medio"), "\(taken)")
      let view = try await caller.get("orders/\(order)")
      #expect(view["offers"][0]["delivery"]["state"] == "failed")
      let alarms = try await caller.get("board")["alarms"].items.filter { $0["order"].string == order }
      #expect(alarms.map { $0["kind"].string } == ["pec-failed"])
    }
  }

  @Test("Laid into a folder it says what it is, and nothing is awaited of it")
  func folder() async throws {
    try await TestCentre.demo { caller, centre in
      let order = try await CertifiedPost.offered(caller)
      await centre.agenda(certified: nil).sendAll()
      let folder = centre.folder.appendingPathComponent("outbox")
      let offers = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
        $0.hasPrefix("offer.\(order.lowercased())")
      }
      let name = try #require(offers.first)
      let text = try String(contentsOfFile: folder.appendingPathComponent(name).path, encoding: .utf8)
      #expect(text.contains("X-TipoRicevuta: completa\r\n"))
      centre.centre.clock.move(to: centre.centre.clock.now() + .seconds(30 * 3_600))
      try await centre.centre.agenda.performDue()
      #expect(try await caller.get("orders/\(order)")["offers"][0]["delivery"]["state"] == "waiting")
      let alarms = try await centre.centre.register.read { try $0.alarms(limit: 100) }
      #expect(!alarms.contains { $0.kind == .receiptLate || $0.kind == .certifiedFailed })
    }
  }

  @Test("Above the city's amount every order goes by certified mail; a firm without such an address alarms a person")
  func above() async throws {
    try await TestCentre.demo { caller, centre in
      try await centre.add("pec:\n  above: 100.00\n", instead: "pec:\n")
      var firms: [String: JSONValue] = [:]
      for place in 1...3 {
        let order = try await caller.logPothole(["lat": .number(44.7088 + Double(place) / 1_000)])["orders"][0].string
        let offer = try await caller.get("orders/\(order)")["offers"][0]
        firms[offer["contractor"].string] = offer
      }
      #expect(firms["edil-ponte"]?["mode"] == "pec" && firms["edil-ponte"]?["delivery"]["state"] == "waiting")
      #expect(firms["strade-nord"]?["mode"] == "phone", "a firm that is rung is rung")
      #expect(firms["strade-nord"]?["delivery"]["recipient"] == "strade-nord@pec.example", "and written to")
    }
  }

  @Test("A firm without a certified address that an order has to go to alarms a person, and is asked as usual")
  func missing() async throws {
    try await TestCentre.demo { caller, centre in
      try await centre.add("pec:\n  above: 100.00\n", instead: "pec:\n")
      let firms = try ContractorFile(try Fixture.bytes("city/contractors.csv")).contractors
      let firm = try #require(firms.first { $0.code == "edil-ponte" })
      let without = Contractor(
        code: firm.code, name: firm.name, email: firm.email, mode: firm.mode, modes: firm.modes,
        contracts: firm.contracts)
      try await centre.centre.register.write { transaction in
        try transaction.save(
          without, in: try transaction.context(by: Actor(name: "administrator", role: .administrator)))
      }
      var asked = ""
      for place in 1...3 where asked.isEmpty {
        let order = try await caller.logPothole(["lat": .number(44.7088 + Double(place) / 1_000)])["orders"][0].string
        let offer = try await caller.get("orders/\(order)")["offers"][0]
        guard offer["contractor"] == "edil-ponte" else { continue }
        asked = order
        #expect(offer["mode"] == "email" && offer["delivery"] == .null)
      }
      let alarms = try await caller.get("board")["alarms"].items.filter { $0["kind"] == "pec-missing" }
      #expect(alarms.map { $0["order"].string } == [asked] && !asked.isEmpty)
    }
  }
}

extension TestCentre {
  /// Applies the demo city's rules with a text in place of another.
  fileprivate func add(_ text: String, instead: String) async throws {
    let source = try CitySource.load(path: Fixture.path("city/city.yaml"))
    let yaml = source.yaml.replacing(instead, with: text, maxReplacements: 1)
    let policy = try CityFile.read(CitySource(yaml: yaml, zones: source.zones)).requirePolicy()
    let actor = Actor(name: "administrator", role: .administrator)
    _ = try await centre.register.write {
      try $0.apply(policy, yaml: yaml, zones: source.zones, sha256: "", reason: "above", by: actor)
    }
  }
}
