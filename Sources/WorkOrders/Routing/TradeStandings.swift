/// The contracts that a choice for one trade looks at.
public struct TradeStandings: Sendable {
  /// Those that cover the trade, as they stand.
  public let serving: [ContractStanding]
  /// Those that do not, by contractor and contract, and why they are passed over.
  public let others: [Candidate]

  /// Names them.
  public init(serving: [ContractStanding], others: [Candidate]) {
    self.serving = serving
    self.others = others
  }
}
