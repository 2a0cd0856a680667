import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Random lives")
struct RandomLivesTests {
  @Test("Whatever anybody tries in whatever order, the register's sums and states agree", arguments: 1...10)
  func invariants(seed: Int) async throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    try await withCentre(Self.policy, firms: Self.poorFirms) { centre in
      var done: Set<String> = []
      for sequence in 1...30 {
        // A new month now and then, so that the mandate can be used again.
        if sequence % 5 == 0 { centre.clock.advance(.seconds(31 * 86_400)) }
        for _ in 1...3 { try await centre.log(.report("roads.danger")) }
        for step in 1...36 {
          let draw = try await draw(from: &generator, centre)
          if draw.act == .wait { centre.clock.advance(.seconds(900)) }
          let outcome = try await attempt(draw, centre)
          #expect(outcome.broken.isEmpty, "seed \(seed), sequence \(sequence), step \(step), after \(draw)")
          #expect(outcome.error?.code != .internal, "seed \(seed), sequence \(sequence), step \(step): \(draw)")
          if outcome.error == nil { done.insert("\(draw.act)") }
          guard outcome.broken.isEmpty else { return }
        }
        let clocks = try await wrongClocks(centre)
        #expect(clocks.isEmpty, "seed \(seed), sequence \(sequence)")
        guard clocks.isEmpty else { return }
        let simulated = try await SimulationTests.simulate(Self.policy, centre)
        #expect(simulated.changed == 0, "seed \(seed), sequence \(sequence): \(simulated.affected)")
        guard simulated.changed == 0 else { return }
      }
      let never = RandomAct.allCases.map { "\($0)" }.filter { !done.contains($0) }
      #expect(never.count <= 3, "seed \(seed) proves little: never \(never)")
      try await centre.register.seal()
      let verified = try await centre.register.verifyJournal(head: nil)
      #expect(verified.isValid, "seed \(seed)")
    }
  }

  @Test(
    "A register that is out of step is noticed",
    arguments: [
      ("UPDATE framework_contract SET committed = committed + 1", "commitment"),
      ("UPDATE framework_contract SET ceiling = 100", "overdrawn"),
      ("UPDATE framework_contract SET asked = asked + 1", "only asked"),
      ("UPDATE framework_contract SET invoiced = 1", "invoices are summed"),
      ("UPDATE contractor SET open_orders = open_orders + 1", "open orders"),
      ("UPDATE framework_contract SET turns = turns + 1", "turns"),
      ("UPDATE offer SET state = 'refused'", "one open offer"),
      ("DELETE FROM agenda", "expires"),
      ("UPDATE work_order SET state = 'accepted'", "an order's state"),
      ("UPDATE service_request SET state = 'new'", "a request's state"),
      ("UPDATE work_order SET contract = NULL", "stands beside"),
      ("UPDATE mandate_use SET amount = 200001", "month"),
      ("UPDATE mandate_use SET voided = 1", "booked once"),
      ("UPDATE mandate_day SET amount = amount + 1", "days are the sums"),
      ("DELETE FROM order_request", "answers a request"),
      (
        "INSERT INTO agenda (key, kind, due_at) VALUES ('alarm-escalates WO-2026-000001 1', 'alarm-escalates', 0)",
        "passed on only"
      ),
    ] as [(SQL, String)])
  func noticed(damage: SQL, rule: String) async throws {
    try await withCentre { centre in
      _ = try await centre.open("roads.danger")
      let before = try await centre.register.read { try Invariants.broken(on: $0.connection) }
      #expect(before.isEmpty)

      try await centre.register.write { _ = try $0.connection.execute(damage) }

      let broken = try await centre.register.read { try Invariants.broken(on: $0.connection) }
      #expect(broken.contains { $0.contains(rule) }, "\(broken)")
    }
  }

  private func draw(from generator: inout SeededGenerator, _ centre: Centre) async throws -> RandomDraw {
    let back = Int.random(in: 0...3, using: &generator)
    let (order, requests) = try await centre.register.read { snapshot in
      let counts = try snapshot.counts()
      let number = OrderNumber(year: 2026, serial: max(1, counts.orders - back))
      return (try snapshot.order(number), counts.requests)
    }
    return RandomDraw(from: &generator, on: order, requests: requests)
  }

  /// Tries an act and says what was refused and, after a commit, which rules are broken.
  private func attempt(_ draw: RandomDraw, _ centre: Centre) async throws -> (error: DomainError?, broken: [String]) {
    let error = await domainError { try await centre.register.write { try draw.perform($0) } }
    guard error == nil else { return (error, []) }
    return (nil, try await centre.register.read { try Invariants.broken(on: $0.connection) })
  }

  /// The small city's rules, where urgent activations have to be ratified.
  private static let policy = SmallCity.policy {
    let urgent = SmallCity.urgent
    $0.routing = RoutingRules(
      criterion: .priority, defaultAnswerWithin: $0.routing.defaultAnswerWithin, rounds: 2, alarm: $0.routing.alarm,
      escalation: [.init(after: .seconds(900), contact: .init(name: "Second", email: "second@prova.example"))])
    $0.mandates = [
      Mandate(
        code: urgent.code, name: urgent.name, holder: urgent.holder, urgencies: urgent.urgencies,
        ceiling: urgent.ceiling, ceilings: urgent.ceilings, validFrom: urgent.validFrom, validTo: urgent.validTo,
        ratifyWithin: .workingDays(2))
    ]
    let approvals = $0.approvals
    $0.approvals = ApprovalRules(
      limits: approvals.limits, fourEyesAbove: approvals.fourEyesAbove,
      toleranceBasisPoints: approvals.toleranceBasisPoints, validFor: .elapsed(.seconds(3_600)))
  }

  /// What is stored of orders, or said by people, and does not follow from the journal.
  private func wrongClocks(_ centre: Centre) async throws -> [String] {
    try await centre.register.read { snapshot in
      var faults = FaultList()
      try WordsVerifier.verify(snapshot.connection, into: &faults)
      try OrderVerifier(snapshot.connection) { try snapshot.policy(version: $0) }.verify(into: &faults)
      return faults.faults.map(\.message)
    }
  }

  /// Firms whose contracts run out.
  private static let poorFirms = [
    SmallCity.firm("ALFA", .email, priority: 1, trades: ["roads"], zones: ["Z1"], ceiling: euro(3_000)),
    SmallCity.firm("BETA", .phone, priority: 2, trades: ["roads", "trees"], ceiling: euro(4_000)),
    SmallCity.firm("GAMMA", .pec, priority: 3, trades: ["roads"], ceiling: euro(200_000)),
  ]
}
