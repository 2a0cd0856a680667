import Synchronization
import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Retention")
struct RetentionTests {
  private static let city = SmallCity.policy {
    $0.retention = [
      RetentionRule(subject: .reporters, months: 1), RetentionRule(subject: .descriptions, months: 2),
      RetentionRule(subject: .attachments, months: 1),
    ]
  }

  private func report(_ description: String, _ centre: Centre) async throws -> ContactReceipt {
    let receipt = try await centre.log(
      .report("roads.danger") {
        $0.description = description
        $0.reporter = Reporter(name: "Rosa Verdi", phone: "0522 123456", email: "rosa@posta.example")
        $0.note = "Chiama di nuovo"
      })
    try await centre.perform(by: .ada) { transaction, _ in
      let file = StoredFile(
        sha256: "hash of \(description)", name: "message.eml", mediaType: "message/rfc822", size: 9)
      try transaction.attach(file, to: receipt.contact)
    }
    return receipt
  }

  private func close(_ receipt: ContactReceipt, _ centre: Centre) async throws {
    let order = try #require(receipt.orders.first?.number)
    try await centre.act(order, by: .bruno) { try $0.accept(in: $1) }
    try await centre.act(order, by: .bruno) { try $0.complete(in: $1) }
    try await centre.act(order, by: .bruno) { try $0.close(answer: "Riparata, signora Verdi", in: $1) }
  }

  private func erase(_ centre: Centre) async throws -> (ErasedData, [String]) {
    let removed = Mutex<[String]>([])
    let erased = try await centre.register.retain(by: .dora) { files in removed.withLock { $0 += files } }
    return (erased, removed.withLock { $0 })
  }

