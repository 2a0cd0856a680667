/// Text as XML 1.0 can hold it.
enum XMLText {
  /// The text with every character that XML does not allow (controls, U+FFFE, U+FFFF) replaced by U+FFFD.
  static func allowed(_ text: String) -> String {
    // Nearly every text is plain, and its bytes tell.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    guard text.unicodeScalars.contains(where: { !isAllowed($0) }) else { return text }
    var allowed = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { allowed.append(isAllowed(scalar) ? scalar : "\u{FFFD}") }
    return String(allowed)
  }

  /// Whether the name is one that our documents use: ASCII letters, digits, `_`, `-`, `.`, `:`; a letter or `_` first.
  static func isName(_ name: String) -> Bool {
    func isStart(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
      default: false
      }
    }
    func isFurther(_ byte: UInt8) -> Bool {
      isStart(byte) || (UInt8(ascii: "-")...UInt8(ascii: ":")).contains(byte) && byte != UInt8(ascii: "/")
    }
    guard let first = name.utf8.first, isStart(first) else { return false }
    return name.utf8.allSatisfy(isFurther)
  }

  // XML 1.0, production 2.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
