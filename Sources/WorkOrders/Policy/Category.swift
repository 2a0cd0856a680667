/// What a report is about, with what the city has settled in advance for it.
public struct Category: Hashable, Sendable {
  /// The code used everywhere, `roads.pothole`.
  public let code: CategoryCode
  /// The area it belongs to.
  public let area: AreaCode
  /// The name people see.
  public let name: LocalizedText
  /// The urgency class when nobody says otherwise.
  public let urgency: UrgencyCode
  /// The standard estimate; `nil` when each case must be estimated.
  public let estimate: Euro?
  /// The trade a contractor must practise.
  public let trade: TradeCode
  /// Whether a technician looks before anybody is sent, unless a mandate covers the order.
  public let inspectFirst: Bool
  /// Words that suggest the category, in either language, small letters.
  public let keywords: [String]
  /// The keywords as they are compared with a text, folded once for a version of the rules.
  let foldedKeywords: [[String]]

  /// Makes a category.
  public init(
    code: CategoryCode, area: AreaCode, name: LocalizedText, urgency: UrgencyCode, estimate: Euro?, trade: TradeCode,
    inspectFirst: Bool = false, keywords: [String] = []
  ) {
    self.code = code
    self.area = area
    self.name = name
    self.urgency = urgency
    self.estimate = estimate
    self.trade = trade
    self.inspectFirst = inspectFirst
    self.keywords = keywords
    foldedKeywords = keywords.map(KeywordGuess.folded)
  }
}
