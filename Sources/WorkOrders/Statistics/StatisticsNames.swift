/// What the codes of a statistics document are called, for the forms that people read.
public struct StatisticsNames: Hashable, Sendable {
  private let names: [Dimension: [String: LocalizedText]]

  /// Makes a table of names by dimension and code.
  public init(_ names: [Dimension: [String: LocalizedText]]) {
    self.names = names
  }

  /// The name of a code; the code itself where it has none.
  public func name(_ code: String, of dimension: Dimension) -> LocalizedText {
    names[dimension]?[code] ?? LocalizedText(it: code, en: code)
  }
}
