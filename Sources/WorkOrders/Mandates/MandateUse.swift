/// One activation of a contractor under a mandate, and what the office says of it afterwards.
public struct MandateUse: Hashable, Sendable {
  /// The mandate.
  public let mandate: MandateCode
  /// The order.
  public let order: OrderNumber
  /// The round of the order's offer.
  public let round: Int
  /// Who was activated.
  public let contractor: ContractorCode?
  /// What the order was about.
  public let category: CategoryCode
  /// How much it took from the mandate, net of VAT.
  public let amount: Euro
  /// Whose act the activation followed from; `system` when it was nobody's.
  public let activatedBy: String
  /// When.
  public let usedAt: Timestamp
  /// What was left after it under the tightest of the mandate's ceilings; `nil` when it has none for a period.
  public let left: Euro?
  /// By when it must be ratified; `nil` when it need not be.
  public let ratifyBy: Timestamp?
  /// What came of that.
  public var ratification: Ratification

  /// States a use.
  public init(
    mandate: MandateCode, order: OrderNumber, round: Int, contractor: ContractorCode?, category: CategoryCode,
    amount: Euro, activatedBy: String, usedAt: Timestamp, left: Euro?, ratifyBy: Timestamp?,
    ratification: Ratification = .none
  ) {
    self.mandate = mandate
    self.order = order
    self.round = round
    self.contractor = contractor
    self.category = category
    self.amount = amount
    self.activatedBy = activatedBy
    self.usedAt = usedAt
    self.left = left
    self.ratifyBy = ratifyBy
    self.ratification = ratification
  }

  /// What the office said of an activation.
  public enum Ratification: Hashable, Sendable {
    /// Nothing yet, or nothing is needed.
    case none
    /// Somebody consented to it.
    case given(by: String, at: Timestamp)
    /// Somebody refused to consent to it.
    case refused(by: String, at: Timestamp)
  }

  /// When somebody is reminded to ratify it: when a fifth of the time is left.
  public var reminderAt: Timestamp? {
    ratifyBy.map { Timestamp(milliseconds: $0.milliseconds - ($0.milliseconds - usedAt.milliseconds) / 5) }
  }

  /// Whether somebody still has to ratify it.
  public var awaitsRatification: Bool { ratifyBy != nil && ratification == .none }
}
