/// One person's consent to an order's cost.
public struct Approval: Hashable, Sendable {
  /// Who.
  public let by: String
  /// Up to how much.
  public let amount: Euro
  /// When.
  public let at: Timestamp

  /// Makes a consent.
  public init(by: String, amount: Euro, at: Timestamp) {
    self.by = by
    self.amount = amount
    self.at = at
  }
}
