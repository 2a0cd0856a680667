public import WorkOrders

/// An offer that waits for a telephone call: its firm is asked by phone, or its message has not arrived.
public struct PhoneOfferView: Codable, Hashable, Sendable {
  /// The order.
  public var order: OrderNumber
  /// The contractor.
  public var contractor: ContractorCode
  /// The firm's name.
  public var name: String
  /// The number to ring.
  @OrNull public var phone: String?
  /// What to say.
  public var say: String
  /// When the offer expires.
  @OrNull public var answerBy: String?
  /// Whether the firm was written to, and its message is known not to have arrived.
  public var unreached = false

  /// Makes one from what is always there; the rest is set afterwards.
  public init(order: OrderNumber, contractor: ContractorCode, name: String, say: String) {
    self.order = order
    self.contractor = contractor
    self.name = name
    self.say = say
  }
}
