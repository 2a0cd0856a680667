/// The contracts that a choice for one trade looks at.
public struct TradeStandings: Sendable {
  /// Those that cover the trade, as they stand.
  public private(set) var serving: [ContractStanding]
  /// Those that do not, by contractor and contract, and why they are passed over.
  public let others: [Candidate]

  /// Names them.
  public init(serving: [ContractStanding], others: [Candidate]) {
    self.serving = serving
    self.others = others
  }

  /// Puts how a contract stands now in place of how it stood.
  mutating func replace(_ standing: ContractStanding) {
    guard let place = serving.firstIndex(where: { $0.contract.code == standing.contract.code }) else { return }
    serving[place] = standing
  }
}
