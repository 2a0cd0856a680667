/// What a figure means: it travels with the figures, so that they can be defended a year later.
public struct FigureDefinition: Hashable, Sendable {
  /// The code that figures refer to, `orders.opened`.
  public let code: String
  /// What its values are measured in.
  public let unit: FigureUnit
  /// A few words for a table's head.
  public let title: LocalizedText
  /// The whole definition: what is counted, when, and what is left out.
  public let definition: LocalizedText

  /// Makes a definition.
  public init(code: String, unit: FigureUnit, title: LocalizedText, definition: LocalizedText) {
    self.code = code
    self.unit = unit
    self.title = title
    self.definition = definition
  }
}
