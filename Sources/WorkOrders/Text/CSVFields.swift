/// One row of a file, asked by column; whatever is wrong is said with the column's name.
public struct CSVFields: Sendable {
  private let header: CSVHeader
  private let fields: [String]

  init(header: CSVHeader, fields: [String]) {
    self.header = header
    self.fields = fields
  }

  /// Checks that no text is longer than what it stands for may be.
  func checkLengths() throws(DomainError) {
    for column in header.names { if let text = text(column) { try TextBounds.check(text, field: column) } }
  }

  /// The text under a column; `nil` when empty.
  public func text(_ column: String) -> String? {
    header.value(column, in: fields).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The text under a column that may not be empty.
  public func required(_ column: String) throws(DomainError) -> String {
    guard let text = text(column) else {
      throw DomainError(
        .invalid, .init(it: "La colonna \"\(column)\" è vuota.", en: "The column \"\(column)\" is empty."),
        hint: .init(it: "Riempirla.", en: "Fill it in."), field: column)
    }
    return text
  }

  /// The code under a column; `nil` when empty.
  public func code<Subject>(_ column: String) throws(DomainError) -> Code<Subject>? {
    guard let text = text(column) else { return nil }
    return try code(text, column)
  }

  /// The code under a column that may not be empty.
  public func requiredCode<Subject>(_ column: String) throws(DomainError) -> Code<Subject> {
    try code(try required(column), column)
  }

  /// The codes under a column, separated by semicolons or blanks.
  public func codes<Subject>(_ column: String) throws(DomainError) -> [Code<Subject>] {
    var codes: [Code<Subject>] = []
    for part in (text(column) ?? "").split(whereSeparator: { $0 == ";" || $0.isWhitespace }) {
      codes.append(try code(String(part), column))
    }
    return codes
  }

  /// The whole number under a column, from `least` on; `nil` when empty.
  public func integer(_ column: String, least: Int) throws(DomainError) -> Int? {
    guard let text = text(column) else { return nil }
    guard let number = Int(text), number >= least else {
      throw DomainError(
        .invalid,
        .init(
          it: "\"\(text.prefix(40))\" non è un numero intero da \(least) in su.",
          en: "\"\(text.prefix(40))\" is not a whole number from \(least) on."), field: column)
    }
    return number
  }

  /// The decimal number under a column, with a point; `nil` when empty.
  public func number(_ column: String) throws(DomainError) -> Double? {
    guard let text = text(column) else { return nil }
    guard let number = Double(text), number.isFinite else {
      throw DomainError(
        .invalid, .init(it: "\"\(text.prefix(40))\" non è un numero.", en: "\"\(text.prefix(40))\" is not a number."),
        hint: .init(it: "Scriverlo con il punto decimale: 44.698.", en: "Write it with a decimal point: 44.698."),
        field: column)
    }
    return number
  }

  private func code<Subject>(_ text: String, _ column: String) throws(DomainError) -> Code<Subject> {
    guard let code = Code<Subject>(typed: text) else {
      throw DomainError(
        .invalid, .init(it: "\"\(text.prefix(40))\" non è un codice.", en: "\"\(text.prefix(40))\" is not a code."),
        hint: .init(
          it: "Un codice è fatto di lettere, cifre, punti, trattini e sottolineature, 64 al massimo.",
          en: "Codes are letters, digits, dots, hyphens and underscores, at most 64."), field: column)
    }
    return code
  }
}
