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
  /// Contract.
  @OrNull public var contract: String?
  /// Target.
  @OrNull public var target: String?
  /// Outcome.
  @OrNull public var outcome: String?
  /// Week by ISO 8601, `2026-W11`.
  @OrNull public var week: String?
  /// Stretch of time that the time taken lies in, `PT4H-PT12H`.
  @OrNull public var band: String?
  /// The value: a whole number, an amount with two decimals, or a ratio with four.
  public var value: String
  /// Of a ratio the part; `null` for any other unit.
  @OrNull public var numerator: Int?
  /// Of a ratio the whole; `null` for any other unit.
  @OrNull public var denominator: Int?
  /// The value in the period before; `null` when nothing happened to it there.
  @OrNull public var previous: String?
  /// The value in the same period a year before; `null` as for `previous`.
  @OrNull public var yearBefore: String?
  /// Part and whole of a ratio in the period before, `7360/8308`; `null` for any other unit.
  @OrNull public var previousShare: String?
  /// Part and whole of a ratio in the same period a year before; `null` for any other unit.
  @OrNull public var yearBeforeShare: String?
  /// `count`, `amount`, `seconds` or `ratio`.
  public var unit: String

  /// Makes one from what is always there; the rest is set afterwards.
  public init(code: String, value: String, unit: String) {
    self.code = code
    self.value = value
    self.unit = unit
  }
}
