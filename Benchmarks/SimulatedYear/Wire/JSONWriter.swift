/// One flat JSON object, written field by field: a hundred thousand bodies are part of what is measured.
struct JSONWriter {
  /// The bytes so far.
  private(set) var bytes: [UInt8] = [UInt8(ascii: "{")]

  /// Writes a text, unless there is none.
  mutating func field(_ name: String, _ value: String?) {
    guard let value else { return }
    begin(name)
    quote(value)
  }

  /// Writes a number, unless there is none.
  mutating func field(_ name: String, _ value: Double?) {
    guard let value else { return }
    begin(name)
    bytes.append(contentsOf: "\(value)".utf8)
  }

  /// Ends the object.
  consuming func finished() -> [UInt8] {
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  private mutating func begin(_ name: String) {
    if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
    quote(name)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<32: bytes.append(contentsOf: "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
