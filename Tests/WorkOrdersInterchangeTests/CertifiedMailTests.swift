import Foundation
import Testing
import WorkOrders
import WorkOrdersInterchange

@Suite("Certified mail")
struct CertifiedMailTests {
  private static let firm = "ordini@pec.asfalti-prova.example"
  private static let message = "offer.wo-2025-000001.1.0a1b2c3d@0a1b2c3d.maintenance-centre.invalid"

  private func mail(_ name: String) throws -> ReceivedMail {
    try MailReader.read(try Fixtures.bytes("mail/pec/\(name).eml"))
  }

  private func receipt(_ name: String) throws -> CertifiedReceipt {
    let mail = try mail(name)
    guard case .receipt(let receipt) = mail.nature else { throw NoReceipt(nature: mail.nature) }
    return receipt
  }

  private struct NoReceipt: Error {
    let nature: MailNature
  }

  // MARK: Receipts

  @Test(
    "Each of the seven receipts is known by header and daticert.xml, and the notices of 12 and 24 hours apart",
    arguments: [
      ("accettazione", CertifiedReceipt.Kind.accepted, "2025-03-10T08:30:05Z"),
      ("non-accettazione", .refused, "2025-03-10T08:30:03Z"),
      ("presa-in-carico", .takenInCharge, "2025-03-10T08:30:07Z"),
      ("consegna-completa", .delivered, "2025-03-10T08:30:12Z"),
      ("consegna-breve", .delivered, "2025-03-10T08:30:12Z"),
      ("consegna-sintetica", .delivered, "2025-03-10T08:30:12Z"),
      ("preavviso-12-ore", .late, "2025-03-10T20:30:05Z"),
      ("preavviso-24-ore", .expired, "2025-03-11T08:28:00Z"),
      ("errore-consegna", .failed, "2025-03-10T08:31:00Z"),
      ("rilevazione-virus", .virus, "2025-03-10T08:30:20Z"),
    ])
  func receipts(name: String, kind: CertifiedReceipt.Kind, at: String) throws {
    let receipt = try receipt(name)
    #expect(receipt.kind == kind && receipt.at.rfc3339() == at)
    #expect(receipt.messageID == Self.message)
    #expect(receipt.identifier == "opec900.20250310093002.00017.01.1.21@gestore-uno.example")
    #expect(receipt.recipients == [.init(address: Self.firm, isCertified: true)])
    let provider = try mail(name).certified?.provider
    #expect(provider == "gestore-uno.example" || provider == "gestore-due.example")
  }

