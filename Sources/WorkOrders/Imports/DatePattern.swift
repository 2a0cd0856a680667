/// How a file writes its times: `MM/dd/yyyy hh:mm:ss a`, `yyyy-MM-dd'T'HH:mm:ss`, `d.M.yyyy HH:mm`.
///
/// Letters: `yyyy` year; `MM` or `M` month; `dd` or `d` day; `HH` or `H` hour 0–23; `hh` or `h` hour 1–12, with `a` for
/// AM or PM; `mm` minute; `ss` second; `SSS` milliseconds; `X` an offset (`Z`, `+02:00`). One letter takes one or two
/// digits. Text stands between apostrophes; everything else stands for itself.
public struct DatePattern: Hashable, Sendable {
  /// The pattern as written.
  public let text: String
  private let parts: [Part]

  fileprivate enum Part: Hashable {
    case year, month(ClosedRange<Int>), day(ClosedRange<Int>), hour(ClosedRange<Int>), halfDayHour(ClosedRange<Int>)
    case minute, second, millisecond, halfDay, offset
    case literal(Unicode.Scalar)
  }

  /// Reads a pattern.
  ///
  /// - Throws: ``DomainError`` with code `invalid`: an unknown letter, or no year, month or day in it.
  public init(_ text: String) throws(DomainError) {
    self.text = text
    self.parts = try Self.parts(of: text)
    let kinds = Set(parts.map(\.kind))
    guard kinds.isSuperset(of: ["y", "M", "d"]), kinds.contains("h") == kinds.contains("a") else {
      throw DomainError(
        .invalid,
        .init(
          it: "Il formato di data \"\(text.prefix(60))\" è incompleto.",
          en: "The date format \"\(text.prefix(60))\" is incomplete."),
        hint: .init(
          it: "Servono yyyy, MM e dd; hh (da 1 a 12) va con a (AM o PM).",
          en: "It needs yyyy, MM and dd; hh (1 to 12) goes with a (AM or PM)."), field: "format")
    }
  }

  /// Reads a time written in this pattern by clocks of a zone.
  ///
  /// History is taken as it is: a time that the clocks showed twice is the first of the two, and one that they jumped
  /// over is the instant of the jump.
  ///
  /// - Returns: `nil` when the text does not follow the pattern, or no such day or time exists.
  public func read(_ text: String, in zone: CityZone) -> Timestamp? {
    var scanner = TextScanner(text)
    var found = Found()
    for part in parts where !found.take(part, from: &scanner) { return nil }
    guard scanner.isAtEnd, let date = CivilDate(year: found.year, month: found.month, day: found.day),
      date.year >= 1900,
      let time = found.millisecondOfDay
    else { return nil }
    guard let offset = found.offset else { return zone.instants(date: date, millisecondOfDay: time).first }
    return Timestamp(date, millisecondOfDay: time, offset: offset)
  }
}

// MARK: - Reading the pattern

extension DatePattern {
  private static func parts(of text: String) throws(DomainError) -> [Part] {
    var parts: [Part] = []
    var rest = Array(text.unicodeScalars)[...]
    while let letter = rest.first {
      if letter == "'" {
        let literal = rest.dropFirst().prefix { $0 != "'" }
        parts += literal.map { Part.literal($0) }
        rest = rest.dropFirst(literal.count + 2)
      } else {
        let run = rest.prefix { $0 == letter }
        parts += try Self.parts(letter, times: run.count, in: text)
        rest = rest.dropFirst(run.count)
      }
    }
    return parts
  }

  private static func parts(_ letter: Unicode.Scalar, times: Int, in text: String) throws(DomainError) -> [Part] {
    let digits = times == 1 ? 1...2 : 2...2
    switch (letter, times) {
    case ("y", 4): return [.year]
    case ("M", 1...2): return [.month(digits)]
    case ("d", 1...2): return [.day(digits)]
    case ("H", 1...2): return [.hour(digits)]
    case ("h", 1...2): return [.halfDayHour(digits)]
    case ("m", 2): return [.minute]
    case ("s", 2): return [.second]
    case ("S", 3): return [.millisecond]
    case ("a", 1): return [.halfDay]
    case ("X", _): return [.offset]
    case ("a"..."z", _), ("A"..."Z", _):
      let run = String(repeating: String(letter), count: min(times, 20))
      throw DomainError(
        .invalid,
        .init(
          it: "\"\(run)\" non significa nulla nel formato di data \"\(text.prefix(60))\".",
          en: "\"\(run)\" means nothing in the date format \"\(text.prefix(60))\"."),
        hint: .init(
          it: "Usare yyyy, MM, dd, HH o hh con a, mm, ss, SSS e X; il testo va tra apostrofi.",
          en: "Use yyyy, MM, dd, HH or hh with a, mm, ss, SSS and X; put text between apostrophes."), field: "format")
    default: return Array(repeating: .literal(letter), count: times)
    }
  }
}

extension DatePattern.Part {
  fileprivate var kind: Unicode.Scalar {
    switch self {
    case .year: "y"
    case .month: "M"
    case .day: "d"
    case .hour: "H"
    case .halfDayHour: "h"
    case .minute: "m"
    case .second: "s"
    case .millisecond: "S"
    case .halfDay: "a"
    case .offset: "X"
    case .literal: "'"
    }
  }
}

// MARK: - Reading a time

/// What has been read of a time so far.
private struct Found {
  var year = 0
  var month = 0
  var day = 0
  var hour = 0
  var minute = 0
  var second = 0
  var millisecond = 0
  var isAfternoon: Bool?
  var offset: Int?

  var millisecondOfDay: Int? {
    var hour = hour
    if let isAfternoon {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    guard hour < 24, minute < 60, second < 60 else { return nil }
    return ((hour * 60 + minute) * 60 + second) * 1_000 + millisecond
  }

  mutating func take(_ part: DatePattern.Part, from scanner: inout TextScanner) -> Bool {
    switch part {
    case .year: return Self.set(&year, scanner.number(next: 4))
    case .month(let digits): return Self.set(&month, Self.number(digits, from: &scanner))
    case .day(let digits): return Self.set(&day, Self.number(digits, from: &scanner))
    case .hour(let digits), .halfDayHour(let digits): return Self.set(&hour, Self.number(digits, from: &scanner))
    case .minute: return Self.set(&minute, scanner.number(next: 2))
    case .second: return Self.set(&second, scanner.number(next: 2))
    case .millisecond: return Self.set(&millisecond, scanner.number(next: 3))
    case .offset:
      offset = scanner.offset()
      return offset != nil
    case .halfDay:
      guard let letter = scanner.take("A", "a", "P", "p"), scanner.take("M", "m") != nil else { return false }
      isAfternoon = letter == UInt8(ascii: "P") || letter == UInt8(ascii: "p")
      return true
    case .literal(let scalar):
      return scalar.utf8.allSatisfy { scanner.take(Unicode.Scalar($0)) != nil }
    }
  }

  // Two digits stand wherever they stand; one or two are all the digits there are.
  private static func number(_ digits: ClosedRange<Int>, from scanner: inout TextScanner) -> Int? {
    digits.count == 1 ? scanner.number(next: digits.lowerBound) : scanner.number(digits: digits)
  }

  private static func set(_ value: inout Int, _ number: Int?) -> Bool {
    guard let number else { return false }
    value = number
    return true
  }
}
