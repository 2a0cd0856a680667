public import WorkOrders

/// An urgency mandate.
public struct MandateView: Codable, Hashable, Sendable {
  /// Its code.
  public var code: MandateCode
  /// Its name.
  public var name: LocalizedText
  /// The role that may activate under it, or `on-call`.
  public var holder: String
  /// The categories covered; empty for all.
  public var categories: [String]
  /// The urgency classes covered; empty for all.
  public var urgencies: [UrgencyCode]
  /// `always`, `service` or `out-of-hours`.
  public var calendar: String
  /// The contractors covered; empty for all.
  public var contractors: [ContractorCode]
  /// The most that one order may be estimated at.
  public var ceiling: Euro
  /// First day.
  public var validFrom: String
  /// Last day.
  public var validTo: String
  /// The time within which each use must be ratified.
  @OrNull public var ratifyWithin: String?

  /// Makes one from what is always there; the rest is set afterwards.
  public init(
    code: MandateCode, name: LocalizedText, holder: String, categories: [String] = [],
    urgencies: [UrgencyCode] =
      [], calendar: String, contractors: [ContractorCode] = [], ceiling: Euro, validFrom: String, validTo: String
  ) {
    self.code = code
    self.name = name
    self.holder = holder
    self.categories = categories
    self.urgencies = urgencies
    self.calendar = calendar
    self.contractors = contractors
    self.ceiling = ceiling
    self.validFrom = validFrom
    self.validTo = validTo
  }
}
