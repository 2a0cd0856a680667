import Testing

@testable import WorkOrders

@Suite("Penalties")
struct PenaltyTests {
  private static let hourly = PenaltyRule(
    target: .arrival, unit: .hour, rate: .amount(euro(50)), most: .amount(euro(120)))

  private func policy(_ rules: [PenaltyRule] = [hourly]) -> Policy { TestCity.policy { $0.penalties = rules } }

  /// An order that ALFA had accepted 20 minutes after nine and that was due so many minutes after nine.
  private func order(due minutes: Int, met: Int? = nil, target: TargetName = .arrival) throws -> WorkOrder {
    var order = try TestOrders.accepted()
    let start = TestOrders.morning
    order.targets = [
      OrderTarget(
        name: target, due: start + .seconds(minutes * 60), metAt: met.map { start + .seconds($0 * 60) },
        isBreached: true)
    ]
    return order
  }

  private func now(_ minutes: Int) -> Timestamp { TestOrders.morning + .seconds(minutes * 60) }

  @Test(
    "Each hour begun costs, up to the most",
    arguments: [
      (30, 0, 0), (31, 1, 50), (90, 1, 50), (91, 2, 100), (151, 3, 120), (9_000, 150, 120),
    ] as [(Int, Int64, Int64)])
  func hours(met: Int, units: Int64, amount: Int64) throws {
    let penalties = try order(due: 30, met: met).penalties(under: policy(), at: now(10_000))
    #expect(penalties.map(\.units) == (units == 0 ? [] : [units]))
    #expect(penalties.map(\.amount) == (units == 0 ? [] : [euro(amount)]))
  }

  @Test("While the target is unmet the penalty grows, and says so")
  func running() throws {
    let late = try order(due: 30)
    #expect(late.penalties(under: policy(), at: now(30)).isEmpty)
    let penalty = try #require(late.penalties(under: policy(), at: now(100)).first)
    #expect(penalty.units == 2 && penalty.isRunning && penalty.contractor == "ALFA")
  }

  @Test("What was late before the contractor accepted is nobody's penalty")
  func lateAlready() throws {
    #expect(try order(due: 19, met: 300).penalties(under: policy(), at: now(300)).isEmpty)
    #expect(try order(due: 20, met: 300).penalties(under: policy(), at: now(300)).count == 1)
  }

  @Test("A pause after the deadline does not count, unless it stops another target")
  func pauses() throws {
    var late = try order(due: 30, met: 120)
    late.pauses = [Pause(from: now(40), to: now(90), cause: "rain", stops: nil)]
    #expect(late.penalties(under: policy(), at: now(200)).first?.units == 1)
    late.pauses = [Pause(from: now(40), to: now(90), cause: "rain", stops: [.completion])]
    #expect(late.penalties(under: policy(), at: now(200)).first?.units == 2)
  }

  @Test(
    "A limit in working days is missed by the working days after its last one, and by one on that evening",
    arguments: [(0, 20 * 60, 1), (1, 8 * 60 + 30, 1), (2, 8 * 60 + 30, 2), (3, 23 * 60, 3)])
  func workingDays(days: Int, minute: Int, units: Int64) throws {
    let rule = PenaltyRule(target: .completion, unit: .day, rate: .amount(euro(10)), most: nil)
    let policy = TestCity.policy { policy in
      policy.penalties = [rule]
      policy.urgencies = [
        UrgencyClass(
          code: "slow", name: TestCity.text("slow"),
          targets: [.init(name: .completion, within: .workingDays(1), clock: .workingDays, from: .report)])
      ]
    }
    let calendar = policy.calendar
    let due = try calendar.due(from: TestOrders.morning, within: .workingDays(1), clock: .workingDays)
    let day = calendar.zone.date(of: due).adding(days: days)
    let met = calendar.zone.instants(date: day, minute: minute).first
    var late = try order(due: 0, target: .completion)
    late.urgency = "slow"
    late.offers[0].answeredAt = due
    late.targets[0].due = due
    late.targets[0].metAt = met

    #expect(late.penalties(under: policy, at: met).map(\.units) == [units])
    late.targets[0].metAt = due
    #expect(late.penalties(under: policy, at: met).isEmpty)
  }

  @Test("Per mille of the cost is exact to the cent, and capped by a share of it")
  func perMille() throws {
    let rule = PenaltyRule(
      target: .completion, unit: .day, rate: .perMille(hundredths: 50), most: .share(basisPoints: 1_000))
    #expect(rule.amount(units: 1, cost: euro(1_000)) == Euro(cents: 50))
    #expect(rule.amount(units: 3, cost: Euro(cents: 33_333)) == Euro(cents: 50))
    #expect(rule.amount(units: 10_000, cost: euro(1_000)) == euro(100))
    #expect(rule.amount(units: .max, cost: .largest) == Euro.largest.share(basisPoints: 1_000))
  }

  @Test("Without a contractor, a rule or a deadline there is no penalty")
  func none() throws {
    let late = try order(due: 30, met: 300)
    #expect(late.penalties(under: policy([]), at: now(300)).isEmpty)
    var free = late
    free.contractor = nil
    #expect(free.penalties(under: policy(), at: now(300)).isEmpty)
    var open = late
    open.targets[0].due = nil
    #expect(open.penalties(under: policy(), at: now(300)).isEmpty)
  }
}
