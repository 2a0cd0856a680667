public import WorkOrders

/// One order put to one contractor.
public struct OfferView: Codable, Hashable, Sendable {
  /// The contractor asked.
  public var contractor: ContractorCode
  /// `phone`, `email`, `pec` or `link`.
  public var mode: String
  /// `sent`, `accepted`, `refused`, `expired` or `withdrawn`.
  public var state: String
  /// When it was made.
  public var sentAt: String
  /// When it expires.
  @OrNull public var answerBy: String?
  /// When it was answered.
  @OrNull public var answeredAt: String?
  /// When the contractor said it would arrive.
  @OrNull public var eta: String?
  /// Who answered at the contractor's.
  @OrNull public var who: String?
  /// The number to ring, for a phone offer, and for one whose message has not arrived.
  @OrNull public var phone: String?
  /// What to say on the phone, where there is somebody to ring.
  @OrNull public var say: String?
  /// Why the contractor was chosen, refused or was withdrawn.
  @OrNull public var reason: String?
  /// How its message stands: `waiting`, `handed-over`, `accepted`, `delivered`, `late`, `failed` or `returned`; `null`
  /// for a firm that is rung and not written to.
  @OrNull public var message: String?
  /// Why its message was not taken or did not arrive, as the mail system says it.
  @OrNull public var messageReason: String?
  /// How far its message has come, for an offer that went by certified mail.
  @OrNull public var delivery: DeliveryView?

  /// Makes one from what is always there; the rest is set afterwards.
  public init(contractor: ContractorCode, mode: String, state: String, sentAt: String) {
    self.contractor = contractor
    self.mode = mode
    self.state = state
    self.sentAt = sentAt
  }
}
