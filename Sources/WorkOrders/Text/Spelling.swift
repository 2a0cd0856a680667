/// Guesses what a person meant to type.
public enum Spelling {
  /// The known word nearest to what was typed, when it is near enough to be meant.
  public static func nearest(to typed: String, among known: [String]) -> String? {
    let word = Array(typed.lowercased().utf8.prefix(64))
    let scored = known.map { ($0, distance(word, Array($0.lowercased().utf8))) }
    guard let best = scored.min(by: { ($0.1, $0.0) < ($1.1, $1.0) }) else { return nil }
    return best.1 <= max(2, word.count / 3) ? best.0 : nil
  }

  /// The number of letters to insert, remove or change to get from one word to the other.
  static func distance(_ lhs: [UInt8], _ rhs: [UInt8]) -> Int {
    var row = Array(0...rhs.count)
    for (i, left) in lhs.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, right) in rhs.enumerated() {
        let change = diagonal + (left == right ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, row[j] + 1, diagonal + 1)
      }
    }
    return row[rhs.count]
  }
}
