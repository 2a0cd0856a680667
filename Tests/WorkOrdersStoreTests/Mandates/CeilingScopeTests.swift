import Testing

@testable import WorkOrders
@testable import WorkOrdersStore

/// The last euros of every kind of ceiling, spent from sixty-four clients at once: exactly as many get through as fit.
///
/// Everything is asked of the register, whatever engine holds it.
@Suite("The last euros of every ceiling")
struct CeilingScopeTests {
  typealias Ceiling = Mandate.PeriodCeiling

  /// What every order is estimated at.
  private static let each = Euro(cents: 3_333)
  private static let zone = SmallCity.calendar.zone
  private static let today = CivilDate(checkedYear: 2027, month: 2, day: 17)

  @Test("Never a cent over, and not an order too few", arguments: Ceiling.Scope.allCases, Ceiling.Period.allCases)
  func lastEuros(scope: Ceiling.Scope, period: Ceiling.Period) async throws {
    let limit = Ceiling(per: scope, period: period, amount: scope == .mandate ? euro(2_000) : euro(500))
    let first = period.firstDay(of: Self.today)
    try await withCentre(Self.policy(limit), firms: Self.firms) { centre in
      // What the period before has used does not count; what this one has used before today does.
      for day in [first.adding(days: -1), first] {
        centre.clock.set(Self.morning(of: day))
        _ = try await Self.open(0, in: centre)
      }
      centre.clock.set(Self.morning(of: Self.today) + .seconds(3_600))

      let orders = try await concurrently { try await Self.open($0, in: centre) }

      #expect(orders.count { $0.state == .offered } == (scope == .mandate ? 59 : 29))
      let uses = try await centre.register.read { try $0.mandateUses(Self.all) }
      let counted = uses.filter { first <= Self.zone.date(of: $0.usedAt) }
      for (subject, sum) in Self.sums(of: counted, per: scope) {
        #expect(sum <= limit.amount && limit.amount < sum + Self.each)
        let key = MandateSpending.Key(mandate: "URGENT", scope: scope, subject: subject, from: first)
        #expect(try await centre.register.read { try $0.mandateSpending.spent(key, period) } == sum)
      }
    }
  }

  @Test("Final amounts that grow at once take no more from a mandate than it holds")
  func growth() async throws {
    let limit = Ceiling(per: .mandate, period: .month, amount: euro(6_450))
    try await withCentre(Self.policy(limit), firms: Self.firms) { centre in
      let orders = try await concurrently { _ in try await centre.accepted(estimate: euro(100)) }

      let completed = try await concurrently { index in
        try await centre.act(orders[index].number, by: .bruno) { try $0.complete(final: euro(110), in: $1) }
      }

      #expect(completed.count { $0.final == euro(110) } == 5)
      #expect(completed.count { $0.claimed == euro(110) && $0.approvalPending } == 59)
      let uses = try await centre.register.read { try $0.mandateUses(Self.all) }
      #expect(Self.sums(of: uses, per: .mandate) == ["": euro(6_450)])
    }
  }

  private static var all: MandateUseFilter {
    var filter = MandateUseFilter()
    filter.limit = 200
    return filter
  }

  private static func open(_ index: Int, in centre: Centre) async throws -> WorkOrder {
    try await centre.open(index.isMultiple(of: 2) ? "roads.danger" : "lighting.lamp", estimate: each)
  }

  private static func sums(of uses: [MandateUse], per scope: Ceiling.Scope) -> [String: Euro] {
    uses.reduce(into: [:]) { sums, use in
      switch scope {
      case .mandate: sums["", default: .zero] += use.amount
      case .contractor: sums[use.contractor?.rawValue ?? "", default: .zero] += use.amount
      case .category: sums[use.category.rawValue, default: .zero] += use.amount
      }
    }
  }

  private static func policy(_ limit: Ceiling) -> Policy {
    SmallCity.policy {
      $0.mandates = [
        Mandate(
          code: "URGENT", name: SmallCity.text("urgent"), holder: .operator, ceiling: euro(500), ceilings: [limit],
          validFrom: SmallCity.urgent.validFrom, validTo: SmallCity.urgent.validTo)
      ]
    }
  }

  private static let firms = [
    SmallCity.firm("ALFA", .email, priority: 1, trades: ["roads", "electrical"]),
    SmallCity.firm("BETA", .phone, priority: 2, trades: ["roads", "electrical"]),
  ]

  private static func morning(of day: CivilDate) -> Timestamp { zone.startOfDay(day) + .seconds(9 * 3_600) }
}
