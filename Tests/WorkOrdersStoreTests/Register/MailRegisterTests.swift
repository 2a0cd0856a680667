import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Received mail")
struct MailRegisterTests {
  @Test("A message is known by its Message-ID and leads to its contact and request")
  func known() async throws {
    try await withCentre { centre in
      let receipt = try await centre.log(.report("roads.danger") { $0.channel = .email })
      try await centre.register.write { transaction in
        try transaction.received("1@a.example", content: "first", as: receipt.contact)
        try transaction.received("2@a.example", content: "second")
        // The first one keeps its id.
        try transaction.received("1@a.example", content: "another")
      }

      let known = try await centre.register.read { snapshot in
        try ["1@a.example", "2@a.example", "3@a.example"].map { try snapshot.knownMail($0) }
      }
      let request = try await centre.register.read { try $0.request(of: receipt.contact) }

      #expect(known.map { $0?.contact } == [receipt.contact, nil, nil])
      #expect(known.map { $0?.content } == ["first", "second", nil])
      #expect(request == receipt.request)
    }
  }

  @Test("What one firm writes hides nothing that another writes, and one alarm stands for all of its own")
  func firms() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.danger").number
      for firm in ["ALFA", "BETA", "ALFA"] as [ContractorCode] {
        centre.clock.advance(.seconds(60))
        try await centre.perform(by: .ada) { try $0.alarm(about: firm, writingOn: order, in: $1) }
      }
      let alarms = try await centre.register.read { try $0.alarms() }.filter { $0.kind == .contractorWrote }
      #expect(alarms.map { $0.text.contains("ALFA") } == [true, false])
      #expect(alarms.first?.raisedAt == centre.clock.now())
    }
  }

  @Test("A report of what did not arrive is faster than the record that it was sent: it is brought again")
  func fastReport() async throws {
    try await withCentre { centre in
      _ = try await centre.open("roads.danger")
      let id = try #require(try await centre.texts("SELECT message_id FROM outbox WHERE kind = 'offer'").first)
      let report = {
        try await centre.register.write { try $0.undelivered(id, to: "lavori@alfa.example", status: "5.1.1") }
      }
      let early = await domainError { try await report() }
      #expect(early?.code == .tryAgain)
      try await centre.register.write { try $0.sent(id) }
      #expect(try await report())
      #expect(try await !report())
    }
  }

  @Test("A file that came with a contact is noted once")
  func attachments() async throws {
    try await withCentre { centre in
      let receipt = try await centre.log(.report("roads.danger"))
      let file = StoredFile(sha256: "ab", name: "hole.jpg", mediaType: "image/jpeg", size: 4)

      for _ in 1...2 { try await centre.register.write { try $0.attach(file, to: receipt.contact) } }

      #expect(try await centre.texts("SELECT name FROM attachment") == ["hole.jpg"])
    }
  }
}
