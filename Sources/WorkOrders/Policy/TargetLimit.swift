/// How a target is limited: by a length of time, or by a date.
public enum TargetLimit: Hashable, Sendable {
  /// So much time from the start event on.
  case within(TimeLimit)
  /// By a day: the one that is set on the order, else this one; `nil` where each order needs one of its own.
  case date(CivilDate?)

  /// The word for a date that is set on each order.
  private static let word = "date"

  /// Reads a limit from the city file: `12h`, `3 working days`, `2026-12-31` or `date`.
  ///
  /// - Throws: ``DomainError`` with code `invalid`.
  public init(typed text: String, field: String? = nil) throws(DomainError) {
    if text == Self.word {
      self = .date(nil)
    } else if text.split(separator: "-", omittingEmptySubsequences: false).count == 3 {
      self = .date(try CivilDate(typed: text, field: field))
    } else {
      self = .within(try TimeLimit(typed: text, field: field))
    }
  }

  /// Whether it is a day.
  public var isDate: Bool { if case .date = self { true } else { false } }
}

extension TargetLimit: CustomStringConvertible {
  /// The limit in the form it is read in.
  public var description: String {
    switch self {
    case .within(let limit): limit.description
    case .date(let day): day?.description ?? Self.word
    }
  }
}
