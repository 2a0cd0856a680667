public import WorkOrders

/// One figure with its dimensions.
public struct FigureView: Codable, Hashable, Sendable {
  /// What it counts, as defined in the quarterly file.
  public var code: String
  /// Area.
  @OrNull public var area: AreaCode?
  /// Category.
  @OrNull public var category: CategoryCode?
  /// Zone.
  @OrNull public var zone: ZoneCode?
  /// Urgency class.
  @OrNull public var urgency: UrgencyCode?
  /// Channel.
  @OrNull public var channel: String?
  /// Contractor.
  @OrNull public var contractor: ContractorCode?
  /// Target.
  @OrNull public var target: String?
  /// Outcome.
  @OrNull public var outcome: String?
  /// The value: a whole number, an amount with two decimals, or a ratio with four.
  public var value: String
  /// `count`, `amount`, `seconds` or `ratio`.
  public var unit: String

  /// Makes one from what is always there; the rest is set afterwards.
  public init(code: String, value: String, unit: String) {
    self.code = code
    self.value = value
    self.unit = unit
  }
}
