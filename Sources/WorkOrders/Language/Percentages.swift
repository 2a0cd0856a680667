/// Shares as people read them.
public enum Percentages {
  /// Hundredths of a percent: `95%`, `87,5%` in Italian, `87.5%` in English.
  public static func text(basisPoints: Int, _ language: Language) -> String {
    let fraction = basisPoints % 100
    let separator = language == .italian ? "," : "."
    let decimals = fraction % 10 == 0 ? String(fraction / 10) : fraction.padded(to: 2)
    return "\(basisPoints / 100)\(fraction == 0 ? "" : separator + decimals)%"
  }

  /// The same in both languages.
  public static func text(basisPoints: Int) -> LocalizedText {
    LocalizedText(it: text(basisPoints: basisPoints, .italian), en: text(basisPoints: basisPoints, .english))
  }

  /// A part of a whole, to one decimal, half a tenth rounded up; `–` for a share of nothing.
  public static func text(_ numerator: Int, of denominator: Int, _ language: Language) -> String {
    guard denominator > 0 else { return "–" }
    return text(basisPoints: (numerator * 2_000 + denominator) / (2 * denominator) * 10, language)
  }
}