  @Test("A receipt of delivery says what it encloses, and a failure why")
  func particulars() throws {
    for form in ["completa", "breve", "sintetica"] { #expect(try receipt("consegna-\(form)").form == form) }
    #expect(try receipt("errore-consegna").error == "no-dest")
    #expect(try receipt("rilevazione-virus").error == "virus")
    #expect(try receipt("accettazione").error == nil)
  }

  @Test(
    "What providers write in their own ways is understood",
    arguments: [
      ("odd-other-domain", CertifiedReceipt.Kind.accepted), ("odd-header-case", .accepted),
      ("odd-data-as-text", .accepted), ("odd-parts-swapped", .delivered), ("odd-further-part", .accepted),
      ("odd-midnight", .accepted), ("odd-no-reference", .accepted), ("odd-unknown-error", .failed),
      ("odd-name-of-receipt", .failed), ("odd-virus-not-accepted", .refused), ("odd-latin1-data", .accepted),
      ("odd-unknown-elements", .accepted), ("odd-recipient-not-certified", .accepted),
    ])
  func odd(name: String, kind: CertifiedReceipt.Kind) throws {
    let receipt = try receipt(name)
    #expect(receipt.kind == kind)
    #expect(receipt.messageID == (name == "odd-no-reference" ? nil : Self.message))
    #expect(receipt.recipients.map(\.isCertified) == [name != "odd-recipient-not-certified"])
    if name == "odd-midnight" { #expect(receipt.at.rfc3339() == "2025-06-30T22:30:00Z") }
  }

  @Test("A notice of late delivery that says no hours leaves open which of the two it is")
  func notice() throws { #expect(try receipt("odd-notice-without-hours").kind == nil) }

  // MARK: Envelopes

  @Test("A transport envelope is read as the message in it, and kept as it came")
  func transport() throws {
    let bytes = try Fixtures.bytes("mail/pec/busta-trasporto.eml")
    let mail = try MailReader.read(bytes)
    #expect(mail.from == MailAddress(name: "Rosa Verdi", address: "rosa.verdi@pec.cittadina.example"))
    #expect(mail.subject == "Lampione spento in via Verdi")
    #expect(mail.text == "Il lampione davanti al civico 3 è spento da ieri.")
    #expect(mail.attachments.map(\.filename) == ["lampione.png"])
    #expect(mail.messageID == "opec700.20250310081500.00003.01.1.20@gestore-due.example")
    #expect(mail.nature == .person)
    let at = try Timestamp(rfc3339: "2025-03-10T07:15:00Z")
    #expect(mail.certified == CertifiedMail(form: .transport(at: at), provider: "gestore-due.example"))
    #expect(mail.sha256 == MailAttachment(filename: nil, mediaType: "message/rfc822", bytes: bytes).sha256)
  }

  @Test("An anomaly envelope is read as the ordinary message in it")
  func anomaly() throws {
    let mail = try mail("busta-anomalia")
    #expect(mail.from?.address == "anna@posta.example" && mail.subject == "Panchina rotta")
    #expect(mail.messageID == "panchina-1@posta.example" && mail.nature == .person)
    #expect(mail.certified == CertifiedMail(form: .anomaly, provider: "gestore-uno.example"))
  }

  @Test("A receipt that a person sends along is that person's ordinary mail")
  func forwarded() throws {
    let mail = try mail("forwarded")
    #expect(mail.certified == nil && mail.nature == .person && mail.text == "Ecco la ricevuta che chiedevate.")
  }

  // MARK: Doubts

  @Test(
    "What does not agree with itself is not believed, and says why",
    arguments: [
      ("broken-no-data", CertifiedDoubt.dataMissing), ("broken-two-data", .dataMissing),
      ("broken-other-root", .dataBroken("no postacert")), ("broken-no-date", .dataBroken("no date")),
      ("broken-impossible-date", .dataBroken("no date")), ("broken-other-kind", .disagreement(.kind)),
      ("broken-other-message", .disagreement(.messageID)), ("broken-unsigned", .unsigned),
      ("broken-empty-signature", .unsigned), ("broken-third-part", .unsigned),
      ("broken-not-provider", .notFromProvider), ("broken-two-headers", .headerDoubled),
      ("broken-unknown-kind", .unknownKind("avvenuta-lettura")), ("broken-no-header", .headerMissing),
      ("broken-no-message", .messageMissing), ("broken-other-sender", .disagreement(.sender)),
      ("broken-envelope-kind", .unknownKind("ricevuta")), ("broken-anomaly-with-data", .disagreement(.kind)),
    ])
  func doubts(name: String, doubt: CertifiedDoubt) throws {
    let mail = try mail(name)
    #expect(mail.nature == .doubtful(doubt))
    #expect(doubt.sentence.it != doubt.sentence.en && doubt.sentence.it.hasSuffix("."))
  }

  // What a converter of charsets says is the list's, and not written to the daemon's standard error.
  @Test("An XML that libxml2 refuses is not believed: cut short, with a DOCTYPE, 300 levels deep, not in its charset")
  func brokenXML() throws {
    for (name, words) in [
      ("cut-data", ""), ("doctype", "DOCTYPE is not allowed"), ("deep-data", ""), ("charset", "conversion failed"),
    ] {
      guard case .doubtful(.dataBroken(let reason)) = try mail("broken-\(name)").nature else {
        Issue.record("\(name) is believed")
        continue
      }
      #expect(!reason.isEmpty && (words.isEmpty || reason.contains(words)), "\(name): \(reason)")
    }
  }

  @Test("Every fixture of the folder is expected above")
  func complete() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Fixtures.folder.path + "/mail/pec")
    #expect(names.count == 49 && names.allSatisfy { $0.hasSuffix(".eml") }, "\(names.count)")
  }
}

@Suite("Certified mail of any content")
struct HostileCertifiedMailTests {
  @Test(
    "An envelope or receipt that was changed at random is read, doubted or refused, and never more",
    arguments: 0..<20 as Range<UInt64>)
  func mutated(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let names = ["accettazione", "busta-trasporto", "busta-anomalia", "consegna-completa", "odd-parts-swapped"]
    let whole = try Fixtures.bytes("mail/pec/\(names[Int(seed) % names.count]).eml")
    for _ in 0..<60 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        guard !bytes.isEmpty else { break }
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...80, using: &generator)))
        default: bytes.insert(contentsOf: whole[0..<min(400, whole.count)], at: place)
        }
      }
      guard let mail = try? MailReader.read(bytes) else { continue }
      #expect(mail.sha256.count == 64 && !mail.messageID.isEmpty)
    }
  }
}