  @Test(
    "What has ended is erased when its time comes, what is open stays; the journal verifies, a second time finds nothing"
  )
  func terms() async throws {
    try await withCentre(Self.city) { centre in
      let ended = try await report("Buca ceduta", centre)
      let open = try await report("Lampione caduto", centre)
      try await close(ended, centre)
      try await centre.runAgenda()
      try await centre.register.write { transaction in
        _ = try transaction.once("key", digest: "d") { StoredAnswer(status: 200, body: [1]) }
      }
      #expect(try await centre.register.read { try $0.retention().map(\.due) } == [0, 0, 0])

      centre.clock.advance(.seconds(40 * 86_400))
      // Whoever reported is held in what was sent to them, too.
      let told = try await centre.number(
        "SELECT count(*) FROM outbox WHERE request = (SELECT min(request) FROM outbox)")
      #expect(try await centre.register.read { try $0.retention().map(\.due) } == [1 + told, 0, 1])
      let (first, files) = try await erase(centre)
      #expect(first.reporters == 1 && first.files == 1 && first.texts == 0 && first.messages == told && told > 0)
      #expect(files == ["hash of Buca ceduta"])
      #expect(try await centre.register.read { try $0.knownReporter(of: ended.contact) } == nil)
      #expect(try await centre.register.read { try $0.knownReporter(of: open.contact)?.name } == "Rosa Verdi")
      #expect(try await centre.register.read { try $0.surroundings(of: open.contact).attachments.count } == 1)

      centre.clock.advance(.seconds(40 * 86_400))
      let (second, _) = try await erase(centre)
      #expect(second.texts >= 3 && second.messages >= 1 && second.answers == 1 && second.reporters == 0)
      let request = try #require(ended.request)
      #expect(try await centre.register.read { try $0.description(of: request) } == "")
      #expect(try await centre.number("SELECT count(*) FROM journal_words WHERE text LIKE '%Verdi%'") == 0)
      #expect(
        try await centre.texts("SELECT words FROM search_document").map { $0.contains("buca") } == [false, false])
      let again = await domainError {
        try await centre.register.write { transaction in
          _ = try transaction.once("key", digest: "other") { StoredAnswer(status: 200, body: [2]) }
        }
      }
      #expect(again?.code == .keyReused)

      let (third, _) = try await erase(centre)
      #expect(third.isEmpty)
      try await centre.register.seal()
      let proof = try await centre.register.verifyJournal(head: nil)
      #expect(proof.isValid)
      let runs = try await centre.number("SELECT count(*) FROM journal_event WHERE kind = 'retention.run'")
      #expect(runs == 3)
    }
  }

  @Test("What a sender's program called his message goes with his data, and the message is known when it comes again")
  func messageIDs() async throws {
    try await withCentre(Self.city) { centre in
      let id = "rosa.verdi.1@posta.example"
      let ended = try await report("Buca ceduta", centre)
      try await centre.register.write { try $0.received(id, content: "first", as: ended.contact) }
      try await close(ended, centre)
      try await centre.runAgenda()
      let answers: SQL = "SELECT answers FROM outbox WHERE answers IS NOT NULL"
      #expect(try await !centre.texts(answers).isEmpty)

      centre.clock.advance(.seconds(40 * 86_400))
      for _ in 1...2 { _ = try await erase(centre) }

      #expect(try await centre.texts(answers) == [])
      #expect(try await centre.texts("SELECT message_id FROM received_mail").allSatisfy { !$0.contains("@") })
      try await centre.register.write { try $0.received(id, content: "another") }
      let known = try await centre.register.read { try $0.knownMail(id) }
      #expect(known?.contact == ended.contact && known?.content == "first")
    }
  }

  @Test("What is due is counted whole, and a message that was given up goes with those that were sent")
  func counted() async throws {
    try await withCentre(Self.city) { centre in
      _ = try await report("Buca ceduta", centre)
      try await centre.register.write { transaction in
        for key in 1...1_201 {
          _ = try transaction.once("key \(key)", digest: "d") { StoredAnswer(status: 200, body: [1]) }
        }
        let waiting = OutgoingNotice(
          messageID: "waiting@city.example", kind: .alarm, order: nil, recipient: "a@city.example",
          NoticeWords(subject: "s", body: "b"))
        let given = OutgoingNotice(
          messageID: "given-up@city.example", kind: .alarm, order: nil, recipient: "a@city.example",
          NoticeWords(subject: "s", body: "b"))
        for notice in [waiting, given] { try transaction.send(notice) }
        try transaction.failed(given.messageID, because: "no such user", attempt: 1, isFinal: true)
      }
      centre.clock.advance(.seconds(80 * 86_400))

      let due = try await centre.register.read { try $0.retention().map(\.due) }
      let (erased, _) = try await erase(centre)

      #expect(due[1] == 1_202 && erased.answers == 1_201 && erased.messages == 1)
      let left = try await centre.texts(
        "SELECT body FROM outbox WHERE message_id LIKE '%@city.example' ORDER BY message_id")
      #expect(left == ["", "b"])
    }
  }

  @Test("What was said about an order stays while it answers somebody else's request")
  func shared() async throws {
    try await withCentre(Self.city) { centre in
      let receipt = try await report("Buca davanti al 7", centre)
      let order = try #require(receipt.orders.first?.number)
      let other = try await centre.log(.report("roads.danger") { $0.description = "La stessa buca" })
      let (rosas, request) = (try #require(receipt.request), try #require(other.request))
      try await centre.perform(by: .ada) { try $0.link(request, to: order, in: $1) }
      try await centre.perform(by: .ada) { try $0.end(rosas, as: .cancelled, reason: "Ritirata", in: $1) }
      let words: SQL = """
        SELECT count(*) FROM journal_words JOIN journal_event ON journal_event.id = journal_words.event
        WHERE journal_event.order_number = $1 AND journal_event.request_number IS NULL
        """
      try await centre.act(order, by: .bruno) { try $0.accept(in: $1) }
      try await centre.act(order, by: .bruno) { try $0.handBack(reason: "Nessuna squadra", in: $1) }
      let before = try await centre.number(words, [order.description])

      _ = try await forget(try DataSubject(phone: "0522 123456", email: nil, name: nil), centre)

      #expect(before > 0)
      #expect(try await centre.number(words, [order.description]) == before)
    }
  }

  @Test("Only the office may erase")
  func roles() async throws {
    try await withCentre(Self.city) { centre in
      let refused = await domainError { try await centre.register.retain(by: .ada) { _ in } }
      #expect(refused?.code == .notAllowed)
    }
  }

  @Test("A city without rules erases nothing")
  func noRules() async throws {
    try await withCentre { centre in
      try await close(try await report("Buca", centre), centre)
      centre.clock.advance(.seconds(4_000 * 86_400))
      let erased = try await centre.register.retain(by: .system) { _ in }
      #expect(erased.isEmpty)
    }
  }

  @Test("A person is forgotten once their requests have ended, and nothing of another person goes")
  func subject() async throws {
    try await withCentre { centre in
      let receipt = try await report("Buca davanti al 7", centre)
      let other = try await centre.log(
        .report("roads.danger") {
          $0.description = "La stessa buca"
          $0.link = receipt.request
          $0.reporter = Reporter(name: "Ugo Bassi", phone: "333 99", email: nil)
        })
      let rosa = try DataSubject(phone: "+39 0522 123456", email: nil, name: "verdi rosa")
      let early = await domainError { try await forget(rosa, centre) }
      #expect(early?.code == .conflict)
      try await close(receipt, centre)

      let erasure = try await forget(rosa, centre)

      #expect(erasure.contacts == [receipt.contact] && erasure.erased.reporters == 1)
      #expect(erasure.files == ["hash of Buca davanti al 7"])
      #expect(try await centre.register.read { try $0.contacts(of: rosa) }.isEmpty)
      #expect(try await centre.register.read { try $0.knownReporter(of: other.contact)?.name } == "Ugo Bassi")
      let kept = try #require(other.request)
      #expect(try await centre.register.read { try $0.description(of: kept) } == "La stessa buca")
      let gone = await domainError { try await forget(rosa, centre) }
      #expect(gone?.code == .notFound)
      let unsure = await domainError { try DataSubject(phone: nil, email: nil, name: "Ugo Bassi") }
      #expect(unsure?.code == .invalid)
      try await centre.register.seal()
      #expect(try await centre.register.verifyJournal(head: nil).isValid)
    }
  }

  @Test("With a person goes what was sent to them about somebody else's request, and mail of theirs that waits")
  func addresses() async throws {
    try await withCentre { centre in
      let receipt = try await centre.log(.report("roads.danger") { $0.reporter = Reporter(email: "ugo@posta.example") })
      let asked = try await centre.log(
        .report(nil, zone: nil) {
          $0.chase = receipt.request
          $0.reporter = Reporter(name: "Rosa", email: "Rosa@posta.example")
        })
      try await centre.perform(by: .system) { transaction, context in
        for sender in ["rosa@posta.example", "ugo@posta.example"] {
          try transaction.quarantine(
            QuarantinedMail(sha256: "mail of \(sender)", reason: "x", size: 1, sender: sender), in: context)
        }
        try transaction.setNotices(to: "rosa@posta.example", areStopped: true, in: context)
        try transaction.setNotices(to: "rosa@posta.example", areStopped: false, in: context)
      }
      try await close(receipt, centre)
      try await centre.runAgenda()
      #expect(try await centre.number("SELECT count(*) FROM outbox WHERE lower(recipient) LIKE 'rosa%'") > 0)

      let rosa = try DataSubject(phone: nil, email: "rosa@posta.example", name: nil)
      let erasure = try await forget(rosa, centre)

      #expect(erasure.contacts == [asked.contact] && erasure.files == ["mail of rosa@posta.example"])
      #expect(try await centre.number("SELECT count(*) FROM outbox WHERE lower(recipient) LIKE 'rosa%'") == 0)
      #expect(try await centre.number("SELECT count(*) FROM journal_words WHERE lower(text) LIKE 'rosa%'") == 0)
      #expect(try await centre.number("SELECT count(*) FROM journal_words WHERE lower(text) LIKE 'ugo%'") > 0)
      #expect(try await centre.texts("SELECT sender FROM quarantined_mail") == ["ugo@posta.example"])
      try await centre.register.seal()
      #expect(try await centre.register.verifyJournal(head: nil).isValid)
    }
  }

  @Test("What is handed out is in the journal with a reason that goes with its time; whoever may not is refused")
  func exported() async throws {
    try await withCentre(Self.city) { centre in
      let receipt = try await report("Buca ceduta", centre)
      try await close(receipt, centre)
      let refused = await domainError {
        try await centre.perform(by: .ada) { try $0.recordExport(of: [], reason: "x", in: $1) }
      }
      #expect(refused?.code == .notAllowed)
      let byNumber = try DataSubject(phone: nil, email: nil, name: "rosa verdi", request: receipt.request)
      let contacts = try await centre.register.read { try $0.contacts(of: byNumber) }
      #expect(contacts == [receipt.contact])
      try await centre.perform(by: .dora) { transaction, context in
        try transaction.recordExport(of: contacts, reason: "Domanda di Rosa Verdi", in: context)
        try transaction.recordBackup(manifest: "abc", files: 2, isComplete: true, by: context.actor)
      }
      let words: SQL = "SELECT count(*) FROM journal_words WHERE text LIKE 'Domanda%'"
      #expect(try await centre.number(words) == 1)
      #expect(try await centre.register.read { try $0.latestBackup() } == centre.clock.now())

      centre.clock.advance(.seconds(80 * 86_400))
      _ = try await erase(centre)

      #expect(try await centre.number(words) == 0)
      try await centre.register.seal()
      #expect(try await centre.register.verifyJournal(head: nil).isValid)
    }
  }

  private func forget(_ subject: DataSubject, _ centre: Centre) async throws -> SubjectErasure {
    try await centre.perform(by: .dora) { try $0.erase(subject, reason: "Ha chiesto", in: $1) }
  }
}
