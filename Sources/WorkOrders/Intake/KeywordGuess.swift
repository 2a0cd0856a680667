/// The category that a text sounds like, by the city's keywords.
public struct KeywordGuess: Hashable, Sendable {
  /// The category.
  public let category: CategoryCode
  /// How sure it is, 0 to 1, in hundredths: more keywords make it surer, those of other categories less.
  public let score: Double
  /// The category's keywords that are in the text, as the city file writes them.
  public let keywords: [String]

  /// The most characters of a text that are looked at.
  static let longestText = 8_000

  /// The likeliest category; `nil` when no keyword is in the text, or two categories have as many.
  public static func best(for text: String, among categories: [Category]) -> KeywordGuess? {
    let words = folded(String(text.prefix(longestText)))
    let places = Dictionary(grouping: words.indices) { words[$0] }
    let found = categories.map { category in
      category.foldedKeywords.indices.filter { isIn(words, places, category.foldedKeywords[$0]) }
    }
    // A keyword of several words says more.
    let weights = zip(categories, found).map { category, hits in
      hits.map { Double(category.foldedKeywords[$0].count) }.reduce(0, +)
    }
    guard let most = weights.max(), most > 0, weights.count(where: { $0 == most }) == 1,
      let index = weights.firstIndex(of: most)
    else { return nil }
    let hits = found[index].map { categories[index].keywords[$0] }
    let share = most / weights.reduce(0, +)
    let strength = hits.count > 2 ? 0.97 : hits.count == 2 ? 0.92 : 0.8
    let score = (share * strength * 100).rounded() / 100
    return KeywordGuess(category: categories[index].code, score: score, keywords: hits)
  }

  /// The words of a text as keywords are compared with it.
  static func folded(_ text: String) -> [String] { FoldedText.words(text).map(stem) }

  private static func isIn(_ words: [String], _ places: [String: [Int]], _ keyword: [String]) -> Bool {
    guard let first = keyword.first else { return false }
    return (places[first] ?? []).contains { words[$0...].starts(with: keyword) }
  }

  // "lampione" and "lampioni" are one word, "buca" and "buche" stand both among the keywords.
  private static func stem(_ word: String) -> String {
    guard word.utf8.count >= 5, let last = word.last, "aeiou".contains(last) else { return word }
    return String(word.dropLast())
  }
}
