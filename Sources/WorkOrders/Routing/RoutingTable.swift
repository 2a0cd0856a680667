/// Contracts indexed by trade, for many choices among the same standings: benchmarks, trials, replays.
///
/// Gives exactly what ``Router`` gives, without looking at every contract each time.
public struct RoutingTable: Sendable {
  /// By contractor and contract.
  private let standings: [ContractStanding]
  private let trades: [TradeCode: Trade]

  /// The contracts that cover a trade, and what is said of the others.
  private struct Trade: Sendable {
    /// Positions among the standings, rising.
    var serving: [Int] = []
    /// Those that do not cover it, by code, and how many of them stand before each that does.
    var others: [Candidate] = []
    var othersBefore: [Int] = []
  }

  /// Indexes the standings.
  public init(_ standings: [ContractStanding]) {
    let sorted = standings.sorted {
      ($0.contractor.code, $0.contract.code) < ($1.contractor.code, $1.contract.code)
    }
    self.standings = sorted
    trades = Dictionary(
      uniqueKeysWithValues: Set(sorted.flatMap(\.contract.trades)).map { ($0, Self.index($0, sorted)) })
  }

  private static func index(_ code: TradeCode, _ standings: [ContractStanding]) -> Trade {
    var trade = Trade()
    for (position, standing) in standings.enumerated() {
      if standing.contract.trades.contains(code) {
        trade.serving.append(position)
        trade.othersBefore.append(trade.others.count)
      } else {
        trade.others.append(Candidate(standing, .tradeNotCovered(code)))
      }
    }
    return trade
  }

  /// What ``Router/candidates(for:among:)`` gives for these standings.
  public func candidates(for need: Router.Need, by criterion: RoutingCriterion) -> [Candidate] {
    guard let trade = trades[need.trade] else {
      return standings.map { Candidate($0, .tradeNotCovered(need.trade)) }
    }
    var ranking = Ranking(criterion, need)
    var passedOver: [(position: Int, candidate: Candidate)] = []
    for (index, position) in trade.serving.enumerated() {
      if let verdict = need.furtherExclusion(of: standings[position]) {
        passedOver.append((trade.othersBefore[index], Candidate(standings[position], verdict)))
      } else {
        ranking.add(standings[position])
      }
    }
    return merged(ranking.candidates, passedOver, trade.others)
  }

  private func merged(
    _ eligible: [Candidate], _ passedOver: [(position: Int, candidate: Candidate)], _ others: [Candidate]
  ) -> [Candidate] {
    var all = eligible
    all.reserveCapacity(standings.count)
    var taken = 0
    for (position, candidate) in passedOver {
      all.append(contentsOf: others[taken..<position])
      all.append(candidate)
      taken = position
    }
    all.append(contentsOf: others[taken...])
    return all
  }
}
