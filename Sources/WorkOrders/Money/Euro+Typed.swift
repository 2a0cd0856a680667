extension Euro {
  /// Reads an amount as people type it: `1250`, `1250.00`, `1250,00`, `12,5`.
  ///
  /// A separator is always a decimal one. `1.250` is refused: it is 1,250 euros to some and 1.25 to others.
  ///
  /// - Throws: ``DomainError`` with code `invalid`: not an amount, ambiguous, negative, or above ``largest``.
  public init(typed text: String, field: String? = nil) throws(DomainError) {
    let shown = "\"\(text.prefix(40))\""
    let parts = text.split(whereSeparator: { $0 == "." || $0 == "," })
    let separators = text.utf8.count { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    if text.hasPrefix("-") {
      throw DomainError(
        .invalid, .init(it: "L'importo \(shown) è negativo.", en: "The amount \(shown) is negative."),
        hint: Self.typingHint, field: field)
    }
    guard !text.isEmpty, text.utf8.count <= 32, separators <= 1, parts.count == separators + 1,
      parts.allSatisfy({ $0.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } })
    else {
      if separators > 1 {
        throw DomainError(
          .invalid, .init(it: "L'importo \(shown) è ambiguo.", en: "The amount \(shown) is ambiguous."),
          hint: Self.typingHint, field: field)
      }
      throw DomainError(
        .invalid, .init(it: "\(shown) non è un importo in euro.", en: "\(shown) is not an amount in euros."),
        hint: Self.typingHint, field: field)
    }
    if separators == 1, parts[1].utf8.count > 2 {
      throw DomainError(
        .invalid,
        .init(
          it: "L'importo \(shown) è ambiguo: migliaia o decimali?",
          en: "The amount \(shown) is ambiguous: is that a thousand or a fraction?"), hint: Self.typingHint,
        field: field)
    }
    let fraction = separators == 1 ? parts[1] + (parts[1].utf8.count == 1 ? "0" : "") : "00"
    guard let whole = Int64(parts[0]), let hundredths = Int64(fraction), whole <= Self.largest.cents / 100,
      whole * 100 + hundredths <= Self.largest.cents
    else {
      throw DomainError(
        .invalid, .init(it: "L'importo \(shown) è troppo grande.", en: "The amount \(shown) is too large."),
        hint: .init(
          it: "Il massimo è \(Amounts.text(Self.largest, .italian)).",
          en: "The most is \(Amounts.text(Self.largest, .english))."), field: field)
    }
    self.init(cents: whole * 100 + hundredths)
  }

  private static let typingHint = LocalizedText(
    it: "Scrivere gli euro senza separatore delle migliaia: 1250, 1250.00 o 1250,00.",
    en: "Type euros without thousands separators: 1250, 1250.00 or 1250,00.")
}
