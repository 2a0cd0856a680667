import Dispatch
import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Two daemons on one register", .enabled(if: !TestEngine.isSQLite))
struct TwoDaemonsTests {
  /// Two registers that are one, under one clock.
  private func withTwo(
    _ policy: Policy, firms: [Contractor] = SmallCity.firms, _ body: ([Centre]) async throws -> Void
  ) async throws {
    try await TestEngine.withLocation { location in
      let clock = SteppedClock(SmallCity.start)
      var both: [Centre] = []
      for _ in 1...2 {
        let register = try await Register(at: location, clock: clock) { source in
          var policy = policy
          policy.version = source.version
          return policy
        }
        both.append(Centre(register: register, clock: clock))
      }
      try await both[0].begin(policy, firms)
      try await body(both)
      for centre in both { try await centre.register.close() }
    }
  }

  @Test("The last euros of a mandate are spent once, whoever spends them")
  func lastEuros() async throws {
    try await withTwo(SmallCity.policy { $0.mandates = [SmallCity.urgent(perMonth: euro(2_000))] }) { both in
      let orders = try await concurrently { index in
        try await both[index % 2].open("roads.danger", estimate: Euro(cents: 3_333))
      }

      #expect(orders.filter { $0.state == .offered }.count == 60)
      #expect(Set(orders.map(\.number)).count == 64)
      #expect(
        try await both[0].number("SELECT CAST(sum(amount) AS BIGINT) FROM mandate_use WHERE voided = 0") == 199_980)
      #expect(try await both[1].register.read { try Invariants.broken(on: $0.connection) } == [])
    }
  }

  @Test("Who is held up in the middle of an activation holds up nobody who draws on other ceilings")
  func nobodyWaits() async throws {
    let policy = SmallCity.policy { $0.mandates = ["roads", "lighting"].map(Self.mandate) }
    let firms = [
      SmallCity.firm("ALFA", .email, priority: 1, trades: ["roads"]),
      SmallCity.firm("DELTA", .email, priority: 1, trades: ["electrical"]),
    ]
    try await withTwo(policy, firms: firms) { both in
      let opened = DispatchSemaphore(value: 0)
      let (entered, entering) = AsyncStream<Void>.makeStream()
      let held = Task {
        try await both[0].register.write { transaction in
          let receipt = try transaction.log(.report("roads.danger"), in: try transaction.context(by: .ada))
          entering.finish()
          opened.wait()
          opened.signal()  // Where it is written again it does not stop again.
          return receipt
        }
      }
      for await _ in entered {}
      // when: it has drawn on its contract and its mandate, and has not committed
      let free = try await both[1].open("lighting.lamp")
      opened.signal()

      #expect(free.contractor == "DELTA")
      #expect(try await held.value.orders.first?.contractor == "ALFA")
    }
  }

  private static func mandate(_ area: String) -> Mandate {
    Mandate(
      code: MandateCode(rawValue: "URGENT-\(area)"), name: SmallCity.text("urgent"), holder: .operator,
      categories: [CategoryPattern("\(area).*")], ceiling: euro(500),
      ceilings: [.init(per: .mandate, period: .month, amount: euro(2_000))], validFrom: SmallCity.urgent.validFrom,
      validTo: SmallCity.urgent.validTo)
  }

  @Test("What one has claimed the other leaves alone, and what both seal is one chain")
  func agendaAndSeal() async throws {
    try await withTwo(SmallCity.policy) { both in
      for index in 1...10 { _ = try await both[index % 2].open("roads.danger", zone: "Z2", estimate: euro(10)) }
      both[0].clock.advance(.seconds(2 * 3_600))

      let claimed = try await concurrently { index in
        try await both[index % 2].register.write { try $0.claim(limit: 2) }
      }.flatMap(\.self)
      async let first = both[0].register.seal()
      async let second = both[1].register.seal()
      let sealed = try await first + second
      let rest = try await both[0].register.seal()

      #expect(claimed.count == Set(claimed.map(\.task)).count)
      #expect(claimed.count == 20)
      #expect(rest == 0, "each has waited for the other")
      let verification = try await both[1].register.verifyJournal(head: nil)
      #expect(verification.isValid && verification.sealed == Int64(sealed + rest) && verification.unsealed == 0)
    }
  }

  @Test("What falls due at once at one daemon wakes the other")
  func woken() async throws {
    try await withTwo(SmallCity.policy) { both in
      let due = try await both[1].register.write { try $0.claim(limit: 100) }
      let ear = both[1].register.agendaBell.ear()
      // The bell rings once when it is connected, before or after this.
      while true {
        _ = try await both[0].open("lighting.lamp")
        try await ear.pause(for: .seconds(86_400))
        if try await !both[1].register.write({ try $0.claim(limit: 100) }).isEmpty { break }
      }
      #expect(due.isEmpty)
    }
  }

  @Test("An account that one daemon changes is changed for the other")
  func accounts() async throws {
    try await withTwo(SmallCity.policy) { both in
      try await both[0].perform(by: .administrator) { try $0.add(UserAccount(name: "edda", role: .operator), in: $1) }
      #expect(try await both[1].register.user("edda")?.isDisabled == false)
      try await both[0].perform(by: .administrator) { try $0.set("edda", isDisabled: true, in: $1) }
      #expect(try await both[1].register.user("edda")?.isDisabled == true)
    }
  }
}
