/// All contracts as they stand, found by trade.
///
/// Who covers a trade, and what is said of those who do not, changes only with the contracts: a choice looks at the
/// few that could serve.
public struct RoutingTable: Sendable {
  /// By contractor and contract.
  public private(set) var standings: [ContractStanding]
  private let places: [ContractCode: Int]
  private var trades: [TradeCode: TradeStandings]

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

  private static func index(_ code: TradeCode, _ standings: [ContractStanding]) -> TradeStandings {
    TradeStandings(
      serving: standings.filter { $0.contract.trades.contains(code) },
      others: standings.filter { !$0.contract.trades.contains(code) }.map { Candidate($0, .tradeNotCovered(code)) })
  }

  /// The contracts that cover a trade, and the others.
  public func standings(for trade: TradeCode) -> TradeStandings {
    trades[trade] ?? Self.index(trade, standings)
  }

  /// How a contract stands; `nil` for one that is not there.
  public func standing(of contract: ContractCode) -> ContractStanding? { places[contract].map { standings[$0] } }

  /// Every firm with its contracts, by code.
  public var contractors: [Contractor] {
    var found: [Contractor] = []
    for standing in standings {
      if found.last?.code == standing.contractor.code {
        found[found.count - 1].contracts.append(standing.contract)
      } else {
        var firm = standing.contractor
        firm.contracts = [standing.contract]
        found.append(firm)
      }
    }
    return found
  }

  /// A firm with its contracts; `nil` for one that has none.
  public func contractor(_ code: ContractorCode) -> Contractor? { contractors.first { $0.code == code } }

  /// Changes how a contract stands; nothing for one that is not there.
  mutating func edit(_ contract: ContractCode, _ change: (inout ContractStanding) -> Void) {
    if let place = places[contract] { edit(at: place, change) }
  }

  /// Changes how each contract of a firm stands.
  mutating func edit(contractsOf contractor: ContractorCode, _ change: (inout ContractStanding) -> Void) {
    for place in standings.indices where standings[place].contractor.code == contractor { edit(at: place, change) }
  }

  private mutating func edit(at place: Int, _ change: (inout ContractStanding) -> Void) {
    change(&standings[place])
    let edited = standings[place]
    for trade in edited.contract.trades { trades[trade]?.replace(edited) }
  }
}
