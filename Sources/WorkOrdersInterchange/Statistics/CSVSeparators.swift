/// What a spreadsheet expects between the cells of a table and inside its numbers.
public enum CSVSeparators: Hashable, Sendable, CaseIterable {
  /// Commas between cells and a decimal point, headings in English.
  case international
  /// Semicolons between cells and a decimal comma, headings in Italian, and a mark in front by which spreadsheets know UTF-8.
  case italian

  /// The byte between cells.
  var cell: UInt8 {
    switch self {
    case .international: UInt8(ascii: ",")
    case .italian: UInt8(ascii: ";")
    }
  }

  /// A number as it is written with a decimal point, in the reader's way.
  func number(_ text: String) -> String {
    switch self {
    case .international: text
    case .italian: text.replacing(".", with: ",")
    }
  }
}
