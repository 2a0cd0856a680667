public import WorkOrders

/// What a figure means.
public struct FigureDefinitionView: Codable, Hashable, Sendable {
  /// The code that figures refer to.
  public var code: String
  /// `count`, `amount`, `seconds` or `ratio`.
  public var unit: String
  /// A few words for a table's head.
  public var title: LocalizedText
  /// What is counted, when, and what is left out.
  public var definition: LocalizedText

  /// Makes one from what is always there.
  public init(code: String, unit: String, title: LocalizedText, definition: LocalizedText) {
    self.code = code
    self.unit = unit
    self.title = title
    self.definition = definition
  }
}
