public import WorkOrders

/// What became of a message; it is safe once this is answered.
public struct MailDelivery: Codable, Hashable, Sendable {
  /// `request`, `chaser`, `receipt`, `answer`, `quarantined`, `duplicate` or `ignored`; `dropped` for one that waited.
  public var outcome: String
  /// The contact it became.
  @OrNull public var contact: ContactNumber?
  /// The request it opened or belongs to.
  @OrNull public var request: RequestNumber?
  /// The order that a contractor wrote about.
  @OrNull public var order: OrderNumber?
  /// What a contractor's answer did: `accept`, `refuse`, `start`, `make-safe`, `complete`, `hand-back`; `null` for an
  /// answer that a person has to read.
  @OrNull public var act: String?
  /// What whoever released a message that waited should know besides.
  @OrNull public var hint: String?

  /// Makes one from what is always there; the rest is set afterwards.
  public init(outcome: String) {
    self.outcome = outcome
  }
}
