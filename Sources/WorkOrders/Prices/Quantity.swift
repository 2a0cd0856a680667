/// How much of a priced item, in thousandths.
public struct Quantity: Hashable, Sendable {
  /// The quantity in thousandths, above zero.
  public let thousandths: Int64
  /// The most that is taken: a million.
  static let mostThousandths: Int64 = 1_000_000_000

  /// Makes a quantity from thousandths.
  public init(thousandths: Int64) { self.thousandths = thousandths }

  /// Reads `12`, `12.5`, `12,50` or `0.125`.
  ///
  /// Three decimals are taken below one only: `1.250` is a thousand to some and one to others.
  ///
  /// - Throws: ``DomainError`` with code `invalid`.
  public init(typed text: String, field: String? = nil) throws(DomainError) {
    let parts = text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "," })
    let isDigits = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
    guard isDigits, (1...2).contains(parts.count), text.utf8.count <= 12, let whole = Int64(parts[0]) else {
      throw Self.refusal(text, .init(it: "non è una quantità", en: "is not a quantity"), field)
    }
    let decimals = parts.count == 2 ? String(parts[1]) : ""
    guard decimals.utf8.count <= (whole == 0 ? 3 : 2), let fraction = Int64((decimals + "000").prefix(3)) else {
      throw Self.refusal(text, .init(it: "è una quantità ambigua", en: "is an ambiguous quantity"), field)
    }
    let sum = whole.multipliedReportingOverflow(by: 1_000)
    guard !sum.overflow, sum.partialValue + fraction > 0, sum.partialValue + fraction <= Self.mostThousandths else {
      throw Self.refusal(text, .init(it: "è una quantità fuori misura", en: "is out of bounds"), field)
    }
    thousandths = sum.partialValue + fraction
  }

  private static func refusal(_ text: String, _ why: LocalizedText, _ field: String?) -> DomainError {
    DomainError(
      .invalid, .init(it: "\"\(text.prefix(40))\" \(why.it).", en: "\"\(text.prefix(40))\" \(why.en)."),
      hint: .init(
        it: "Scrivere 12, 12,5 o 0,125; più di zero, al massimo un milione.",
        en: "Type 12, 12.5 or 0.125; more than zero, a million at most."), field: field)
  }
}

extension Quantity: CustomStringConvertible {
  /// The quantity with a point and no more decimals than it needs: `12.5`.
  public var description: String {
    let fraction = thousandths % 1_000
    guard fraction > 0 else { return String(thousandths / 1_000) }
    var digits = String(String(fraction + 1_000).dropFirst())
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(thousandths / 1_000).\(digits)"
  }
}
