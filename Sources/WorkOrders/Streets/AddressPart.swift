/// What stands between two commas of an address.
struct AddressPart {
  /// Its words.
  let pieces: [FoldedText.Piece]

  /// The parts of a text; a comma between digits parts nothing, as in "km 1,250".
  static func all(in text: String) -> [AddressPart] {
    var parts: [AddressPart] = []
    var part = ""
    let scalars = Array(text.unicodeScalars)
    func end() {
      let pieces = FoldedText.pieces(part)
      if !pieces.isEmpty { parts.append(AddressPart(pieces: pieces)) }
      part = ""
    }
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "," where isDigit(scalars, index - 1) && isDigit(scalars, index + 1): part.unicodeScalars.append(" ")
      case ",", ";", "(", ")", "\n", "\r", "\t": end()
      // "12/b" is said "twelve stroke b".
      case "/" where isDigit(scalars, index - 1): part += " barra "
      default: part.unicodeScalars.append(scalar)
      }
    }
    end()
    return merged(parts)
  }

  /// The part that names the street: the first that says what kind of street it is, else the first.
  static func street(among parts: [AddressPart]) -> Int? {
    let named = parts.indices.filter { parts[$0].pieces.count > 1 }
    return named.first { parts[$0].begins(with: StreetTerms.trailingKinds) }
      ?? named.first { parts[$0].begins(with: StreetTerms.kinds) } ?? (parts.isEmpty ? nil : 0)
  }

  // "via", "p.zza"
  private func begins(with kinds: Set<String>) -> Bool {
    let words = StreetTerms.opened(StreetTerms.contracted(Array(pieces.prefix(3))))
    return words.first.map(kinds.contains) ?? false
  }

  // "Garibaldi, via, 12" is one part and its door.
  private static func merged(_ parts: [AddressPart]) -> [AddressPart] {
    guard parts.count > 1, !parts[0].begins(with: StreetTerms.trailingKinds), parts[1].isKindAlone else { return parts }
    return [AddressPart(pieces: parts[0].pieces + parts[1].pieces)] + parts.dropFirst(2)
  }

  // A kind with nothing behind it but a door.
  private var isKindAlone: Bool {
    let words = StreetTerms.opened(StreetTerms.contracted(pieces)).filter { !($0.first?.isNumber ?? true) }
    return words.count == 1 && StreetTerms.trailingKinds.contains(words[0])
  }

  private static func isDigit(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    scalars.indices.contains(index) && (0x30...0x39).contains(scalars[index].value)
  }
}
