import Testing

@testable import WorkOrders

@Suite("The choice of a contractor")
struct RouterTests {
  let need = Router.Need(trade: "roads", zone: "Z1", day: TestCity.day(2026, 11, 17), amount: euro(400))

  func contract(
    _ code: ContractCode, trades: Set<TradeCode> = ["roads"], zones: Set<ZoneCode> = [], ceiling: Euro = euro(10_000),
    from: CivilDate = TestCity.day(2026, 1, 1), to: CivilDate = TestCity.day(2026, 12, 31), priority: Int = 1
  ) -> FrameworkContract {
    FrameworkContract(
      code: code, trades: trades, zones: zones, ceiling: ceiling, validFrom: from, validTo: to, priority: priority)
  }

  func firm(_ code: ContractorCode, mode: ActivationMode = .phone, maxOpen: Int? = nil) -> Contractor {
    Contractor(code: code, name: code.rawValue, phone: "0522 1", mode: mode, maxOpen: maxOpen, contracts: [])
  }

  func verdict(_ standing: ContractStanding, _ need: Router.Need? = nil) -> Candidate.Verdict? {
    Router(criterion: .priority).candidates(for: need ?? self.need, among: [standing]).first?.verdict
  }

  // MARK: Who cannot be asked

  @Test("A contract that does not cover the trade or the zone is passed over")
  func coverage() {
    let firm = firm("ALFA")
    #expect(
      verdict(ContractStanding(contractor: firm, contract: contract("A", trades: ["trees"])))
        == .tradeNotCovered("roads"))
    #expect(
      verdict(ContractStanding(contractor: firm, contract: contract("A", zones: ["Z2"]))) == .zoneNotCovered("Z1"))
    #expect(verdict(ContractStanding(contractor: firm, contract: contract("A", zones: ["Z1", "Z2"]))) == ranked)
  }

  private var ranked: Candidate.Verdict { .ranked(place: 1, by: .priority, measure: 1) }

  @Test("A contract is in force from its first day to its last")
  func inForce() {
    let first = TestCity.day(2026, 11, 17)
    for (from, to, isIn) in [(0, 0, true), (-1, 1, true), (1, 5, false), (-5, -1, false)] {
      let contract = contract("A", from: first.adding(days: from), to: first.adding(days: to))
      let expected = isIn ? ranked : .notInForce(from: contract.validFrom, to: contract.validTo)
      #expect(verdict(ContractStanding(contractor: firm("ALFA"), contract: contract)) == expected)
    }
  }

  @Test("A contract is drawn down to its last cent and never overdrawn")
  func money() {
    let contract = contract("A", ceiling: euro(1_000))
    #expect(verdict(ContractStanding(contractor: firm("ALFA"), contract: contract, committed: euro(600))) == ranked)
    let committed = Euro(cents: 60_001)
    #expect(
      verdict(ContractStanding(contractor: firm("ALFA"), contract: contract, committed: committed))
        == .noMoneyLeft(left: Euro(cents: 39_999), needed: euro(400)))
  }

  @Test("A firm at its limit of open orders is passed over")
  func tooManyOpen() {
    let standing = { ContractStanding(contractor: firm("ALFA", maxOpen: 3), contract: contract("A"), openOrders: $0) }
    #expect(verdict(standing(2)) == ranked)
    #expect(verdict(standing(3)) == .tooManyOpen(open: 3, most: 3))
  }

  @Test("A firm that was asked before is not asked again")
  func alreadyAsked() {
    let need = Router.Need(trade: "roads", zone: "Z1", day: need.day, amount: need.amount, excluded: ["ALFA"])
    #expect(verdict(ContractStanding(contractor: firm("ALFA"), contract: contract("A")), need) == .alreadyAsked)
    #expect(verdict(ContractStanding(contractor: firm("BETA"), contract: contract("A")), need) == ranked)
  }

  @Test("A mandate restricts the choice to its firms, and to those whose ceiling is not spent")
  func mandate() {
    let need = Router.Need(
      trade: "roads", zone: "Z1", day: need.day, amount: need.amount, mandate: TestCity.night,
      spentUnderMandate: ["BETA"])
    let standing = { ContractStanding(contractor: firm($0), contract: contract("A")) }
    #expect(verdict(standing("ALFA"), need) == ranked)
    #expect(verdict(standing("BETA"), need) == .mandateSpent("NIGHT"))
    #expect(verdict(standing("GAMMA"), need) == .outsideMandate("NIGHT"))
  }

  @Test("A firm without the address its mode needs is passed over", arguments: ActivationMode.allCases)
  func unreachable(mode: ActivationMode) {
    let silent = Contractor(code: "ALFA", name: "Alfa", mode: mode, contracts: [])
    let known = Contractor(
      code: "ALFA", name: "Alfa", email: mode == .email || mode == .link ? "a@example.org" : nil,
      pec: mode == .pec ? "a@pec.example.org" : nil, phone: mode == .phone ? "0522 1" : nil, mode: mode, contracts: [])
    #expect(verdict(ContractStanding(contractor: silent, contract: contract("A"))) == .unreachable(mode))
    #expect(verdict(ContractStanding(contractor: known, contract: contract("A"))) == ranked)
  }

  @Test("A firm is reached in the mode of the order's urgency")
  func modeOfUrgency() {
    let firm = Contractor(
      code: "ALFA", name: "Alfa", phone: "0522 1", mode: .phone, modes: ["normal": .email], contracts: [])
    var need = need
    for (urgency, expected) in [(nil, ranked), ("emergency", ranked), ("normal", .unreachable(.email))]
      as [(UrgencyCode?, Candidate.Verdict)]
    {
      need.urgency = urgency
      #expect(verdict(ContractStanding(contractor: firm, contract: contract("A")), need) == expected)
    }
  }

  @Test("A firm whose rota has nobody on duty is passed over")
  func offDuty() {
    var need = need
    need.offDuty = ["ALFA"]
    #expect(verdict(ContractStanding(contractor: firm("ALFA"), contract: contract("A")), need) == .notOnDuty)
    #expect(verdict(ContractStanding(contractor: firm("BETA"), contract: contract("A")), need) == ranked)
  }

  @Test("Rotation passes a firm over for direct awards and never inside a framework contract")
  func rotation() {
    var need = need
    need.rotatedOut = Router.RotatedOut(contractor: "ALFA", exemptBelow: euro(5_000))
    let framework = contract("A")
    let direct = FrameworkContract(
      code: "D", kind: .direct, trades: ["roads"], ceiling: euro(10_000), validFrom: framework.validFrom,
      validTo: framework.validTo)
    let verdicts = [(firm("ALFA"), direct), (firm("ALFA"), framework), (firm("BETA"), direct)].map {
      verdict(ContractStanding(contractor: $0.0, contract: $0.1), need)
    }
    #expect(verdicts == [.rotation(exemptBelow: euro(5_000)), ranked, ranked])
  }

  @Test("The nearest base comes first, an unknown one last; without a site, priority ranks and says so")
  func nearest() throws {
    func based(_ code: ContractorCode, _ latitude: Double?, priority: Int) -> ContractStanding {
      let base = latitude.flatMap { Coordinate(latitude: $0, longitude: 10.6) }
      let firm = Contractor(code: code, name: code.rawValue, phone: "0522 1", mode: .phone, base: base, contracts: [])
      return ContractStanding(
        contractor: firm, contract: contract(ContractCode(rawValue: "\(code)-1"), priority: priority))
    }
    let standings = [
      based("FAR", 44.80, priority: 1), based("LOST", nil, priority: 2), based("NEAR", 44.71, priority: 3),
    ]
    var need = need
    need.site = Coordinate(latitude: 44.70, longitude: 10.6)
    let found = Router(criterion: .nearest).candidates(for: need, among: standings)
    #expect(found.map(\.contractor) == ["NEAR", "FAR", "LOST"])
    #expect(found.first?.verdict == .ranked(place: 1, by: .nearest, measure: 1_112))
    #expect(
      found.last.map { CandidateWords.text($0.verdict, under: TestCity.policy).it } == "Idonea, 3ª: sede non nota.")

    need.site = nil
    let fallback = Router(criterion: .nearest).candidates(for: need, among: standings)
    #expect(fallback.map(\.contractor) == ["FAR", "LOST", "NEAR"])
    #expect(fallback.first?.verdict == .ranked(place: 1, by: .priority, measure: 1))
  }

  @Test("A city without zones chooses without them")
  func withoutZones() {
    let need = Router.Need(trade: "roads", zone: nil, day: need.day, amount: need.amount)
    #expect(verdict(ContractStanding(contractor: firm("ALFA"), contract: contract("A", zones: ["Z2"])), need) == ranked)
  }

  // MARK: Who is asked first

  /// Four firms, each first by one criterion.
  private var standings: [ContractStanding] {
    [
      standing("FIRST", priority: 1, committed: 5_000, turns: 9, amount: 7_000),
      standing("FEWEST", priority: 2, committed: 6_000, turns: 1, amount: 6_000),
      standing("LEAST", priority: 3, committed: 7_000, turns: 8, amount: 100),
      standing("FRESH", priority: 4, committed: 1_000, turns: 7, amount: 6_500),
    ]
  }

  private func standing(_ code: ContractorCode, priority: Int, committed: Int64, turns: Int, amount: Int64)
    -> ContractStanding
  {
    ContractStanding(
      contractor: firm(code), contract: contract(ContractCode(rawValue: "\(code)-1"), priority: priority),
      committed: euro(committed), turns: turns, turnsAmount: euro(amount))
  }

  @Test(
    "Each criterion ranks by its measure, the smallest first",
    arguments: [
      (RoutingCriterion.priority, ["FIRST", "FEWEST", "LEAST", "FRESH"], Int64(1)),
      (.turnsByCount, ["FEWEST", "FRESH", "LEAST", "FIRST"], 1),
      (.turnsByAmount, ["LEAST", "FEWEST", "FRESH", "FIRST"], 10_000),
      (.share, ["FRESH", "FIRST", "FEWEST", "LEAST"], 100_000),
    ])
  func criteria(criterion: RoutingCriterion, expected: [String], measure: Int64) {
    let candidates = Router(criterion: criterion).candidates(for: need, among: standings)
    #expect(candidates.map(\.contractor.rawValue) == expected)
    #expect(candidates.first?.verdict == .ranked(place: 1, by: criterion, measure: measure))
    #expect(candidates.last?.verdict.place == 4)
  }

  @Test("The share is of each contract's own value")
  func share() {
    let small = ContractStanding(
      contractor: firm("SMALL"), contract: contract("S", ceiling: euro(2_000)), committed: euro(500))
    let large = ContractStanding(
      contractor: firm("LARGE"), contract: contract("L", ceiling: euro(50_000)), committed: euro(5_000))
    let candidates = Router(criterion: .share).candidates(for: need, among: [small, large])
    #expect(candidates.map(\.contractor) == ["LARGE", "SMALL"])
  }

  @Test("Ties are broken by priority, then by code")
  func ties() {
    let standings = [("CETA", 2), ("BETA", 1), ("ALFA", 2)].map { code, priority in
      standing(ContractorCode(rawValue: code), priority: priority, committed: 0, turns: 4, amount: 0)
    }
    let candidates = Router(criterion: .turnsByCount).candidates(for: need, among: standings)
    #expect(candidates.map(\.contractor) == ["BETA", "ALFA", "CETA"])
  }

  @Test("A firm with two contracts is ranked once, under the better")
  func twoContracts() {
    let second = ContractStanding(contractor: firm("FIRST"), contract: contract("FIRST-0", priority: 2))
    let candidates = Router(criterion: .share).candidates(for: need, among: standings + [second])
    #expect(candidates.map(\.contractor) == ["FIRST", "FRESH", "FEWEST", "LEAST"])
    #expect(candidates.first?.contract == "FIRST-0")
    #expect(candidates.compactMap(\.verdict.place) == [1, 2, 3, 4])
  }

  @Test("A firm with one contract that cannot serve is ranked under the other")
  func otherContract() {
    let expired = ContractStanding(
      contractor: firm("FIRST"), contract: contract("OLD", to: TestCity.day(2026, 6, 30), priority: 0))
    let candidates = Router(criterion: .priority).candidates(for: need, among: [expired] + standings)
    #expect(candidates.first?.contract == "FIRST-1" && candidates.last?.contract == "OLD")
    #expect(candidates.filter(\.isEligible).count == 4)
  }

  @Test("The same facts in any order give the same choice", arguments: RoutingCriterion.allCases)
  func deterministic(criterion: RoutingCriterion) {
    var generator = SeededGenerator(seed: 20_261_117)
    for _ in 0..<200 {
      let standings = (0..<12).map { _ in randomStanding(&generator) }
      let expected = Router(criterion: criterion).candidates(for: need, among: standings)
      let shuffled = Router(criterion: criterion).candidates(for: need, among: standings.shuffled(using: &generator))
      #expect(shuffled == expected)
      let eligible = expected.filter(\.isEligible)
      #expect(eligible.compactMap(\.verdict.place) == Array(1..<eligible.count + 1))
      #expect(Set(eligible.map(\.contractor)).count == eligible.count)
    }
  }

  @Test("The table finds by trade what looking at every contract finds")
  func table() {
    var generator = SeededGenerator(seed: 20_261_118)
    for round in 0..<300 {
      let standings = (0..<12).map { _ in randomStanding(&generator) }
      let trade: TradeCode = ["roads", "trees", "lifts"].randomElement(using: &generator) ?? "roads"
      let found = RoutingTable(standings).standings(for: trade)
      let sorted = standings.sorted {
        ($0.contractor.code, $0.contract.code) < ($1.contractor.code, $1.contract.code)
      }
      #expect(found.serving == sorted.filter { $0.contract.trades.contains(trade) }, "round \(round)")
      let others = sorted.filter { !$0.contract.trades.contains(trade) }
      #expect(found.others == others.map { Candidate($0, .tradeNotCovered(trade)) }, "round \(round)")
    }
  }

  // Few firms, contracts and numbers, so that ties and exclusions are common; a contract's code tells its terms apart.
  private func randomStanding(_ generator: inout SeededGenerator) -> ContractStanding {
    let priority = Int.random(in: 1...3, using: &generator)
    let turns = Int.random(in: 0...2, using: &generator)
    let committed = Int64.random(in: 0...2, using: &generator) * 4_900
    let firm = firm(["ALFA", "BETA", "CETA", "DELTA"].randomElement(using: &generator) ?? "ALFA", maxOpen: 2)
    let open = Int.random(in: 0...2, using: &generator)
    let isTree = Int.random(in: 0...3, using: &generator) == 0
    return ContractStanding(
      contractor: firm,
      contract: contract(
        ContractCode(rawValue: "\(firm.code)-\(priority)-\(turns)-\(committed)-\(open)-\(isTree)"),
        trades: isTree ? ["trees"] : ["roads"], priority: priority),
      openOrders: open, committed: euro(committed), turns: turns, turnsAmount: euro(Int64(turns) * 10))
  }
}

extension Candidate.Verdict {
  fileprivate var place: Int? {
    if case .ranked(let place, _, _) = self { place } else { nil }
  }
}
