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
    var ranking = Ranking(criterion, need)
    var passedOver: [Candidate] = []
    for standing in standings.serving {
      if let verdict = need.exclusion(of: standing) {
        passedOver.append(Candidate(standing, verdict))
      } else {
        ranking.add(standing)
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

/// The eligible, as they are found.
struct Ranking {
  private let criterion: RoutingCriterion
  private let site: Coordinate?
  private var entries: [(standing: ContractStanding, measure: Int64)] = []

  init(_ criterion: RoutingCriterion, _ need: Router.Need) {
    self.criterion = criterion == .nearest && need.site == nil ? .priority : criterion
    site = need.site
  }

  mutating func add(_ standing: ContractStanding) { entries.append((standing, measure(standing))) }

  /// In the order they are asked, each firm once.
  var candidates: [Candidate] {
    var seen: Set<ContractorCode> = []
    var found: [Candidate] = []
    for entry in entries.sorted(by: Self.comesFirst)
    where entries.count == 1 || seen.insert(entry.standing.contractor.code).inserted {
      found.append(
        Candidate(entry.standing, .ranked(place: found.count + 1, by: criterion, measure: entry.measure)))
    }
    return found
  }

  private static func comesFirst(
    _ lhs: (standing: ContractStanding, measure: Int64), _ rhs: (standing: ContractStanding, measure: Int64)
  ) -> Bool {
    if lhs.measure != rhs.measure { return lhs.measure < rhs.measure }
    if lhs.standing.contract.priority != rhs.standing.contract.priority {
      return lhs.standing.contract.priority < rhs.standing.contract.priority
    }
    return (lhs.standing.contractor.code, lhs.standing.contract.code)
      < (rhs.standing.contractor.code, rhs.standing.contract.code)
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
