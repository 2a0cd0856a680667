import Testing

@testable import WorkOrders

@Suite("The choice against its definition")
struct RouterOracleTests {
  @Test(
    "2,500 random choices of each criterion are the definition's, after any changes of the table",
    arguments: RoutingCriterion.allCases)
  func chooses(criterion: RoutingCriterion) {
    var ties = 0
    var refusals: Set<String> = []
    for seed in UInt64(1)...2_500 {
      var generator = SeededGenerator(seed: seed)
      var table = RoutingTable(standings(&generator))
      for _ in 0..<Int.random(in: 0...6, using: &generator) { change(&table, &generator) }
      let need = need(&generator)
      let expected = RouterOracle(criterion: criterion, need: need).candidates(among: table.standings)

      let found = Router(criterion: criterion).candidates(for: need, among: table.standings(for: need.trade))

      #expect(Array(found) == expected, "seed \(seed), \(criterion)")
      guard Array(found) == expected else { return }
      ties += hasTie(expected) ? 1 : 0
      refusals.formUnion(expected.filter { !$0.isEligible }.map { name(of: $0.verdict) })
    }
    #expect(ties > 50, "equal firms are common")
    #expect(refusals.count == 11, "every reason comes up: \(refusals.sorted())")
  }

  // A handful of values for everything, so that ties and refusals are common.
  private func standings(_ generator: inout SeededGenerator) -> [ContractStanding] {
    (0..<Int.random(in: 0...5, using: &generator)).flatMap { index -> [ContractStanding] in
      let firm = firm(index, &generator)
      return (0..<Int.random(in: 1...2, using: &generator)).map { serial in
        ContractStanding(
          contractor: firm, contract: contract("\(firm.code)-\(serial)", &generator),
          openOrders: Int.random(in: 0...2, using: &generator),
          committed: euro(Int64.random(in: 0...2, using: &generator) * 300),
          turns: Int.random(in: 0...2, using: &generator),
          turnsAmount: euro(Int64.random(in: 0...2, using: &generator) * 100))
      }
    }.shuffled(using: &generator)
  }

  private func firm(_ index: Int, _ generator: inout SeededGenerator) -> Contractor {
    let code = ContractorCode(rawValue: ["DELTA", "ALFA", "GAMMA", "BETA", "ETA"][index])
    return Contractor(
      code: code, name: code.rawValue, email: some("a@example.org", 9, &generator),
      pec: some("a@pec.example.org", 9, &generator), phone: some("0522 1", 9, &generator),
      mode: pick(ActivationMode.allCases, &generator),
      modes: some(["emergency": pick(ActivationMode.allCases, &generator)], 5, &generator) ?? [:],
      maxOpen: some(2, 4, &generator), base: some(point(&generator), 8, &generator) ?? nil, contracts: [])
  }

  private func contract(_ code: String, _ generator: inout SeededGenerator) -> FrameworkContract {
    FrameworkContract(
      code: ContractCode(rawValue: code), kind: pick([.framework, .framework, .direct], &generator),
      trades: pick([["roads"], ["roads"], ["roads", "trees"], ["trees"]], &generator),
      zones: pick([[], [], ["Z1"], ["Z1", "Z2"]], &generator), ceiling: euro(pick([0, 900, 900, 1_000], &generator)),
      validFrom: TestCity.day(2026, 1, 1), validTo: TestCity.day(2026, pick([6, 12, 12, 12], &generator), 30),
      priority: Int.random(in: 1...2, using: &generator))
  }

  private func need(_ generator: inout SeededGenerator) -> Router.Need {
    let codes: [ContractorCode] = ["ALFA", "BETA", "GAMMA"]
    var need = Router.Need(
      trade: pick(["roads", "roads", "roads", "trees", "lifts"], &generator),
      zone: pick(["Z1", "Z2", nil], &generator),
      day: TestCity.day(2026, pick([3, 11], &generator), 17), amount: euro(pick([0, 400], &generator)),
      excluded: some([pick(codes, &generator)], 3, &generator) ?? [],
      mandate: some(TestCity.night, 3, &generator),
      spentUnderMandate: some([pick(codes, &generator)], 3, &generator) ?? [])
    need.urgency = pick(["emergency", "normal", nil], &generator)
    need.site = some(point(&generator), 8, &generator) ?? nil
    need.offDuty = some([pick(codes, &generator)], 3, &generator) ?? []
    need.rotatedOut = some(
      Router.RotatedOut(contractor: pick(codes, &generator), exemptBelow: euro(5_000)), 4, &generator)
    return need
  }

  private func change(_ table: inout RoutingTable, _ generator: inout SeededGenerator) {
    guard let standing = table.standings.randomElement(using: &generator) else { return }
    table.edit(standing.contract.code) {
      $0.turns += 1
      $0.turnsAmount += euro(100)
      $0.committed += euro(300)
    }
    table.edit(contractsOf: standing.contractor.code) { $0.openOrders += 1 }
  }

  private func point(_ generator: inout SeededGenerator) -> Coordinate? {
    Coordinate(latitude: 44.6 + Double(Int.random(in: 0...2, using: &generator)) / 100, longitude: 10.6)
  }

  private func some<T>(_ value: T, _ tenths: Int, _ generator: inout SeededGenerator) -> T? {
    Int.random(in: 1...10, using: &generator) <= tenths ? value : nil
  }

  private func pick<T>(_ choices: [T], _ generator: inout SeededGenerator) -> T {
    choices[Int.random(in: choices.indices, using: &generator)]
  }

  private func hasTie(_ candidates: [Candidate]) -> Bool {
    let measures = candidates.compactMap { candidate -> Int64? in
      if case .ranked(_, _, let measure) = candidate.verdict { measure } else { nil }
    }
    return Set(measures).count < measures.count
  }

  private func name(of verdict: Candidate.Verdict) -> String { String("\(verdict)".prefix { $0 != "(" }) }
}
