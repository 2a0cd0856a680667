/// Reads fixed forms such as `2026-03-29T02:30` from the UTF-8 bytes of a short text, front to back.
struct TextScanner {
  private var rest: ArraySlice<UInt8>

  // Over 64 bytes, which no form here needs, a text reads as nothing at all.
  init(_ text: String) { rest = text.utf8.count <= 64 ? Array(text.utf8)[...] : [] }

  /// Whether everything has been read.
  var isAtEnd: Bool { rest.isEmpty }

  /// What has not been read yet.
  var remainder: String { String(decoding: rest, as: UTF8.self) }

  /// Reads exactly `count` decimal digits.
  mutating func number(digits count: Int) -> Int? {
    number(digits: count...count)
  }

  /// Reads as many decimal digits as there are, within bounds.
  mutating func number(digits bounds: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix { Self.isDigit($0) }
    guard bounds.contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// Reads the next `count` bytes as decimal digits, whatever follows them.
  mutating func number(next count: Int) -> Int? {
    let digits = rest.prefix(count)
    guard digits.count == count, digits.allSatisfy({ Self.isDigit($0) }) else { return nil }
    rest = rest.dropFirst(count)
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// Reads one byte if it is among `choices`; tells which.
  mutating func take(_ choices: Unicode.Scalar...) -> UInt8? {
    guard let first = rest.first, choices.contains(Unicode.Scalar(first)) else { return nil }
    rest = rest.dropFirst()
    return first
  }

  /// Reads `2026-03-29`.
  mutating func date() -> CivilDate? {
    guard let year = number(digits: 4), take("-") != nil, let month = number(digits: 2), take("-") != nil,
      let day = number(digits: 2)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// Reads `02:30:00`, `02:30:00.125` and, unless seconds are needed, `02:30`; gives milliseconds of the day.
  mutating func timeOfDay(needsSeconds: Bool) -> Int? {
    guard let hour = number(digits: 2), hour < 24, take(":") != nil, let minute = number(digits: 2), minute < 60
    else { return nil }
    guard take(":") != nil else { return needsSeconds ? nil : (hour * 60 + minute) * 60_000 }
    guard let second = number(digits: 2), second < 60, let fraction = fraction() else { return nil }
    return ((hour * 60 + minute) * 60 + second) * 1_000 + fraction
  }

  /// Reads `Z` or `+02:00`; gives seconds east of UTC.
  mutating func offset() -> Int? {
    if take("Z", "z") != nil { return 0 }
    guard let sign = take("+", "-"), let hour = number(digits: 2), hour < 24, take(":") != nil,
      let minute = number(digits: 2), minute < 60
    else { return nil }
    return (hour * 60 + minute) * (sign == UInt8(ascii: "-") ? -60 : 60)
  }

  // Milliseconds of `.125`; digits past the third are dropped; nothing there is zero.
  private mutating func fraction() -> Int? {
    guard take(".") != nil else { return 0 }
    let digits = rest.prefix { Self.isDigit($0) }
    guard !digits.isEmpty else { return nil }
    rest = rest.dropFirst(digits.count)
    let firstThree = digits.prefix(3).reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return firstThree * [100, 10, 1][min(digits.count, 3) - 1]
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}

extension Int {
  /// The decimal digits with zeros in front up to `width`.
  func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
