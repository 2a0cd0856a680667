import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("The agenda")
struct AgendaTests {
  @Test("Nothing is claimed before it is due")
  func notYet() async throws {
    try await withCentre { centre in
      _ = try await centre.open("roads.danger", zone: "Z2")

      let early = try await centre.register.write { try $0.claim() }
      let next = try await centre.register.read { try $0.nextDue() }

      #expect(early.isEmpty)
      #expect(next == SmallCity.start + .seconds(12 * 60))
    }
  }

  @Test("Two claimers never get the same, and the end of a lease gives it again")
  func leases() async throws {
    try await withCentre { centre in
      for _ in 1...5 { _ = try await centre.open("roads.danger", zone: "Z2", estimate: euro(10)) }
      centre.clock.advance(.seconds(2 * 3_600))

      let first = try await centre.register.write { try $0.claim(for: .seconds(60), limit: 6) }
      let second = try await centre.register.write { try $0.claim(for: .seconds(60), limit: 100) }
      let nothing = try await centre.register.write { try $0.claim() }
      centre.clock.advance(.seconds(60))
      let again = try await centre.register.write { try $0.claim() }

      #expect(first.count == 6)
      #expect(second.count == 4)
      #expect(Set(first.map(\.task)).isDisjoint(with: second.map(\.task)))
      #expect(first.map(\.dueAt) == first.map(\.dueAt).sorted())
      #expect(nothing.isEmpty)
      #expect(Set(again.map(\.task)) == Set((first + second).map(\.task)))
      #expect(again.allSatisfy { $0.attempts == 2 })
    }
  }

  @Test("Whose lease ran out leaves the task to the one who claimed it since")
  func fenced() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.danger", zone: "Z2", estimate: euro(10))
      centre.clock.advance(.seconds(2 * 3_600))
      let slow = try await centre.register.write { try $0.claim(.register, for: .seconds(60)) }
      centre.clock.advance(.seconds(60))
      let quick = try await centre.register.write { try $0.claim(.register, for: .seconds(60)) }
      #expect(Set(slow.map(\.task)) == Set(quick.map(\.task)) && !slow.isEmpty)

      for item in slow { try await centre.register.write { try $0.perform(item) } }
      #expect(try await centre.order(order.number).version == order.version)

