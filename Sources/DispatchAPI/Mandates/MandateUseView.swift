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
  /// What it took from the mandate, in euros.
  public var amount: Euro
  /// Whose act the activation followed from.
  public var activatedBy: String
  /// When.
  public var usedAt: String
  /// What was left after it under the tightest of the mandate's ceilings, in euros.
  @OrNull public var left: Euro?
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
    mandate: MandateCode, order: OrderNumber, category: CategoryCode, amount: Euro, activatedBy: String, usedAt: String,
    ratification: String
  ) {
    self.mandate = mandate
    self.order = order
    self.category = category
    self.amount = amount
    self.activatedBy = activatedBy
    self.usedAt = usedAt
    self.ratification = ratification
  }
}
