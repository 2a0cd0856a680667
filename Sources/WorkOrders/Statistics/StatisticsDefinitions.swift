/// The definitions of all figures, in both languages: the one table that documents and screens print.
public enum StatisticsDefinitions {
  /// Every definition.
  public static let all: [FigureDefinition] =
    contacts + requests + requestMovements + orders + orderMovements + dispatch + inspections + targets + times

  /// The definition of a figure.
  public static func definition(of code: String) -> FigureDefinition? { byCode[code] }

  private static let byCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }

  static func define(
    _ figure: TalliedFigure, it title: String, _ meaning: String, en englishTitle: String, _ englishMeaning: String
  ) -> FigureDefinition {
    FigureDefinition(
      code: figure.rawValue, unit: figure.unit, title: LocalizedText(it: title, en: englishTitle),
      definition: LocalizedText(it: meaning, en: englishMeaning))
  }
}
