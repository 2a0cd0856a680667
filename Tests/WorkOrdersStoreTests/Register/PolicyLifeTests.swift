import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Versions of the rules that come into force later")
struct PolicyLifeTests {
  @Test("A pending version rules from its time on, once, with an event of that moment")
  func comesIntoForce() async throws {
    try await withCentre(reading: Self.read) { centre in
      let version = try await Self.apply("strict", to: centre, in: 3_600)
      let before = try await centre.open("roads.danger", estimate: euro(450))
      #expect(try await Self.standings(centre) == [.inForce, .pending])

      centre.clock.advance(.seconds(3_600))
      try await centre.runAgenda()
      try await centre.runAgenda()
      let after = try await centre.open("roads.danger", estimate: euro(450))

      #expect(before.state == .offered)
      #expect(after.state == .approval)
      #expect(after.policyVersion == version)
      #expect(try await Self.standings(centre) == [.superseded, .inForce])
      #expect(try await Self.kinds(centre) == ["policy.applied", "policy.scheduled", "policy.applied"])
      #expect(
        try await centre.number("SELECT max(occurred_at) FROM journal_event WHERE kind = 'policy.applied'")
          == Int(SmallCity.start.milliseconds) + 3_600_000)
    }
  }

  @Test("An act at its very moment finds it in force before the agenda has come to it")
  func actComesFirst() async throws {
    try await withCentre(reading: Self.read) { centre in
      _ = try await Self.apply("strict", to: centre, in: 3_600)
      centre.clock.advance(.seconds(3_600))

      let order = try await centre.open("roads.danger", estimate: euro(450))

      #expect(order.policyVersion == 2)
      #expect(try await Self.kinds(centre) == ["policy.applied", "policy.scheduled", "policy.applied"])
      try await centre.runAgenda()
      #expect(try await Self.kinds(centre).count == 3)
      #expect(try await centre.number("SELECT count(*) FROM agenda WHERE kind = 'policy-begins'") == 0)
      try await centre.register.seal()
      #expect(try await centre.register.verifyJournal(head: nil).isValid)
    }
  }

  @Test("Several come each at its time, even when all have passed before anybody acts")
  func several() async throws {
    try await withCentre(reading: Self.read) { centre in
      _ = try await Self.apply("strict", to: centre, in: 7_200)
      _ = try await Self.apply("loose", to: centre, in: 3_600)
      centre.clock.advance(.seconds(3_600))
      #expect(try await centre.register.read { try $0.policy().version } == 3)
      centre.clock.advance(.seconds(7_200))

      try await centre.runAgenda()

      #expect(try await centre.register.read { try $0.policy().version } == 2)
      let begun = try await centre.texts(
        "SELECT facts FROM journal_event WHERE kind = 'policy.applied' AND actor = 'system' ORDER BY id")
      #expect(begun.map { $0.contains("\"version\":3") } == [true, false], "\(begun)")
    }
  }

  @Test("A version that begins at the same instant as something else due rules over it")
  func sameInstant() async throws {
    try await withCentre(reading: Self.read) { centre in
      let order = try await centre.open("roads.danger", estimate: euro(450))
      let end = try #require(order.openOffer?.answerBy)
      let seconds = (end.milliseconds - SmallCity.start.milliseconds) / 1_000
      _ = try await Self.apply("strict", to: centre, in: seconds)

      centre.clock.set(end + .seconds(1))
      try await centre.runAgenda()

      let again = try await centre.order(order.number)
      #expect(again.offers.first?.state == .expired)
      #expect(again.state == .approval, "The mandate of the new version no longer covers it.")
    }
  }

  @Test("A version that was put in force at once is replaced by one that was pending before it")
  func pendingComesLater() async throws {
    try await withCentre(reading: Self.read) { centre in
      let pending = try await Self.apply("strict", to: centre, in: 3_600)
      let now = try await Self.apply("loose", to: centre, in: nil)

      #expect(try await centre.register.read { try $0.policy().version } == now)
      let later = try await centre.register.read { snapshot in
        try snapshot.pendingPolicies(after: try #require(try snapshot.policyRecordInForce())).map(\.version)
      }
      #expect(later == [pending])
      centre.clock.advance(.seconds(3_600))
      #expect(try await centre.register.read { try $0.policy().version } == pending)
    }
  }

  @Test("What is taken back before its time never comes, and only what is pending can be")
  func withdrawn() async throws {
    try await withCentre(reading: Self.read) { centre in
      let version = try await Self.apply("strict", to: centre, in: 3_600)
      try await centre.perform(by: .dora) { try $0.withdrawPolicy(version: version, reason: "Too strict", in: $1) }
      centre.clock.advance(.seconds(7_200))
      try await centre.runAgenda()

      #expect(try await centre.open("roads.danger", estimate: euro(450)).state == .offered)
      let record = try #require(try await centre.register.read { try $0.policyRecord(version: version) })
      #expect(record.standing == .withdrawn)
      #expect(record.withdrawal?.by == "dora")
      #expect(record.withdrawal?.reason == "Too strict")
      #expect(try await Self.kinds(centre) == ["policy.applied", "policy.scheduled", "policy.withdrawn"])
      for (number, code) in [(version, ErrorCode.conflict), (1, .conflict), (9, .notFound)] {
        let error = await domainError {
          try await centre.perform(by: .dora) { try $0.withdrawPolicy(version: number, reason: "x", in: $1) }
        }
        #expect(error?.code == code)
        #expect(error?.field == "version")
      }
    }
  }

  @Test("A time that has passed is refused, and nothing is kept")
  func past() async throws {
    try await withCentre(reading: Self.read) { centre in
      for seconds in [0, -60] as [Int64] {
        let error = await domainError { _ = try await Self.apply("strict", to: centre, in: seconds) }
        #expect(error?.code == .invalid)
        #expect(error?.field == "effective")
      }
      let standings = try await Self.standings(centre)
      #expect(standings == [.inForce])
    }
  }

  @Test("An act entered late follows the rules of its entry")
  func lateEntry() async throws {
    try await withCentre(reading: Self.read) { centre in
      _ = try await Self.apply("strict", to: centre, in: 3_600)
      let past = SmallCity.start
      centre.clock.advance(.seconds(7_200))

      let receipt = try await centre.log(.report("roads.danger", estimate: euro(450)), at: past)

      #expect(receipt.orders.first?.policyVersion == 2)
      #expect(receipt.orders.first?.state == .approval)
    }
  }

  @Test("A version that began stays in force when the machine's clock is set back")
  func clockSetBack() async throws {
    try await withCentre(reading: Self.read) { centre in
      _ = try await Self.apply("strict", to: centre, in: 60)
      centre.clock.advance(.seconds(60))
      try await centre.runAgenda()
      centre.clock.set(SmallCity.start)

      #expect(try await centre.register.read { try $0.policy().version } == 2)
      let next = try await Self.apply("loose", to: centre, in: nil)
      #expect(try await centre.register.read { try $0.policy().version } == next)
    }
  }

  private static func standings(_ centre: Centre) async throws -> [PolicyStanding] {
    try await centre.register.read { try $0.policyHistory().map(\.standing) }
  }

  private static func kinds(_ centre: Centre) async throws -> [String] {
    try await centre.texts("SELECT kind FROM journal_event WHERE kind LIKE 'policy.%' ORDER BY id")
  }

  @Sendable private static func read(_ source: PolicySource) -> Policy {
    let ceilings: [String: Int64] = ["first": 500, "strict": 100, "loose": 800]
    return SmallCity.policy { policy in
      policy.version = source.version
      policy.mandates = [
        Mandate(
          code: "URGENT", name: SmallCity.text("urgent"), holder: .operator, ceiling: euro(ceilings[source.yaml] ?? 0),
          validFrom: SmallCity.urgent.validFrom, validTo: SmallCity.urgent.validTo)
      ]
    }
  }

  private static func apply(_ yaml: String, to centre: Centre, in seconds: Int64?) async throws -> Int {
    try await centre.register.write { transaction in
      try transaction.apply(
        read(PolicySource(version: 2, yaml: yaml, zones: nil)), yaml: yaml, zones: nil, sha256: yaml, reason: "Savings",
        by: .administrator, from: seconds.map { transaction.now + .seconds($0) })
    }
  }
}
