public import WorkOrders

/// What came of a contact.
public struct ContactReceipt: Sendable {
  /// The contact's number.
  public let contact: ContactNumber
  /// The request it opened or asked about.
  public var request: RequestNumber?
  /// The orders of that request.
  public var orders: [WorkOrder] = []
  /// What its request may be about, when nobody said so.
  public var suggestion: RequestSuggestion?
  /// Open requests that may report the same thing.
  public var duplicates: [LikelyRepeat] = []
}
