import DispatchAPI
import Foundation

/// The category that a description sounds like.
enum CategorySuggestion {
  /// The category with the most keywords in the text, longer keywords counting more; `nil` when none is there.
  static func best(for description: String, among categories: [CategoryView]) -> CategoryView? {
    let text = plain(description)
    let scored = categories.map { category in
      let hits = category.keywords.filter { text.contains(plain($0)) }
      return (category: category, score: hits.map(\.count).reduce(0, +))
    }
    return scored.max { $0.score < $1.score }.flatMap { $0.score > 0 ? $0.category : nil }
  }

  /// Small letters without accents, as people type them on the phone.
  static func plain(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
