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
  /// The value: a whole number, an amount, or a length in minutes.
  public var value: String
  /// `count`, `EUR`, `minutes` or `percent`.
  public var unit: String

  /// Makes one from what is always there; the rest is set afterwards.
  public init(code: String, value: String, unit: String) {
    self.code = code
    self.value = value
    self.unit = unit
  }
}
