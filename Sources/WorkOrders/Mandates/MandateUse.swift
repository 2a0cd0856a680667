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
  /// How much it takes from the mandate, net of VAT; nothing once it is given back.
  public let amount: Euro
  /// Whether that is final.
  public let standing: Standing
  /// Whose act the activation followed from; `system` when it was nobody's.
  public let activatedBy: String
  /// When.
  public let usedAt: Timestamp
  /// What the tightest of the mandate's ceilings held right after it; `nil` when it has none for a period.
  ///
  /// What other activations took or gave back later does not change it; what is left now is
  /// ``Mandate/left(for:category:on:spending:)``.
  public let left: Euro?
  /// By when it must be ratified; `nil` when it need not be.
  public let ratifyBy: Timestamp?
  /// What came of that.
  public var ratification: Ratification

  /// States a use.
  public init(
    mandate: MandateCode, order: OrderNumber, round: Int, contractor: ContractorCode?, category: CategoryCode,
    amount: Euro, standing: Standing = .open, activatedBy: String, usedAt: Timestamp, left: Euro?,
    ratifyBy: Timestamp?, ratification: Ratification = .none
  ) {
    self.mandate = mandate
    self.order = order
    self.round = round
    self.contractor = contractor
    self.category = category
    self.amount = amount
    self.standing = standing
    self.activatedBy = activatedBy
    self.usedAt = usedAt
    self.left = left
    self.ratifyBy = ratifyBy
    self.ratification = ratification
  }

  /// Whether what an activation takes may still change.
  public enum Standing: String, Hashable, Sendable, CaseIterable {
    /// The contractor has the order: it grows and shrinks with the cost.
    case open
    /// The contractor left the order: what it is owed stays.
    case settled
    /// The contractor left the order and is owed nothing: all of it went back.
    case givenBack = "given-back"
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
  public var awaitsRatification: Bool { standing != .givenBack && ratifyBy != nil && ratification == .none }
}
