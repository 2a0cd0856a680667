public import WorkOrders

/// How the message of an offer stands, and why it has not left or arrived.
public struct OfferMessageStanding: Hashable, Sendable {
  /// How it stands.
  public let message: OfferMessage
  /// Why it was not taken or did not arrive, as the mail system says it; `nil` where there is no reason, or it was erased.
  public let reason: String?
}
