import CGMime

/// Text of messages: from any charset to clean UTF-8.
enum MailText {
  /// The bytes as text, by the charset they claim or the one they are more likely in.
  ///
  /// Valid UTF-8 with other letters than ASCII is UTF-8 whatever its label: no other charset gives that by chance.
  /// What is in none, or in one that iconv does not know, is read as Windows-1252, of which ISO 8859-1 is a part.
  static func decoded(_ bytes: [UInt8], charset: String?) -> String {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let isSevenBit = bytes.allSatisfy { $0 < 0x80 }
    if !isSevenBit, let text = String(validating: bytes, as: UTF8.self) { return text }
    if let charset, !isLatin(charset), let text = converted(bytes, from: charset) { return text }
    return isSevenBit ? String(decoding: bytes, as: UTF8.self) : windows1252(bytes)
  }

  /// Line feeds only, no control characters but tabs, no blanks at line ends, no more than one empty line, none around.
  static func readable(_ text: String) -> String {
    var lines = ReadableLines()
    for scalar in text.unicodeScalars { lines.take(scalar) }
    return lines.text
  }

  // Those whose bytes are taken as they stand, or as Windows-1252.
  private static func isLatin(_ charset: String) -> Bool {
    ["us-ascii", "ascii", "utf-8", "utf8", "iso-8859-1", "latin1", "latin-1", "windows-1252", "cp1252"].contains(
      charset)
  }

  private static func converted(_ bytes: [UInt8], from charset: String) -> String? {
    var read = 0
    var written = 0
    let source = bytes.withUnsafeBytes { Array($0.bindMemory(to: CChar.self)) }
    guard let text = g_convert(source, gssize(bytes.count), "UTF-8", charset, &read, &written, nil) else { return nil }
    defer { g_free(text) }
    return text.withMemoryRebound(to: UInt8.self, capacity: Int(written)) { start in
      String(validating: UnsafeBufferPointer(start: start, count: Int(written)), as: UTF8.self)
    }
  }

  private static func windows1252(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let value = (0x80...0x9F).contains(byte) ? high[Int(byte) - 0x80] : UInt32(byte)
      text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return String(text)
  }

  // 0x80 to 0x9F of Windows-1252; five places are empty.
  private static let high: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