      for item in quick { try await centre.register.write { try $0.perform(item) } }
      #expect(try await centre.order(order.number).version > order.version)
    }
  }

  @Test("Claimers at once share what is due")
  func concurrentClaims() async throws {
    try await withCentre { centre in
      for _ in 1...5 { _ = try await centre.open("roads.danger", zone: "Z2", estimate: euro(10)) }
      centre.clock.advance(.seconds(2 * 3_600))

      let claimed = try await withThrowingTaskGroup(of: [AgendaItem].self) { group in
        for _ in 1...8 {
          group.addTask { try await centre.register.write { try $0.claim(limit: 3) } }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }

      #expect(claimed.count == 10)
      #expect(Set(claimed.map(\.task)).count == 10)
    }
  }

  @Test("No more is claimed than was asked for, however the server joins", .enabled(if: !TestEngine.isSQLite))
  func limit() async throws {
    try await withCentre { centre in
      let claimed = try await centre.register.write { transaction in
        // A plan that asks for what is due once for each row of the agenda, where it may.
        try transaction.connection.runScript(
          """
          INSERT INTO agenda (key, kind, due_at)
            SELECT 'order-watched WO-2026-' || n, 'order-watched', n FROM generate_series(100001, 100050) AS n;
          ANALYZE agenda;
          SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off; SET LOCAL enable_hashagg = off;
          SET LOCAL enable_sort = off; SET LOCAL enable_material = off; SET LOCAL enable_memoize = off
          """)
        return try transaction.claim(limit: 3)
      }
      #expect(claimed.map(\.dueAt.milliseconds) == [100_001, 100_002, 100_003])
      #expect(try await centre.number("SELECT count(*) FROM agenda WHERE lease_until IS NOT NULL") == 3)
    }
  }

  @Test("An expiry whose offer was answered meanwhile is taken off without a trace")
  func staleExpiry() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.danger", zone: "Z2")
      let expiry = AgendaItem(task: .offerExpires(order.number, round: 1), dueAt: centre.clock.now(), attempts: 1)
      try await centre.act(order.number, by: .ada) { try $0.accept(in: $1) }
      #expect(try await centre.number("SELECT count(*) FROM agenda WHERE kind = 'offer-expires'") == 0)
      let events = try await centre.number("SELECT count(*) FROM journal_event")

      try await centre.register.write { try $0.perform(expiry) }

      #expect(try await centre.order(order.number).state == .accepted)
      #expect(try await centre.number("SELECT count(*) FROM journal_event") == events)
    }
  }

  @Test("A target is warned of once, then breached with an alarm")
  func targets() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.danger", zone: "Z2")
      try await centre.act(order.number, by: .ada) { try $0.accept(in: $1) }

      for _ in 1...60 {
        centre.clock.advance(.seconds(60))
        try await centre.runAgenda()
      }
      #expect(try await watched(order, centre) == ["target.warned arrival"])

      centre.clock.advance(.milliseconds(1))
      try await centre.runAgenda()
      #expect(try await watched(order, centre) == ["target.warned arrival", "target.breached arrival"])
      let alarms = try await centre.register.read { try $0.alarms() }
      #expect(alarms.map(\.kind) == [.breached])
      #expect(alarms.map(\.order) == [order.number])
    }
  }

  @Test("An order's alarms are settled once it is cancelled, and the index of those that stand lets them go")
  func settled() async throws {
    try await withCentre { centre in
      let orders = [
        try await centre.open("roads.danger", zone: "Z2"), try await centre.open("roads.danger", zone: "Z2"),
      ]
      for order in orders { try await centre.act(order.number, by: .ada) { try $0.accept(in: $1) } }
      centre.clock.advance(.seconds(3_601))
      try await centre.runAgenda()
      #expect(try await centre.register.read { try $0.alarms() }.compactMap(\.order).sorted() == orders.map(\.number))

      try await centre.act(orders[0].number, by: .bruno) { try $0.cancel(reason: "Repaired by others", in: $1) }

      let standing = try await centre.register.read { try $0.alarms() }.filter { $0.kind == .breached }
      #expect(standing.map(\.order) == [orders[1].number])
      #expect(
        try await centre.texts("SELECT CAST(settled AS TEXT) FROM alarm WHERE kind = 'breached' ORDER BY work_order")
          == ["1", "0"])
    }
  }

  @Test("Every breach of an order sends its own alarm")
  func everyBreachAlarms() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.danger", zone: "Z2")
      try await centre.act(order.number, by: .ada) { try $0.accept(in: $1) }

      for _ in 1...80 {
        centre.clock.advance(.seconds(3_600))
        try await centre.runAgenda()
      }

      let watched = try await watched(order, centre).filter { $0.hasPrefix("target.breached") }
      #expect(watched == ["target.breached arrival", "target.breached completion"])
      #expect(try await centre.number("SELECT count(*) FROM outbox WHERE kind = 'alarm'") == 2)
    }
  }

  @Test("A suspended order is not watched until it goes on")
  func suspended() async throws {
    try await withCentre { centre in
      let order = try await centre.accepted()
      try await centre.act(order.number, by: .bruno) { try $0.suspend(cause: "Rain", in: $1) }
      #expect(try await centre.number("SELECT count(*) FROM agenda WHERE kind = 'order-watched'") == 0)
      centre.clock.advance(.seconds(7_200))
      try await centre.runAgenda()

      let resumed = try await centre.act(order.number, by: .bruno) { try $0.resume(in: $1) }

      #expect(resumed.targets.first { $0.name == .arrival }?.due == SmallCity.start + .seconds(3 * 3_600))
      #expect(try await centre.number("SELECT count(*) FROM agenda WHERE kind = 'order-watched'") == 1)
    }
  }

  @Test("A finished order leaves nothing on the agenda")
  func finished() async throws {
    try await withCentre { centre in
      _ = try await centre.closed()
      try await centre.runAgenda()

      #expect(try await centre.texts("SELECT key FROM agenda WHERE kind <> 'statistics-due'") == [])
    }
  }

  /// Warnings and breaches of an order with their targets, in order.
  private func watched(_ order: WorkOrder, _ centre: Centre) async throws -> [String] {
    try await centre.register.read { try $0.events(of: order.number) }.map(\.event)
      .filter { $0.kind == .targetWarned || $0.kind == .targetBreached }
      .map { event in
        guard case .text(let name) = event.facts["target"] else { return event.kind.rawValue }
        return "\(event.kind.rawValue) \(name)"
      }
  }
}
