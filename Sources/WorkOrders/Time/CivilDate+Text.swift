extension CivilDate {
  /// Reads `2026-11-24`; `nil` for anything else and for days that do not exist.
  public init?(_ text: String) {
    var scanner = TextScanner(text)
    guard let date = scanner.date(), scanner.isAtEnd else { return nil }
    self = date
  }

  /// Reads a day that a person typed.
  ///
  /// - Throws: ``DomainError`` with code `invalid`: not of the form `2026-11-24`, no such day, or before 1900.
  public init(typed text: String, field: String? = nil) throws(DomainError) {
    guard let date = CivilDate(text), date.year >= 1900 else {
      throw DomainError(
        .invalid,
        .init(
          it: "\"\(text.prefix(40))\" non è un giorno del calendario.",
          en: "\"\(text.prefix(40))\" is not a day of the calendar."),
        hint: .init(it: "I giorni si scrivono 2026-11-24.", en: "Days look like 2026-11-24."),
        field: field)
    }
    self = date
  }

  /// The day of the week.
  public var weekday: Weekday { Weekday(daysSinceEpoch: daysSinceEpoch) }

  /// The calendar quarter the day lies in.
  public var quarter: Quarter { Quarter(checkedYear: year, number: (month - 1) / 3 + 1) }
}

extension CivilDate: CustomStringConvertible {
  /// ISO 8601: `2026-11-24`.
  public var description: String { "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))" }
}

extension CivilDate: Codable {
  /// Decodes from `2026-11-24`.
  public init(from decoder: any Decoder) throws {
    self = try CivilDate(typed: try decoder.singleValueContainer().decode(String.self))
  }

  /// Encodes as `2026-11-24`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
