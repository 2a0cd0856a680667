public import WorkOrders

/// One activation under a mandate.
public struct MandateUseView: Codable, Hashable, Sendable {
  /// The mandate.
  public var mandate: MandateCode
  /// The order.
  public var order: OrderNumber
  /// Who was activated.
  @OrNull public var contractor: ContractorCode?
  /// What the order was about.
  public var category: CategoryCode
  /// What it takes from the mandate, in euros; nothing once it is given back.
  public var amount: Euro
  /// `open` while the contractor has the order, `settled` once it left with something owed, `given-back` when nothing is.
  public var standing: String
  /// Whose act the activation followed from.
  public var activatedBy: String
  /// When.
  public var usedAt: String
  /// What the tightest of the mandate's ceilings held right after it, in euros.
  @OrNull public var left: Euro?
  /// What the tightest of the mandate's ceilings holds now in the periods of the activation, in euros; `null` also for
  /// a mandate that is no longer in the rules.
  @OrNull public var leftNow: Euro?
  /// By when it must be ratified.
  @OrNull public var ratifyBy: String?
  /// `not-needed`, `waiting`, `given` or `refused`.
  public var ratification: String
  /// Who ratified it, or refused to.
  @OrNull public var by: String?
  /// When that was.
  @OrNull public var at: String?

  /// Makes one from what is always there; the rest is set afterwards.
  public init(
    mandate: MandateCode, order: OrderNumber, category: CategoryCode, amount: Euro, standing: String,
    activatedBy: String, usedAt: String, ratification: String
  ) {
    self.mandate = mandate
    self.order = order
    self.category = category
    self.amount = amount
    self.standing = standing
    self.activatedBy = activatedBy
    self.usedAt = usedAt
    self.ratification = ratification
  }
}
