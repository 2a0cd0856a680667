/// Words as they are compared: small letters without accents, and digits.
///
/// "Perché", "perche'" and "PERCHE" are one word, "v. Emilia" and "Via Emilia" the same two.
public enum FoldedText {
  /// The most scalars that are kept of a word.
  public static let longestWord = 32

  /// The words of a text, in its order, cut to ``longestWord``; the usual abbreviations of streets are spelt out.
  public static func words(_ text: String) -> [String] {
    StreetWords.speltOut(pieces(text)).map(cut)
  }

  /// The word, or its first ``longestWord`` scalars.
  static func cut(_ word: String) -> String {
    // No word has more scalars than bytes, and most are short.
    word.utf8.count <= longestWord ? word : String(String.UnicodeScalarView(word.unicodeScalars.prefix(longestWord)))
  }

  /// A word and what stands right behind it.
  struct Piece {
    var text: String
    /// Whether a full stop follows.
    var hasStop = false
    /// Whether the next word follows with nothing but a full stop between.
    var isGlued = false
  }

  static func pieces(_ text: String) -> [Piece] {
    var pieces: [Piece] = []
    // Bytes, since all that is written, read in and searched comes by here.
    var word: [UInt8] = []
    var isBehindStop = false
    for scalar in text.unicodeScalars {
      let isFirst = word.isEmpty
      if fold(scalar, into: &word) {
        if isFirst, isBehindStop, let last = pieces.indices.last { pieces[last].isGlued = true }
        isBehindStop = false
      } else {
        isBehindStop = false
        guard !word.isEmpty else { continue }
        isBehindStop = scalar == "."
        pieces.append(Piece(text: String(decoding: word, as: UTF8.self), hasStop: isBehindStop))
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { pieces.append(Piece(text: String(decoding: word, as: UTF8.self))) }
    return pieces
  }

  /// Adds what a scalar is compared as, which is nothing for an accent.
  ///
  /// - Returns: whether it belongs to a word; what stands between words does not.
  private static func fold(_ scalar: Unicode.Scalar, into word: inout [UInt8]) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: word.append(UInt8(scalar.value))
    case 0x41...0x5A: word.append(UInt8(scalar.value + 32))
    case 0...0x7F: return false
    default:
      guard let folded = latin[scalar.value] ?? foreign(scalar) else { return false }
      word += folded.utf8
    }
    return true
  }

  private static func foreign(_ scalar: Unicode.Scalar) -> String? {
    let properties = scalar.properties
    if properties.generalCategory == .nonspacingMark { return "" }
    guard properties.isAlphabetic || properties.numericType != nil else { return nil }
    return properties.lowercaseMapping
  }

  /// The Latin letters with marks by their base letters, found by their names in Unicode.
  private static let latin: [UInt32: String] = {
    var letters: [UInt32: String] = [0xDF: "ss", 0x1E9E: "ss", 0xC6: "ae", 0xE6: "ae", 0x152: "oe", 0x153: "oe"]
    for value in [0xC0...0x24F, 0x1E00...0x1EFF].joined() {
      guard let scalar = Unicode.Scalar(UInt32(value)), letters[scalar.value] == nil,
        let name = scalar.properties.name
      else { continue }
      let words = name.split(separator: " ")
      guard words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[3].count == 1, words[4] == "WITH"
      else { continue }
      letters[scalar.value] = words[3].lowercased()
    }
    return letters
  }()
}
