import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("The city's past")
struct HistoryTests {
  @Test("A row enters once, with its own dates, and routes nothing")
  func once() async throws {
    try await withCentre { centre in
      let number = try await enter(.resolved, centre)
      let again = try await enter(.resolved, centre)

      let request = try await centre.request(try #require(number))
      #expect(again == nil)
      #expect(request.state == .resolved)
      #expect(request.reportedAt == Self.created)
      #expect(request.enteredAt == SmallCity.start)
      #expect(request.number.year == 2026)
      #expect(request.zone == nil)
      let counts = try await centre.register.read { snapshot in try snapshot.counts() }
      #expect(counts == (1, 1, 0))
      #expect(try await centre.number("SELECT count(*) FROM agenda WHERE kind <> 'statistics-due'") == 0)
      let times = try await centre.texts(
        "SELECT kind || ' ' || occurred_at FROM journal_event WHERE cause = 'import' ORDER BY id")
      #expect(
        times == [
          "contact.logged \(Self.created.milliseconds)", "request.opened \(Self.created.milliseconds)",
          "request.resolved \(Self.closed.milliseconds)",
        ])
    }
  }

  @Test("The past counts with its contacts in the quarter of its dates, as the definition says")
  func ratio() async throws {
    try await withCentre { centre in
      _ = try await enter(.resolved, centre)

      let kinds = try await centre.texts(
        "SELECT kind FROM journal_event WHERE cause = 'import' AND contact_number IS NOT NULL ORDER BY id")
      #expect(kinds == ["contact.logged", "request.opened"])
      let definition = try #require(StatisticsDefinitions.definition(of: "contacts.requests")).definition
      #expect(definition.en.contains("imported from another system counts with its contact"))
      #expect(definition.it.contains("importata da un altro sistema conta con il suo contatto"))
    }
  }

  @Test(
    "Every end of the past is kept",
    arguments: [
      (RequestState.open, 2), (.rejected, 3), (.referred, 3), (.cancelled, 3),
    ])
  func ends(state: RequestState, events: Int) async throws {
    try await withCentre { centre in
      let number = try #require(try await enter(state, centre))

      #expect(try await centre.request(number).state == state)
      #expect(try await centre.number("SELECT count(*) FROM journal_event WHERE cause = 'import'") == events)
    }
  }

  @Test("An import as a whole is noted with its counts, and listed with the newest first")
  func batch() async throws {
    try await withCentre { centre in
      let numbers = try await centre.perform(by: .administrator) { transaction, context in
        try (1...2).map { _ in
          try transaction.noteImport(file: "old.csv", read: 10, imported: 8, rejected: 2, in: context)
        }
      }

      #expect(numbers.count == 2 && zip(numbers, 1...).allSatisfy { TestEngine.isNumbered($0.serial, $1) })
      let listed = try await centre.register.read { try $0.importBatches() }
      #expect(listed.map(\.number) == numbers.reversed())
      let last = try #require(listed.first)
      #expect(last.file == "old.csv" && last.importedBy == "root" && last.importedAt == SmallCity.start)
      #expect(last.read == 10 && last.imported == 8 && last.rejected == 2)
      #expect(try await centre.register.read { try $0.importBatches(before: numbers[1]) }.map(\.number) == [numbers[0]])
      #expect(try await centre.register.read { try $0.importBatches(limit: 1) }.count == 1)
    }
  }

  private static let created = Timestamp(milliseconds: SmallCity.start.milliseconds - 400 * 86_400_000)
  private static let closed = created + .seconds(86_400)

  private func enter(_ state: RequestState, _ centre: Centre) async throws -> RequestNumber? {
    let row = ImportedRequest(
      number: "OLD-1", category: "roads.danger", state: state, channel: .web, created: Self.created, updated: nil,
      closed: state == .open ? nil : Self.closed, address: "Via Roma 1",
      coordinate: Coordinate(latitude: 45, longitude: 9), description: "A hole")
    return try await centre.perform(by: .administrator) { try $0.enter(row, in: $1) }
  }
}
