public import WorkOrders

/// An alarm to a person.
public struct AlarmView: Codable, Hashable, Sendable {
  /// When it was raised.
  public var at: String
  /// The order it is about.
  @OrNull public var order: OrderNumber?
  /// `unassigned`, `breached`, `no-deadline`, `notice-failed` or `tell-firm`.
  public var kind: String
  /// What is the matter, in a sentence.
  public var message: String

  /// Makes one from what is always there; the rest is set afterwards.
  public init(at: String, kind: String, message: String) {
    self.at = at
    self.kind = kind
    self.message = message
  }
}
