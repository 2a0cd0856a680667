/// What somebody types to find requests and orders, taken apart: a number, words in any order, telephone numbers.
///
/// Nothing of it is a query language: whatever is neither letter nor digit stands between words.
public struct SearchText: Hashable, Sendable {
  /// The most characters of a text.
  public static let longest = 200
  /// The most words of a text.
  public static let mostWords = 12

  /// The number that it may be as a whole.
  public let number: SearchNumber?
  /// Its words, of which every one must be found; empty when it can only be a number.
  public let words: [SearchWord]

  /// Takes a text apart; an empty one has neither number nor words.
  ///
  /// - Throws: ``DomainError`` `invalid` when it is too long.
  public init(typed text: String) throws(DomainError) {
    try TextBounds.check(text, field: "q", most: Self.longest)
    let plain = FoldedText.words(text)
    let number = SearchNumber(words: plain)
    let words = number?.prefix == nil ? Self.words(of: text) : []
    guard words.count <= Self.mostWords else {
      throw DomainError(
        .invalid,
        .init(
          it: "La ricerca ha più di \(Self.mostWords) parole.", en: "The search has more than \(Self.mostWords) words."),
        hint: .init(it: "Bastano le parole più rare.", en: "The rarest words are enough."), field: "q")
    }
    self.number = number
    self.words = words
  }

  /// Whether there is nothing to look for.
  public var isEmpty: Bool { number == nil && words.isEmpty }

  private static func words(of text: String) -> [SearchWord] {
    var words: [SearchWord] = []
    var plain = ""
    func addPlain(isLast: Bool) {
      let folded = FoldedText.words(plain)
      for (index, word) in folded.enumerated() {
        let mayGoOn = isLast && index == folded.count - 1 && word.unicodeScalars.count < FoldedText.longestWord
        words.append(SearchWord(word, isPrefix: mayGoOn))
      }
      plain = ""
    }
    for run in PhoneRun.all(in: text) {
      switch run {
      case .text(let some): plain += some
      case .phone(let digits):
        addPlain(isLast: false)
        words.append(SearchWord(phone: digits))
      }
    }
    addPlain(isLast: true)
    var seen: Set<SearchWord> = []
    return words.filter { seen.insert($0).inserted }
  }
}
