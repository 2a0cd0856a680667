/// The places in a text where a street may be named: "… in via Emilia San Pietro 12, davanti …".
public enum AddressMentions {
  /// The most mentions that are looked at in a text.
  public static let most = 4
  /// The most words of a mention.
  public static let longest = 8
  /// The most characters of a text that are looked at.
  public static let longestText = 8_000

  /// The mentions, in the text's order: each as texts that begin with the kind of street, the longest first.
  public static func all(in text: String) -> [[String]] {
    let words = text.prefix(longestText).split(whereSeparator: \.isWhitespace)
    var mentions: [[String]] = []
    for index in words.indices where mentions.count < most && isKind(words[index]) {
      let window = words[index...].prefix(longest)
      let sentence = window.prefix(1 + (window.dropFirst().firstIndex(where: ends).map { $0 - index } ?? longest))
      let texts = (2...max(2, sentence.count)).reversed().map { sentence.prefix($0).joined(separator: " ") }
      if sentence.count > 1 { mentions.append(texts) }
    }
    return mentions
  }

  // A full stop behind a short word shortens it; behind a long one it ends the sentence.
  private static func ends(_ word: Substring) -> Bool {
    guard let last = word.last else { return true }
    return "!?:;".contains(last) || (last == "." && word.count > 5)
  }

  private static func isKind(_ word: Substring) -> Bool {
    let pieces = FoldedText.pieces(String(word.prefix(40)))
    guard let first = pieces.first, pieces.count <= 2 else { return false }
    if pieces.count == 1, first.text.utf8.count == 1 { return first.hasStop && first.text == "v" }
    let long = StreetTerms.contracted(pieces)
    return long.count <= 2 && long.first.map(StreetTerms.trailingKinds.contains) ?? false
  }
}
