/// A calendar quarter: `2026-Q3`.
public struct Quarter: Hashable, Comparable, Sendable {
  /// The year, 1 to 9999.
  public let year: Int
  /// 1 to 4.
  public let number: Int

  /// Makes a quarter; `nil` when there is none such.
  public init?(year: Int, number: Int) {
    guard (1...9999).contains(year), (1...4).contains(number) else { return nil }
    self.init(checkedYear: year, number: number)
  }

  /// Reads `2026-Q3` or `2026-q3`; `nil` for anything else.
  public init?(_ text: String) {
    var scanner = TextScanner(text)
    guard let year = scanner.number(digits: 4), scanner.take("-") != nil, scanner.take("Q", "q") != nil,
      let number = scanner.number(digits: 1), scanner.isAtEnd
    else { return nil }
    self.init(year: year, number: number)
  }

  /// Reads a quarter that a person typed.
  ///
  /// - Throws: ``DomainError`` with code `invalid`.
  public init(typed text: String, field: String? = nil) throws(DomainError) {
    guard let quarter = Quarter(text), quarter.year >= 1900 else {
      throw DomainError(
        .invalid,
        .init(it: "\"\(text.prefix(40))\" non è un trimestre.", en: "\"\(text.prefix(40))\" is not a quarter."),
        hint: .init(it: "I trimestri si scrivono 2026-Q3.", en: "Quarters look like 2026-Q3."), field: field)
    }
    self = quarter
  }

  /// Makes a quarter from parts that are known to be in bounds.
  init(checkedYear year: Int, number: Int) {
    self.year = year
    self.number = number
  }

  /// The first day.
  public var first: CivilDate { CivilDate(checkedYear: year, month: number * 3 - 2, day: 1) }

  /// The last day.
  public var last: CivilDate { next.first.adding(days: -1) }

  /// The quarter after.
  public var next: Quarter { Quarter(index: index + 1) }

  /// The quarter before.
  public var previous: Quarter { Quarter(index: index - 1) }

  /// Whether the day lies in the quarter.
  public func contains(_ date: CivilDate) -> Bool { date.quarter == self }

  private var index: Int { year * 4 + number - 1 }

  private init(index: Int) { self.init(checkedYear: index / 4, number: index % 4 + 1) }

  /// Earlier before later.
  public static func < (lhs: Quarter, rhs: Quarter) -> Bool { lhs.index < rhs.index }
}

extension Quarter: CustomStringConvertible {
  /// `2026-Q3`.
  public var description: String { "\(year.padded(to: 4))-Q\(number)" }
}

extension Quarter: Codable {
  /// Decodes from `2026-Q3`.
  public init(from decoder: any Decoder) throws {
    self = try Quarter(typed: try decoder.singleValueContainer().decode(String.self))
  }

  /// Encodes as `2026-Q3`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
