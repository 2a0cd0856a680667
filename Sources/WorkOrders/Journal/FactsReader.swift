/// Reads back what ``FactsWriter`` wrote, and nothing else.
///
/// Bounded by ``largest``; never recurses. Anything that is not the canonical form is `nil`, so a text that was
/// altered by hand is noticed.
public struct FactsReader {
  /// The longest text that is read, in bytes.
  public static let largest = 65_536

  private let bytes: UnsafeBufferPointer<UInt8>
  private var next = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The facts; `nil` when the text is not theirs.
  public static func read(_ text: String) -> Facts? {
    var text = text
    return text.withUTF8(read(utf8:))
  }

  /// The facts of a text in its bytes, which are looked at only meanwhile; `nil` when it is not theirs.
  public static func read(utf8 bytes: UnsafeBufferPointer<UInt8>) -> Facts? {
    if bytes.count == 2, bytes[0] == UInt8(ascii: "{"), bytes[1] == UInt8(ascii: "}") { return Facts() }
    guard bytes.count <= largest else { return nil }
    var reader = FactsReader(bytes)
    guard let facts = reader.object(), reader.next == bytes.count else { return nil }
    return facts
  }

  private mutating func object() -> Facts? {
    guard take("{") else { return nil }
    var facts = Facts()
    facts.reserve(4)
    var last: String?
    repeat {
      guard let name = string(), last.map({ $0.utf8.lexicographicallyPrecedes(name.utf8) }) ?? true else { return nil }
      guard take(":"), let value = value() else { return nil }
      facts.append(name, value)
      last = name
    } while take(",")
    return take("}") ? facts : nil
  }

  private mutating func value() -> FactValue? {
    guard next < bytes.count else { return nil }
    switch bytes[next] {
    case UInt8(ascii: "\""): return string().map(FactValue.text)
    case UInt8(ascii: "t"): return word("true") ? .flag(true) : nil
    case UInt8(ascii: "f"): return word("false") ? .flag(false) : nil
    case UInt8(ascii: "n"): return word("null") ? .null : nil
    case UInt8(ascii: "{"): return tagged()
    default: return integer().map(FactValue.integer)
    }
  }

  private mutating func tagged() -> FactValue? {
    let isMoney = word("{\"cents\":")
    guard isMoney || word("{\"ms\":"), let number = integer(), take("}") else { return nil }
    return isMoney ? .amount(Euro(cents: number)) : .instant(Timestamp(milliseconds: number))
  }

  private mutating func integer() -> Int64? {
    let isNegative = take("-")
    let start = next
    // Below zero, where there is one number more.
    var number: Int64 = 0
    while next < bytes.count, case let digit = Int64(bytes[next]) - 48, (0...9).contains(digit) {
      let (tenfold, isTooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, isStillTooLarge) = tenfold.subtractingReportingOverflow(digit)
      if isTooLarge || isStillTooLarge { return nil }
      number = sum
      next += 1
    }
    // No digits, a zero before others, and a zero below zero are no numbers of ours.
    guard next > start, bytes[start] != UInt8(ascii: "0") || (next == start + 1 && !isNegative) else { return nil }
    if isNegative { return number }
    return number == .min ? nil : -number
  }

  private mutating func string() -> String? {
    guard take("\"") else { return nil }
    let start = next
    while next < bytes.count, bytes[next] >= 32, bytes[next] != UInt8(ascii: "\""), bytes[next] != UInt8(ascii: "\\") {
      next += 1
    }
    let plain = UnsafeBufferPointer(rebasing: bytes[start..<next])
    if take("\"") { return String(decoding: plain, as: UTF8.self) }
    return string(after: Array(plain))
  }

  /// The rest of a string with escapes.
  private mutating func string(after start: [UInt8]) -> String? {
    var content = start
    while next < bytes.count, bytes[next] != UInt8(ascii: "\"") {
      guard bytes[next] >= 32, let byte = bytes[next] == UInt8(ascii: "\\") ? escaped() : bytes[next] else {
        return nil
      }
      content.append(byte)
      next += 1
    }
    return take("\"") ? String(decoding: content, as: UTF8.self) : nil
  }

  /// Stands on the backslash; leaves ``next`` on the last byte of the escape.
  private mutating func escaped() -> UInt8? {
    guard next + 1 < bytes.count else { return nil }
    next += 1
    if bytes[next] == UInt8(ascii: "\"") || bytes[next] == UInt8(ascii: "\\") { return bytes[next] }
    guard next + 4 < bytes.count, bytes[next...].starts(with: "u00".utf8) else { return nil }
    let code = UInt8(String(decoding: bytes[(next + 3)...(next + 4)], as: UTF8.self), radix: 16)
    next += 4
    return code.flatMap { $0 < 32 ? $0 : nil }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next < bytes.count, bytes[next] == UInt8(ascii: character) else { return false }
    next += 1
    return true
  }

  private mutating func word(_ text: StaticString) -> Bool {
    let isThere = text.withUTF8Buffer { bytes[next...].starts(with: $0) }
    if isThere { next += text.utf8CodeUnitCount }
    return isThere
  }
}
