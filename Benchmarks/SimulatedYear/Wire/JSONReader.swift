/// Walks through a JSON document and reads only the fields somebody asks for; the rest is stepped over.
///
/// It trusts the daemon to write JSON: a document that is none gives empty fields, never a crash.
struct JSONReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Visits each field of an object; `visit` reads its value or leaves it to be stepped over.
  mutating func object(_ visit: (String, inout JSONReader) -> Void) {
    guard take(UInt8(ascii: "{")) else { return skip() }
    while let next = peek(), next != UInt8(ascii: "}") {
      let name = string() ?? ""
      _ = take(UInt8(ascii: ":"))
      let start = position
      visit(name, &self)
      if position == start { skip() }
      if !take(UInt8(ascii: ",")) { break }
    }
    _ = take(UInt8(ascii: "}"))
  }

  /// Visits each element of an array.
  mutating func array(_ visit: (inout JSONReader) -> Void) {
    guard take(UInt8(ascii: "[")) else { return skip() }
    while let next = peek(), next != UInt8(ascii: "]") {
      let start = position
      visit(&self)
      if position == start { skip() }
      if !take(UInt8(ascii: ",")) { break }
    }
    _ = take(UInt8(ascii: "]"))
  }

  /// Reads a text; `nil` for anything else, which is stepped over.
  mutating func string() -> String? {
    guard peek() == UInt8(ascii: "\"") else {
      skip()
      return nil
    }
    position += 1
    let start = position
    var isPlain = true
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      if bytes[position] == UInt8(ascii: "\\") {
        isPlain = false
        position += 1
      }
      position += 1
    }
    let end = min(position, bytes.count)
    position = min(position + 1, bytes.count)
    return isPlain ? String(decoding: bytes[start..<end], as: UTF8.self) : Self.unescaped(bytes[start..<end])
  }

  /// Reads `true` or `false`.
  mutating func flag() -> Bool {
    let isTrue = peek() == UInt8(ascii: "t")
    skip()
    return isTrue
  }

  /// Reads a whole number.
  mutating func integer() -> Int? {
    _ = peek()
    let start = position
    skip()
    return Int(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  /// Steps over one value of any kind.
  mutating func skip() {
    switch peek() {
    case UInt8(ascii: "\"")?: _ = string()
    case UInt8(ascii: "{")?: object { _, _ in }
    case UInt8(ascii: "[")?: array { _ in }
    case nil: break
    default:
      repeat { position += 1 } while position < bytes.count && !Self.ends.contains(bytes[position])
    }
  }

  private static let ends: Set<UInt8> = [0x09, 0x0A, 0x0D, 0x20, 0x2C, 0x5D, 0x7D]

  private mutating func peek() -> UInt8? {
    while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) { position += 1 }
    return position < bytes.count ? bytes[position] : nil
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    position += 1
    return true
  }

  // Sentences are shown to people and never decided on; an escape outside the common ones stays as it is.
  private static func unescaped(_ raw: ArraySlice<UInt8>) -> String {
    var text = String(decoding: raw, as: UTF8.self)
    for (escape, plain) in [("\\\"", "\""), ("\\n", "\n"), ("\\/", "/"), ("\\\\", "\\")] where text.contains("\\") {
      text = text.split(separator: escape, omittingEmptySubsequences: false).joined(separator: plain)
    }
    return text
  }
}
