/// Chooses contractors: who can be asked, in which order, and why the others cannot.
///
/// A pure function of its facts: the same facts give the same choice, on any machine.
public struct Router: Sendable {
  /// How the eligible are ranked.
  public let criterion: RoutingCriterion

  /// Makes a router for one criterion.
  public init(criterion: RoutingCriterion) { self.criterion = criterion }

  /// Every contract looked at, and why it was ranked where it is or passed over.
  ///
  /// A firm with several contracts that could serve is ranked once, under the best of them.  Where nobody knows the
  /// site, `nearest` ranks by priority, and says so.
  public func candidates(for need: Need, among standings: TradeStandings) -> CandidateList {
    var ranking = Ranking(criterion, need, standings.serving)
    var passedOver: [Candidate] = []
    for (place, standing) in standings.serving.enumerated() {
      if let verdict = need.exclusion(of: standing) {
        passedOver.append(Candidate(standing, verdict))
      } else {
        ranking.add(place)
      }
    }
    passedOver.sort { ($0.contractor, $0.contract) < ($1.contractor, $1.contract) }
    return CandidateList(serving: ranking.candidates + passedOver, others: standings.others)
  }

  /// The same for all contracts, of whatever trades.
  public func candidates(for need: Need, among standings: [ContractStanding]) -> CandidateList {
    candidates(for: need, among: RoutingTable(standings).standings(for: need.trade))
  }
}

/// The eligible among some standings, by their places there, as they are found.
struct Ranking {
  private let criterion: RoutingCriterion
  private let site: Coordinate?
  private let standings: [ContractStanding]
  private var entries: [(place: Int, measure: Int64)] = []

  init(_ criterion: RoutingCriterion, _ need: Router.Need, _ standings: [ContractStanding]) {
    self.criterion = criterion == .nearest && need.site == nil ? .priority : criterion
    site = need.site
    self.standings = standings
  }

  mutating func add(_ place: Int) { entries.append((place, measure(standings[place]))) }

  /// In the order they are asked, each firm once.
  var candidates: [Candidate] {
    var seen: Set<ContractorCode> = []
    var found: [Candidate] = []
    for entry in entries.sorted(by: comesFirst) {
      let standing = standings[entry.place]
      guard entries.count == 1 || seen.insert(standing.contractor.code).inserted else { continue }
      found.append(Candidate(standing, .ranked(place: found.count + 1, by: criterion, measure: entry.measure)))
    }
    return found
  }

  private func comesFirst(_ lhs: (place: Int, measure: Int64), _ rhs: (place: Int, measure: Int64)) -> Bool {
    if lhs.measure != rhs.measure { return lhs.measure < rhs.measure }
    return comesFirst(standings[lhs.place], standings[rhs.place])
  }

  private func comesFirst(_ lhs: ContractStanding, _ rhs: ContractStanding) -> Bool {
    if lhs.contract.priority != rhs.contract.priority { return lhs.contract.priority < rhs.contract.priority }
    return (lhs.contractor.code, lhs.contract.code) < (rhs.contractor.code, rhs.contract.code)
  }

  /// The number that the criterion compares; the smallest is asked first.
  private func measure(_ standing: ContractStanding) -> Int64 {
    switch criterion {
    case .priority: Int64(standing.contract.priority)
    case .turnsByCount: Int64(standing.turns)
    case .turnsByAmount: standing.turnsAmount.cents
    case .share: standing.shareUsed
    case .nearest: distance(to: standing.contractor.base)
    }
  }

  // Whole metres; who sets out from nobody knows where comes last.
  private func distance(to base: Coordinate?) -> Int64 {
    guard let site, let base else { return .max }
    return Int64(site.distance(to: base).rounded())
  }
}

extension ContractStanding {
  /// Parts per million of the contract's value that are committed; a contract without value has none left to give.
  public var shareUsed: Int64 {
    contract.ceiling.cents == 0 ? .max : committed.cents * 1_000_000 / contract.ceiling.cents
  }
}

extension Candidate {
  init(_ standing: ContractStanding, _ verdict: Verdict) {
    self.init(contractor: standing.contractor.code, contract: standing.contract.code, verdict: verdict)
  }
}
