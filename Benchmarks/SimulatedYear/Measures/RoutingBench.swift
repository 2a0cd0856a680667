import WorkOrders

/// How many contractors are chosen in a second: 25 categories, 200 contracts, every exclusion with its reason.
struct RoutingBench {
  private static let decisions = 200_000

  /// Measures one core's worth of choices, in turn by every criterion.
  func run() -> [Measurement] {
    let needs = self.needs
    let table = RoutingTable(standings)
    var looked = 0
    let seconds = Stopwatch.seconds {
      for index in 0..<Self.decisions {
        let criterion = RoutingCriterion.allCases[index % RoutingCriterion.allCases.count]
        let need = needs[index % needs.count]
        looked += Router(criterion: criterion).candidates(for: need, among: table.standings(for: need.trade)).count
      }
    }
    precondition(looked == Self.decisions * 200, "every contract is looked at in every choice")
    return [
      Measurement(
        "routing decisions, 25 categories and 200 contracts", size: Self.decisions, Double(Self.decisions) / seconds,
        "decisions/s", target: .above(100_000))
    ]
  }

  private var day: CivilDate { CivilDate(daysSinceEpoch: 20_500) }

  // Each category has a trade of its own; zones, sites and firms already asked differ from order to order.
  private var needs: [Router.Need] {
    (0..<100).map { index in
      var need = Router.Need(
        trade: TradeCode(rawValue: "trade-\(index % 25)"), zone: ZoneCode(rawValue: "Z\(index % 8 + 1)"), day: day,
        amount: Euro(cents: 40_000), excluded: index % 3 == 0 ? [ContractorCode(rawValue: "firm-\(index % 25)")] : [])
      need.urgency = "urgent"
      need.site = Coordinate(latitude: 44.7 + Double(index) / 10_000, longitude: 10.6)
      return need
    }
  }

  private var standings: [ContractStanding] {
    (0..<200).map { index in
      let contract = FrameworkContract(
        code: ContractCode(rawValue: "contract-\(index)"),
        trades: Set([0, 7].map { TradeCode(rawValue: "trade-\((index + $0) % 25)") }),
        zones: index % 2 == 0 ? [] : Set((1...4).map { ZoneCode(rawValue: "Z\((index + $0) % 8 + 1)") }),
        ceiling: Euro(cents: 10_000_000), validFrom: day.adding(days: index % 10 == 0 ? 1 : -100),
        validTo: day.adding(days: 100), priority: index % 5 + 1)
      let firm = Contractor(
        code: ContractorCode(rawValue: "firm-\(index)"), name: "Firm \(index)", phone: "0522 \(index)", mode: .phone,
        maxOpen: 20, base: Coordinate(latitude: 44.6 + Double(index) / 1_000, longitude: 10.6), contracts: [contract])
      return ContractStanding(
        contractor: firm, contract: contract, openOrders: index % 21,
        committed: Euro(cents: Int64(index) * 40_000), turns: index % 17, turnsAmount: Euro(cents: Int64(index % 13)))
    }
  }
}
