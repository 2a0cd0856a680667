public import WorkOrders

/// What a report may be about.
public struct CategoryView: Codable, Hashable, Sendable {
  /// Its code.
  public var code: CategoryCode
  /// Its area.
  public var area: AreaCode
  /// Its name.
  public var name: LocalizedText
  /// Its urgency class when nobody says otherwise.
  public var urgency: UrgencyCode
  /// The standard estimate.
  @OrNull public var estimate: Euro?
  /// The trade a contractor must practise.
  public var trade: TradeCode
  /// Whether a technician looks first.
  public var inspectFirst: Bool
  /// Words that suggest it.
  public var keywords: [String]

  /// Makes one from what is always there; the rest is set afterwards.
  public init(
    code: CategoryCode, area: AreaCode, name: LocalizedText, urgency: UrgencyCode, trade: TradeCode,
    inspectFirst:
      Bool, keywords: [String] = []
  ) {
    self.code = code
    self.area = area
    self.name = name
    self.urgency = urgency
    self.trade = trade
    self.inspectFirst = inspectFirst
    self.keywords = keywords
  }
}
