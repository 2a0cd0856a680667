/// The words by which a request is found, made of all that is said about it.
public enum SearchWords {
  /// The most words kept of one request: the rest of a very long text is not searched.
  public static let most = 160

  /// What stands before a word about a person, so that only who may see reporters finds by it.
  static let personMark = "·"
  /// What stands before a telephone number, written from its last digit to its first.
  static let phoneMark = "°"

  /// The words of a request, each once, with a blank before, between and behind them.
  ///
  /// - Parameters:
  ///   - texts: what was said, where it is, its number elsewhere; in the order of their weight.
  ///   - reporters: who reported it, with their offices.
  public static func of(_ texts: [String?], reporters: [(reporter: Reporter, office: String?)]) -> String {
    var words: [String] = []
    var seen: Set<String> = []
    func add(_ some: some Sequence<String>, mark: String = "") {
      for word in some where words.count < most {
        if seen.insert(mark + word).inserted { words.append(mark + word) }
      }
    }
    // People first: a long text must not crowd out who said it.
    for (reporter, office) in reporters {
      add([reporter.phone].compactMap(\.self).compactMap(tail), mark: phoneMark)
      for text in [reporter.name, reporter.email, office] { add(FoldedText.words(text ?? ""), mark: personMark) }
    }
    for text in texts { add(FoldedText.words(text ?? "")) }
    return words.isEmpty ? "" : " " + words.joined(separator: " ") + " "
  }

  /// A telephone number from its last digit to its first; `nil` for what has none.
  static func tail(of phone: String) -> String? {
    Reporter.comparable(phone: phone).map { String($0.reversed().prefix(FoldedText.longestWord)) }
  }
}
