/// Texts as a spreadsheet takes them for texts.
enum SpreadsheetText {
  /// The text, with an apostrophe in front where a spreadsheet would otherwise compute it as a formula.
  ///
  /// That is a text beginning with `=`, `+`, `-`, `@`, a tabulator or a line end, also after spaces and in its broad
  /// form of East Asia; a dash alone, our code for none, is no formula.
  static func cell(_ text: String) -> String {
    guard text != "-", let first = text.unicodeScalars.first(where: { $0 != " " }) else { return text }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return "'" + text
    default: return text
    }
  }
}
