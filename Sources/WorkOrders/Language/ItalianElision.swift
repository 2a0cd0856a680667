/// Italian articles before a day of the month: *il 12/03*, but *l'8/03* and *l'11/03*.
public enum ItalianElision {
  private static let articles = [
    "il": "l'", "del": "dell'", "al": "all'", "dal": "dall'", "nel": "nell'", "sul": "sull'",
  ]
  private static let days = ["8/", "08/", "11/"]

  /// The text with its articles elided where a date begins with 8 or 11; nothing else of it changes.
  public static func elided(_ text: String) -> String {
    var elided = ""
    for (index, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      elided = index == 0 ? String(word) : joined(elided + " ", String(word))
    }
    return elided
  }

  /// A text with what follows it; an article at its end is elided before such a date.
  static func joined(_ text: String, _ date: String) -> String {
    guard days.contains(where: { date.hasPrefix($0) }), text.hasSuffix(" ") else { return text + date }
    let words = text.dropLast()
    let start = words.lastIndex { !$0.isLetter }.map { words.index(after: $0) } ?? words.startIndex
    let article = words[start...]
    guard let short = articles[article.lowercased()] else { return text + date }
    let isCapital = article.first?.isUppercase == true
    let elided = isCapital ? short.prefix(1).uppercased() + short.dropFirst() : short
    return String(words[..<start]) + elided + date
  }
}

extension LocalizedText {
  /// The same with the Italian articles before its dates elided.
  public var elided: LocalizedText { LocalizedText(it: ItalianElision.elided(it), en: en) }
}
