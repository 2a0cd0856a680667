/// The definitions of all figures, in both languages: the one table that documents and screens print.
public enum StatisticsDefinitions {
  /// Every definition.
  public static let all: [FigureDefinition] =
    [
      contacts, requests, requestMovements, orders, orderMovements, dispatch, inspections, targets, times, series, late,
    ].flatMap { $0 }

  /// The definition of a figure.
  public static func definition(of code: String) -> FigureDefinition? { byCode[code] }

  /// The definitions in the order of documents, with or without those of late entries.
  static func sorted(withLate: Bool) -> [FigureDefinition] { withLate ? inOrder : inOrderWithoutLate }

  private static let inOrder = all.sorted { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }
  private static let inOrderWithoutLate = inOrder.filter { LateFigure(rawValue: $0.code) == nil }

  private static let byCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }

  static func define(
    _ figure: TalliedFigure, it title: String, _ meaning: String, en englishTitle: String, _ englishMeaning: String
  ) -> FigureDefinition {
    FigureDefinition(
      code: figure.rawValue, unit: figure.unit, title: LocalizedText(it: title, en: englishTitle),
      definition: LocalizedText(it: meaning, en: englishMeaning))
  }
}
