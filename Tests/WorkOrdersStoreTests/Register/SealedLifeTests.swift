import Crypto
import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("A life in the journal")
struct SealedLifeTests {
  @Test("The journal of a whole life is sealed and valid, against its head too")
  func sealed() async throws {
    try await withCentre { centre in
      let order = try await centre.closed()
      try await centre.takeUpAgain(order.number)
      try await centre.runAgenda()
      let events = try await centre.number("SELECT count(*) FROM journal_event")

      let sealed = try await centre.register.seal()

      let head = try await centre.register.read { try $0.journalHead() }
      let verified = try await centre.register.verifyJournal(head: head?.hash)
      #expect(sealed == events)
      #expect(verified.isValid)
      #expect(verified.sealed == events)
      #expect(verified.unsealed == 0)
    }
  }

  @Test("Words stand outside the journal, under digests that the journal keeps")
  func words() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.danger")
      try await centre.act(order.number, by: .ada) { try $0.refuse(reason: "Truck broken", in: $1) }

      let kept = try await centre.register.read { snapshot in
        try snapshot.connection.query(
          """
          SELECT journal_words.name, journal_words.salt, journal_words.text, journal_event.texts FROM journal_words
          JOIN journal_event ON journal_event.id = journal_words.event ORDER BY journal_event.id
          """
        ) { row in
          (name: try row.text(0), salt: try row.blob(1), text: try row.text(2), texts: try row.text(3))
        }
      }

      #expect(kept.map(\.text) == ["Start", "A hole in the road", "Truck broken"])
      #expect(Set(kept.map(\.salt)).count == 3)
      for word in kept {
        let digest = SHA256.hash(data: word.salt + Array(word.text.utf8)).map { byte in
          String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
        #expect(word.texts == "{\"\(word.name)\":\"\(digest)\"}")
        #expect(!word.texts.contains(word.text))
      }
      let rows = try await centre.texts("SELECT facts || texts || coalesce(cause, '') FROM journal_event")
      #expect(!rows.contains { $0.contains("hole") || $0.contains("Truck") })
    }
  }

  @Test("Erasing words leaves the journal valid")
  func erased() async throws {
    try await withCentre { centre in
      let receipt = try await centre.log(.report("roads.danger"))
      try await centre.register.seal()
      try await centre.register.write { _ = try $0.connection.execute("DELETE FROM journal_words") }

      #expect(try await centre.register.verifyJournal(head: nil).isValid)
      let request = try #require(receipt.request)
      #expect(try await centre.register.read { try $0.description(of: request) }.isEmpty)
    }
  }

  @Test("A simulation says so in its first event")
  func simulation() async throws {
    try await TestEngine.withLocation { location in
      let register = try await Register(
        at: location, clock: SteppedClock(SmallCity.start), readPolicy: { _ in SmallCity.policy })
      try await register.write { try $0.beginSimulation(at: SmallCity.start) }

      #expect(try await register.read { try $0.fact("simulation") } == "1")
      #expect(try await register.read { try $0.latestEvents(5).map(\.event.kind) } == [.simulationStarted])
      try await register.close()
    }
  }
}
