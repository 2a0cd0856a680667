public import WorkOrders

/// The figures as a table for spreadsheets, one figure a line, in the order of documents.
///
/// The columns: code, title in words, each dimension's code, value, unit, numerator and denominator of a share, the value
/// of the period before and of the same period a year before. Lines end as RFC 4180 wants, and no text can become a
/// formula.
public enum StatisticsCSV {
  /// The table as text.
  public static func text(_ statistics: QuarterlyStatistics, separators: CSVSeparators) -> String {
    let writer = CSVWriter(separator: separators.cell)
    let titles = Dictionary(statistics.definitions.map { ($0.code, $0.title) }) { first, _ in first }
    let rows = statistics.figures.sorted(by: Figure.precedes).map { figure in
      row(figure, titles[figure.code], separators)
    }
    return mark(separators) + writer.row(head(separators)) + writer.rows(rows)
  }

  // Without it spreadsheets take the text for Windows-1252.
  private static func mark(_ separators: CSVSeparators) -> String {
    switch separators {
    case .international: ""
    case .italian: "\u{FEFF}"
    }
  }

  private static func head(_ separators: CSVSeparators) -> [String] {
    switch separators {
    case .international:
      return ["code", "title"] + Dimension.allCases.map(\.rawValue)
        + ["value", "unit", "numerator", "denominator", "previous", "yearBefore"]
    case .italian:
      return ["Codice", "Dato"] + Dimension.allCases.map { StatisticsHeadings.name(of: $0).it }
        + ["Valore", "Unità", "Numeratore", "Denominatore", "Periodo precedente", "Anno precedente"]
    }
  }

  private static func row(_ figure: Figure, _ title: LocalizedText?, _ separators: CSVSeparators) -> [String] {
    let dimensions = Dimension.allCases.map { SpreadsheetText.cell(figure.dimensions[$0] ?? "") }
    let compared = [figure.previous, figure.yearBefore].map { $0.map { separators.number($0.text) } ?? "" }
    return [SpreadsheetText.cell(figure.code), SpreadsheetText.cell(words(title, separators))] + dimensions
      + [separators.number(figure.value.text), unit(figure.value.unit, separators)] + parts(figure.value) + compared
  }

  private static func words(_ title: LocalizedText?, _ separators: CSVSeparators) -> String {
    switch separators {
    case .international: title?.en ?? ""
    case .italian: title?.it ?? ""
    }
  }

  private static func unit(_ unit: FigureUnit, _ separators: CSVSeparators) -> String {
    switch separators {
    case .international: unit.rawValue
    case .italian: StatisticsHeadings.name(of: unit).it
    }
  }

  private static func parts(_ value: FigureValue) -> [String] {
    guard case .ratio(let numerator, let denominator) = value else { return ["", ""] }
    return [String(numerator), String(denominator)]
  }
}
