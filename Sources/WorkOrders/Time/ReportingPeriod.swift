/// The days that a report covers: a year, half, quarter or month of the calendar, or any range of days.
public enum ReportingPeriod: Hashable, Sendable {
  /// A calendar year, 1 to 9999.
  case year(Int)
  /// Half a year.
  case half(HalfYear)
  /// A calendar quarter, the period of official statistics.
  case quarter(Quarter)
  /// A calendar month.
  case month(CalendarMonth)
  /// Any other days.
  case days(DateRange)

  /// Makes the period from a first to a last day, both inside.
  ///
  /// - Throws: ``DomainError`` with code `invalid` when it ends before it starts.
  public init(from: CivilDate, to: CivilDate, field: String? = nil) throws(DomainError) {
    guard let range = DateRange(from: from, to: to) else {
      throw DomainError(
        .invalid,
        .init(
          it: "Il periodo finisce il \(LocalMoments.day(to).it), prima di cominciare il \(LocalMoments.day(from).it).",
          en: "The period ends on \(LocalMoments.day(to).en), before it starts on \(LocalMoments.day(from).en)."),
        hint: .init(it: "Scrivere prima il giorno più lontano.", en: "Put the earlier day first."),
        field: field)
    }
    self = .days(range)
  }

  /// Reads a ``label``: `2026-Q3`, `2026-03`, `2026-S1`, `2026` or `2026-01-01/2026-01-31`; `nil` for anything else.
  public init?(label: String) {
    if let quarter = Quarter(label) {
      self = .quarter(quarter)
    } else if let month = CalendarMonth(label) {
      self = .month(month)
    } else if let half = HalfYear(label) {
      self = .half(half)
    } else if let year = Self.year(label) {
      self = .year(year)
    } else if let range = DateRange(label) {
      self = .days(range)
    } else {
      return nil
    }
  }

  private static func year(_ text: String) -> Int? {
    var scanner = TextScanner(text)
    guard let year = scanner.number(digits: 4), scanner.isAtEnd, year > 0 else { return nil }
    return year
  }

  /// The first day.
  public var first: CivilDate {
    switch self {
    case .year(let year): CivilDate(checkedYear: year, month: 1, day: 1)
    case .half(let half): half.first
    case .quarter(let quarter): quarter.first
    case .month(let month): month.first
    case .days(let range): range.from
    }
  }

  /// The last day.
  public var last: CivilDate {
    switch self {
    case .year(let year): CivilDate(checkedYear: year, month: 12, day: 31)
    case .half(let half): half.last
    case .quarter(let quarter): quarter.last
    case .month(let month): month.last
    case .days(let range): range.to
    }
  }

  /// Whether the day lies in the period.
  public func contains(_ date: CivilDate) -> Bool { first <= date && date <= last }

  /// The instants of the period in the city: from `start` up to and not including `end`.
  public func bounds(in zone: CityZone) -> (start: Timestamp, end: Timestamp) {
    (zone.startOfDay(first), zone.startOfDay(last.adding(days: 1)))
  }

  /// The name on documents: `2026-Q3`, `2026-03`, `2026-S1`, `2026` or `2026-01-01/2026-01-31`.
  public var label: String {
    switch self {
    case .year(let year): year.padded(to: 4)
    case .half(let half): half.description
    case .quarter(let quarter): quarter.description
    case .month(let month): month.description
    case .days(let range): range.description
    }
  }
}

extension ReportingPeriod: CustomStringConvertible {
  /// The label.
  public var description: String { label }
}
