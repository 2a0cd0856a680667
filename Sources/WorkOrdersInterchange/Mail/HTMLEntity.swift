/// Character references of HTML: `&egrave;`, `&#232;`, `&#xE8;`.
enum HTMLEntity {
  /// The character at the start of `text` and the length of its reference; `nil` when it is none that mail uses.
  static func read(_ text: Substring.UnicodeScalarView) -> (character: Unicode.Scalar, length: Int)? {
    let name = text.dropFirst().prefix(12).prefix { $0 != ";" }
    guard !name.isEmpty, text.dropFirst(name.count + 1).first == ";" else { return nil }
    let word = String(String.UnicodeScalarView(name))
    guard let character = named[word] ?? numbered(word) else { return nil }
    return (character, name.count + 2)
  }

  private static func numbered(_ word: String) -> Unicode.Scalar? {
    guard word.hasPrefix("#") else { return nil }
    let digits = word.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "agrave": "à", "egrave": "è",
    "eacute": "é", "igrave": "ì", "ograve": "ò", "ugrave": "ù", "Agrave": "À", "Egrave": "È", "Eacute": "É",
    "Igrave": "Ì", "Ograve": "Ò", "Ugrave": "Ù", "aacute": "á", "iacute": "í", "oacute": "ó", "uacute": "ú",
    "acirc": "â", "ecirc": "ê", "icirc": "î", "ocirc": "ô", "ucirc": "û", "auml": "ä", "euml": "ë", "iuml": "ï",
    "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "ccedil": "ç", "ntilde": "ñ",
    "euro": "€", "pound": "£", "deg": "°", "ordf": "ª", "ordm": "º", "hellip": "…", "lsquo": "‘", "rsquo": "’",
    "ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»", "ndash": "–", "mdash": "—", "bull": "•", "middot": "·",
    "copy": "©", "reg": "®", "trade": "™", "times": "×", "frac12": "½", "sect": "§", "para": "¶",
  ]
}
