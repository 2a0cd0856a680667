/// Writes CSV (RFC 4180): what it writes, ``CSVReader`` reads back the same.
public struct CSVWriter: Hashable, Sendable {
  /// The byte between fields.
  public let separator: UInt8

  /// Makes a writer; commas unless said otherwise.
  public init(separator: UInt8 = UInt8(ascii: ",")) { self.separator = separator }

  /// One row with its line end, CR LF; fields are quoted only where they must be.
  public func row(_ fields: [String]) -> String {
    // A row of one empty field would be an empty line, which readers skip.
    if fields == [""] { return "\"\"\r\n" }
    return fields.map(field).joined(separator: String(UnicodeScalar(separator))) + "\r\n"
  }

  /// Several rows, one after the other.
  public func rows(_ rows: [[String]]) -> String { rows.map(row).joined() }

  private func field(_ text: String) -> String {
    let quote = UInt8(ascii: "\"")
    // The mark is quoted so that it is not taken for the start of the file.
    let needsQuotes =
      text.utf8.contains { $0 == separator || $0 == quote || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      || text.unicodeScalars.first == "\u{FEFF}"
    guard needsQuotes else { return text }
    var quoted: [UInt8] = [quote]
    for byte in text.utf8 {
      if byte == quote { quoted.append(quote) }
      quoted.append(byte)
    }
    return String(decoding: quoted + [quote], as: UTF8.self)
  }
}
