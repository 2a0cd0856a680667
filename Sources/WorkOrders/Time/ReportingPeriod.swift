/// The days that a report covers: a quarter, or any range of days.
public enum ReportingPeriod: Hashable, Sendable {
  /// A calendar quarter, the period of official statistics.
  case quarter(Quarter)
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
          it: "Il periodo finisce il \(to), prima di cominciare il \(from).",
          en: "The period ends on \(to), before it starts on \(from)."),
        hint: .init(it: "Scrivere prima il giorno più lontano.", en: "Put the earlier day first."),
        field: field)
    }
    self = .days(range)
  }

  /// Reads a ``label``: `2026-Q3` or `2026-01-01/2026-01-31`; `nil` for anything else.
  public init?(label: String) {
    if let quarter = Quarter(label) {
      self = .quarter(quarter)
    } else if let range = DateRange(label) {
      self = .days(range)
    } else {
      return nil
    }
  }

  /// The first day.
  public var first: CivilDate {
    switch self {
    case .quarter(let quarter): quarter.first
    case .days(let range): range.from
    }
  }

  /// The last day.
  public var last: CivilDate {
    switch self {
    case .quarter(let quarter): quarter.last
    case .days(let range): range.to
    }
  }

  /// Whether the day lies in the period.
  public func contains(_ date: CivilDate) -> Bool { first <= date && date <= last }

  /// The instants of the period in the city: from `start` up to and not including `end`.
  public func bounds(in zone: CityZone) -> (start: Timestamp, end: Timestamp) {
    (zone.startOfDay(first), zone.startOfDay(last.adding(days: 1)))
  }

  /// The name on documents: `2026-Q3` or `2026-01-01/2026-01-31`.
  public var label: String {
    switch self {
    case .quarter(let quarter): quarter.description
    case .days(let range): range.description
    }
  }
}

extension ReportingPeriod: CustomStringConvertible {
  /// The label.
  public var description: String { label }
}
