import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Search")
struct SearchTests {
  private func numbers(
    _ text: String, _ centre: Centre, _ edit: @Sendable (inout RequestSearch) -> Void = { _ in }
  ) async throws -> [RequestNumber?] {
    var search = RequestSearch(try SearchText(typed: text))
    search.seesReporters = true
    edit(&search)
    return try await centre.register.read { [search] in try $0.search(search).found.map(\.request.number) }
  }

  @Test("A call is found by its words, its address, who called, and its orders' numbers")
  func call() async throws {
    try await withCentre { centre in
      let receipt = try await centre.log(
        .report("roads.danger") {
          $0.description = "Buca perché l'asfalto è ceduto"
          $0.address = "Via Emilia 12"
          $0.reporter = Reporter(name: "Rosa Verdi", phone: "0522 1234567", email: nil)
        })
      try await centre.log(.report("roads.danger") { $0.description = "Ramo caduto" })
      let (request, order) = (receipt.request, try #require(receipt.orders.first?.number))

      for text in [
        "buca emilia", "v. emilia 12 bu", "perche' asf", "rosa", "05221234567", "…4567", "\(order)", "R-2026-1",
        "emilia rosa",
      ] { #expect(try await numbers(text, centre) == [request], "\(text)") }
      for text in ["emilia 14", "buca ramo", "…4568", "WO-2026-77", "buca\" OR \"*", "') | ('zz"] {
        #expect(try await numbers(text, centre).isEmpty, "\(text)")
      }
      #expect(try await numbers("rosa", centre) { $0.seesReporters = false }.isEmpty)
      #expect(try await numbers("…4567", centre) { $0.seesReporters = false }.isEmpty)
      let found = try await centre.register.read { try $0.search(RequestSearch(try SearchText(typed: "emilia"))).found }
      #expect(found.first?.orders.map(\.number) == [order] && found.first?.orders.first?.state == .offered)
      #expect(found.first?.reporters.first?.name == "Rosa Verdi")
    }
  }

  @Test("What is corrected is found by its new words alone, also within one batch of writes")
  func amended() async throws {
    try await withCentre { centre in
      let request = try #require(
        try await centre.log(.report("roads.danger") { $0.description = "Lampione spento" }).request)
      try await centre.perform(by: .ada) { transaction, context in
        try transaction.amend(request, to: ContactReport(description: "Semaforo rotto"), in: context)
      }
      try await centre.log(
        .report(nil) {
          $0.chase = request; $0.zone = nil; $0.description = ""
          $0.reporter = Reporter(name: "Ugo Bassi", phone: nil, email: nil)
        })

      #expect(try await numbers("semaforo", centre) == [request])
      #expect(try await numbers("lampione", centre).isEmpty)
      #expect(try await numbers("bassi sem", centre) == [request])
      #expect(try await indexed("lampione", centre) == 0)
      #expect(try await indexed("semaforo", centre) == 1)
    }
  }

  @Test("A verb that fails leaves no word in the index")
  func rolledBack() async throws {
    try await withCentre { centre in
      await write(centre)

      let indexed = [try await indexed("parola1", centre), try await indexed("parola0", centre)]
      let found = try await numbers("parola", centre)

      #expect(indexed == [10, 0])
      #expect(found.count == 10)
    }
  }

  // Every second one fails after it has written its words.
  private func write(_ centre: Centre) async {
    await withTaskGroup(of: Void.self) { group in
      for number in 1...20 {
        group.addTask {
          _ = try? await centre.register.write { transaction in
            let context = try transaction.context(by: .ada)
            try transaction.log(.report("roads.danger") { $0.description = "parola\(number % 2)" }, in: context)
            if number % 2 == 0 { throw DomainError(.conflict, "No") }
          }
        }
      }
    }
  }

  @Test("What is open comes first, also when it is older; a state shows its own alone")
  func openFirst() async throws {
    try await withCentre { centre in
      let first = try #require(try await centre.log(.report("roads.danger")).request)
      let second = try #require(try await centre.log(.report("roads.pothole")).request)
      try await centre.perform(by: .bruno) { try $0.end(second, as: .rejected, reason: "No", in: $1) }

      #expect(try await numbers("hole", centre) == [first, second])
      #expect(try await indexed("hole", centre) == 2)
      #expect(try await numbers("hole", centre) { $0.state = .rejected } == [second])
      #expect(try await numbers("hole", centre) { $0.orderState = .offered } == [first])
      #expect(try await numbers("hole", centre) { $0.category = "roads.pothole" } == [second])
      #expect(try await numbers("R-2026-2", centre) { $0.state = .open }.isEmpty)
    }
  }

  @Test("The query plans walk indexes and sort no table", .enabled(if: TestEngine.isSQLite))
  func plans() async throws {
    try await withCentre { centre in
      let plans = try await plans(centre)
      let scans = plans.filter { $0.hasPrefix("SCAN") && !$0.contains("VIRTUAL TABLE") && $0 != "SCAN candidate" }
      #expect(scans.isEmpty, "\(plans)")
      #expect(plans.contains { $0.contains("service_request_unfinished (number<?)") }, "\(plans)")
      #expect(plans.contains { $0.contains("search_document USING INTEGER PRIMARY KEY (rowid<?)") }, "\(plans)")
      #expect(plans.contains { $0.contains("search_document_unfinished (request<?)") }, "\(plans)")
      #expect(plans.contains { $0.contains("service_request_ended_cell (cell=?)") }, "\(plans)")
    }
  }

  @Test("A server looks documents up one after the other", .enabled(if: !TestEngine.isSQLite))
  func noJoins() async throws {
    try await withCentre { centre in
      let plans = try await plans(centre) {
        $0.state = .open
        $0.category = "roads.danger"
        $0.near = Coordinate(latitude: 44.7, longitude: 10.6)
      }
      #expect(plans.contains { $0.contains("SubPlan") }, "\(plans)")
      #expect(!plans.contains { $0.contains("Join") || $0.contains("Nested Loop") }, "\(plans)")
    }
  }

  /// The plans of all that a search of several words may ask.
  private func plans(
    _ centre: Centre, _ edit: @Sendable (inout RequestSearch) -> Void = { _ in }
  ) async throws -> [String] {
    var search = RequestSearch(try SearchText(typed: "2026-12 via emilia 4567"))
    search.seesReporters = true
    edit(&search)
    return try await centre.register.read { [search] snapshot in
      let reader = PlanReader(snapshot.connection)
      for isEnded in [false, true] {
        let statement = SearchStatement(search: search, words: search.text.words, isEnded: isEnded)
        for query in [
          statement.sample(before: .max, rows: 500),
          statement.walk(search.text.words, before: .max, rows: 500, limit: 5),
          statement.reach(before: .max, rows: 500),
          statement.indexed(search.text.words, before: .max, depth: 10, limit: 5, in: reader.dialect),
          statement.depth(search.text.words, before: .max, depth: 10, in: reader.dialect),
          statement.inCell(5, rows: 10),
        ] { try reader.forEach(query.sql, query.arguments) { _ in } }
      }
      return try reader.plans()
    }
  }

  private func indexed(_ word: String, _ centre: Centre) async throws -> Int {
    try await centre.register.read { snapshot in
      let search = try SearchText(typed: word)
      return try [false, true].reduce(0) { sum, isEnded in
        let statement = SearchStatement(search: RequestSearch(search), words: search.words, isEnded: isEnded)
        let query = statement.depth(search.words, before: .max, depth: 1_000, in: snapshot.connection.dialect)
        return sum + (try snapshot.connection.first(query.sql, query.arguments) { try $0.int(0) } ?? 0)
      }
    }
  }
}
