/// One word of a search, with all that counts as finding it.
public struct SearchWord: Hashable, Sendable {
  /// A word as it is kept, or its beginning.
  public struct Pattern: Hashable, Sendable {
    /// Letters and digits, perhaps behind the mark of a person or a telephone number; never anything else.
    public let text: String
    /// Whether it is only the beginning.
    public let isPrefix: Bool
    /// Whether it tells of a person.
    let isPersonal: Bool
  }

  /// Any of these finds it.
  public let patterns: [Pattern]

  /// A word that somebody typed.
  ///
  /// - Parameter isPrefix: whether it may go on: the last one of a text.
  init(_ text: String, isPrefix: Bool) {
    var patterns = [
      Pattern(text: text, isPrefix: isPrefix, isPersonal: false),
      Pattern(text: SearchWords.personMark + text, isPrefix: isPrefix, isPersonal: true),
    ]
    // Four digits may be the end of a telephone number.
    if text.utf8.count >= 4, text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) { patterns += Self.phones(text) }
    self.patterns = patterns
  }

  /// A telephone number, or its last digits.
  init(phone digits: String) { patterns = Self.phones(digits) }

  private init(_ patterns: [Pattern]) { self.patterns = patterns }

  // Long ones may begin with the country's code without its plus sign.
  private static func phones(_ digits: String) -> [Pattern] {
    let isLong = digits.utf8.count > 10 && digits.hasPrefix("39")
    return isLong ? [ending(digits), ending(String(digits.dropFirst(2)))] : [ending(digits)]
  }

  private static func ending(_ digits: String) -> Pattern {
    let reversed = String(digits.reversed().prefix(FoldedText.longestWord))
    return Pattern(text: SearchWords.phoneMark + reversed, isPrefix: true, isPersonal: true)
  }

  /// The word as somebody looks for it who may not see reporters; without a pattern where it tells of people alone.
  public var impersonal: SearchWord { SearchWord(patterns.filter { !$0.isPersonal }) }

  /// Whether the words of a request, as ``SearchWords`` writes them, hold it.
  public func isFound(in words: String) -> Bool {
    patterns.contains { words.contains(" " + $0.text + ($0.isPrefix ? "" : " ")) }
  }
}
