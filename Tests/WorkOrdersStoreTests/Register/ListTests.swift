import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Lists and the board")
struct ListTests {
  @Test("Each filter of the orders shows its own")
  func filters() async throws {
    try await withCentre { centre in
      let offered = try await centre.open("roads.danger").number
      let approval = try await centre.open("roads.pothole", zone: "Z2").number
      let looked = try await centre.open("green.tree").number

      #expect(try await list(centre) { _ in } == [looked, approval, offered])
      #expect(try await list(centre) { $0.state = .approval } == [approval])
      #expect(try await list(centre) { $0.category = "green.tree" } == [looked])
      #expect(try await list(centre) { $0.zone = "Z2" } == [approval])
      #expect(try await list(centre) { $0.contractor = "ALFA" } == [offered])
      #expect(try await list(centre) { $0.urgency = "normal" } == [looked, approval])
      #expect(
        try await list(centre) {
          $0.urgency = "normal"; $0.zone = "Z1"
        } == [looked])
      #expect(try await list(centre) { $0.isOverdue = true } == [])
      centre.clock.advance(.seconds(3_601))
      #expect(try await list(centre) { $0.isOverdue = true } == [offered])
      #expect(
        try await list(centre) {
          $0.isOverdue = true; $0.zone = "Z2"
        } == [])
    }
  }

  @Test("Pages of orders follow each other without gaps or repeats")
  func pages() async throws {
    try await withCentre { centre in
      for _ in 1...7 { _ = try await centre.open("roads.pothole") }
      var seen: [Int] = []
      var before: OrderNumber?
      repeat {
        let page = try await list(centre) { [before] filter in
          filter.before = before
          filter.limit = 3
        }
        seen += page.map(\.serial)
        before = page.last
      } while before != nil

      #expect(seen == [7, 6, 5, 4, 3, 2, 1])
    }
  }

  @Test("Requests are listed by state and category, page by page")
  func requests() async throws {
    try await withCentre { centre in
      let new = try await centre.log(.report(nil)).request
      let open = try await centre.log(.report("roads.danger")).request
      let ended = try #require(try await centre.log(.report("roads.pothole")).request)
      try await centre.perform(by: .bruno) { try $0.end(ended, as: .rejected, reason: "No", in: $1) }

      #expect(try await listed(centre, nil, nil) == [ended, open, new])
      #expect(try await listed(centre, .new, nil) == [new])
      #expect(try await listed(centre, .open, nil) == [open])
      #expect(try await listed(centre, .rejected, nil) == [ended])
      #expect(try await listed(centre, nil, "roads.danger") == [open])
      #expect(try await listed(centre, .open, "roads.pothole") == [])
      #expect(try await listed(centre, nil, nil, before: ended, limit: 1) == [open])
    }
  }

  @Test("The board counts what is unfinished and shows what falls due and who has to be alarmed")
  func board() async throws {
    try await withCentre { centre in
      let unassigned = try await centre.open("lighting.lamp").number
      let danger = try await centre.open("roads.danger").number
      _ = try await centre.open("roads.pothole")
      _ = try await centre.closed()
      let soon = SmallCity.start + .seconds(7_200)

      let counts = try await centre.register.read { try $0.unfinishedCounts() }
      let due = try await centre.register.read { try $0.orders(dueBefore: soon).map(\.number) }
      let later = try await centre.register.read { try $0.orders(dueBefore: soon, after: soon) }
      let alarms = try await centre.register.read { try $0.alarms() }

      #expect(counts == [.unassigned: 1, .offered: 1, .approval: 1])
      #expect(Set(due) == [unassigned, danger])
      #expect(later.isEmpty)
      #expect(alarms.map(\.kind) == [.unassigned])
      #expect(alarms.map(\.order) == [unassigned])
      try await centre.act(unassigned, by: .bruno) { try $0.cancel(reason: "Gone", in: $1) }
      #expect(try await centre.register.read { try $0.alarms() }.isEmpty)
    }
  }

  @Test("What is not there is said so")
  func unknown() async throws {
    try await withCentre { centre in
      let order = await domainError { try await centre.order(OrderNumber(year: 2026, serial: 9)) }
      let request = await domainError { try await centre.request(RequestNumber(year: 2026, serial: 9)) }
      let decisions = await domainError {
        try await centre.register.read { try $0.decisions(of: OrderNumber(year: 2026, serial: 9)) }
      }

      #expect([order, request, decisions].map { $0?.code } == [.notFound, .notFound, .notFound])
    }
  }

  private func list(_ centre: Centre, _ edit: @Sendable (inout OrderFilter) -> Void) async throws -> [OrderNumber] {
    var filter = OrderFilter()
    edit(&filter)
    return try await centre.register.read { [filter] in try $0.orders(filter).map(\.number) }
  }

  private func listed(
    _ centre: Centre, _ state: RequestState?, _ category: CategoryCode?, before: RequestNumber? = nil, limit: Int = 10
  ) async throws -> [RequestNumber?] {
    try await centre.register.read {
      try $0.requests(state: state, category: category, before: before, limit: limit).map(\.number)
    }
  }
}
