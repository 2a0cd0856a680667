public import WorkOrders

/// What became of a logged contact.
public struct CallReceipt: Codable, Hashable, Sendable {
  /// The contact.
  public var contact: ContactNumber
  /// The request it opened or chased; `null` when it opened none.
  @OrNull public var request: RequestNumber?
  /// The orders of that request.
  public var orders: [OrderNumber]
  /// Likely repeats, the likeliest first.
  public var duplicates: [DuplicateView]
  /// What to tell the caller, in the city's language.
  public var say: String
  /// What to do when the request chased is finished and its fault is still there, or when nobody said what a new one is
  /// about; `null` otherwise.
  @OrNull public var hint: String?

  /// Makes one from what is always there; the rest is set afterwards.
  public init(contact: ContactNumber, orders: [OrderNumber] = [], duplicates: [DuplicateView] = [], say: String) {
    self.contact = contact
    self.orders = orders
    self.duplicates = duplicates
    self.say = say
  }
}
