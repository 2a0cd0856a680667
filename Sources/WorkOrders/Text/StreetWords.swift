/// The abbreviations in which Italian streets are written.
enum StreetWords {
  private typealias Piece = FoldedText.Piece

  /// The words with their abbreviations spelt out: "v.le" and "vle" are "viale", "v." is "via", "S." and "Santa" "san".
  static func speltOut(_ pieces: [FoldedText.Piece]) -> [String] {
    var words: [String] = []
    var rest = pieces[...]
    while let piece = rest.popFirst() {
      if piece.isGlued, let next = rest.first, let word = contracted[piece.text + next.text] {
        words.append(word)
        rest.removeFirst()
      } else if piece.hasStop, let word = stopped[piece.text] {
        words.append(word)
      } else {
        words.append(contracted[piece.text] ?? piece.text)
      }
    }
    return words
  }

  /// With a full stop behind.
  private static let stopped = ["v": "via", "s": "san", "str": "strada", "loc": "localita", "fraz": "frazione"]

  /// Whole, or with a full stop inside.
  private static let contracted = [
    "vle": "viale", "pza": "piazza", "pzza": "piazza", "ple": "piazzale", "pzle": "piazzale", "cso": "corso",
    "lgo": "largo", "vlo": "vicolo", "santa": "san", "santo": "san", "sant": "san",
  ]
}
