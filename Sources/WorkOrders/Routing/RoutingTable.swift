/// All contracts as they stand, found by trade.
///
/// Who covers a trade, and what is said of those who do not, changes only with the contracts: a choice looks at the
/// few that could serve.
public struct RoutingTable: Sendable {
  /// By contractor and contract.
  public private(set) var standings: [ContractStanding]
  private let places: [ContractCode: Int]
  private let trades: [TradeCode: Trade]

  /// Positions among the standings of those who cover a trade, and what is said of the others.
  private struct Trade: Sendable {
    var serving: [Int] = []
    var others: [Candidate] = []
  }

  /// Indexes the standings.
  public init(_ standings: [ContractStanding]) {
    let sorted = standings.sorted {
      ($0.contractor.code, $0.contract.code) < ($1.contractor.code, $1.contract.code)
    }
    self.standings = sorted
    places = Dictionary(sorted.enumerated().map { ($1.contract.code, $0) }) { first, _ in first }
    trades = Dictionary(
      uniqueKeysWithValues: Set(sorted.flatMap(\.contract.trades)).map { ($0, Self.index($0, sorted)) })
  }

  private static func index(_ code: TradeCode, _ standings: [ContractStanding]) -> Trade {
    var trade = Trade()
    for (position, standing) in standings.enumerated() {
      if standing.contract.trades.contains(code) {
        trade.serving.append(position)
      } else {
        trade.others.append(Candidate(standing, .tradeNotCovered(code)))
      }
    }
    return trade
  }

  /// The contracts that cover a trade, and the others.
  public func standings(for trade: TradeCode) -> TradeStandings {
    guard let found = trades[trade] else {
      return TradeStandings(serving: [], others: standings.map { Candidate($0, .tradeNotCovered(trade)) })
    }
    return TradeStandings(serving: found.serving.map { standings[$0] }, others: found.others)
  }

  /// How a contract stands; `nil` for one that is not there.
  public func standing(of contract: ContractCode) -> ContractStanding? { places[contract].map { standings[$0] } }

  /// Changes how a contract stands; nothing for one that is not there.
  mutating func edit(_ contract: ContractCode, _ change: (inout ContractStanding) -> Void) {
    if let place = places[contract] { change(&standings[place]) }
  }

  /// Changes how each contract of a firm stands.
  mutating func edit(contractsOf contractor: ContractorCode, _ change: (inout ContractStanding) -> Void) {
    for place in standings.indices where standings[place].contractor.code == contractor { change(&standings[place]) }
  }
}
