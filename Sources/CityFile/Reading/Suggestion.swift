import WorkOrders

/// What to say about a word that is not one of the known ones.
enum Suggestion {
  /// The most words that are compared: what a file has beyond these, nobody remembers anyway.
  private static let mostCompared = 300

  static func text(for word: String, among known: [String]) -> LocalizedText {
    if let nearest = Spelling.nearest(to: word, among: Array(known.prefix(mostCompared))) {
      return LocalizedText(it: "Forse \"\(nearest)\"?", en: "Did you mean \"\(nearest)\"?")
    }
    let shown = known.prefix(20).joined(separator: ", ") + (known.count > 20 ? ", …" : "")
    return LocalizedText(it: "Valori possibili: \(shown).", en: "Known are: \(shown).")
  }
}
