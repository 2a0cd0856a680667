extension Euro {
  /// Reads an amount as people write it in a form, with its currency on either side or without: `350`, `350,00 €`,
  /// `350 euro`, `€350`.
  ///
  /// - Throws: ``DomainError`` as ``init(typed:field:)``.
  public init(written text: String, field: String? = nil) throws(DomainError) {
    var rest = Substring(text)
    for sign in Self.currencies + Self.currencies {
      rest = Self.trimmed(rest)
      if rest.lowercased().hasSuffix(sign) { rest = rest.dropLast(sign.count) }
      if rest.lowercased().hasPrefix(sign) { rest = rest.dropFirst(sign.count) }
    }
    let amount = Self.trimmed(rest)
    // What is nothing but a currency is no amount, and is shown as it was written.
    try self.init(typed: amount.isEmpty ? text : String(amount), field: field)
  }

  // The longer word first, which begins with the shorter one.
  private static let currencies = ["euro", "eur", "€"]

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.drop(while: \.isWhitespace)
    return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? ""
  }
}
