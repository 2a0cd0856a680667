/// Words as they are compared: small letters without accents, and digits.
///
/// "Perché", "perche'" and "PERCHE" are one word, "v. Emilia" and "Via Emilia" the same two.
public enum FoldedText {
  /// The most scalars that are kept of a word.
  public static let longestWord = 32

  /// The words of a text, in its order, cut to ``longestWord``; the usual abbreviations of streets are spelt out.
  public static func words(_ text: String) -> [String] {
    StreetWords.speltOut(pieces(text)).map { String(String.UnicodeScalarView($0.unicodeScalars.prefix(longestWord))) }
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
    var word = ""
    var isBehindStop = false
    for scalar in text.unicodeScalars {
      if let folded = folded(scalar) {
        if word.isEmpty, isBehindStop, let last = pieces.indices.last { pieces[last].isGlued = true }
        isBehindStop = false
        word += folded
      } else {
        isBehindStop = false
        guard !word.isEmpty else { continue }
        isBehindStop = scalar == "."
        pieces.append(Piece(text: word, hasStop: isBehindStop))
        word = ""
      }
    }
    if !word.isEmpty { pieces.append(Piece(text: word)) }
    return pieces
  }

  /// What a scalar is compared as; empty for an accent, `nil` for what stands between words.
  private static func folded(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: return String(Character(scalar))
    case 0x41...0x5A: return String(Character(Unicode.Scalar(UInt8(scalar.value + 32))))
    case 0...0x7F: return nil
    default: return latin[scalar.value] ?? foreign(scalar)
    }
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
