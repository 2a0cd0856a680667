/// How long something may take: a length of time, or a number of working days.
public enum TimeLimit: Hashable, Sendable {
  /// A length of counted time, `90m`, `12h`, `3d`; a day is 24 hours.
  case elapsed(Duration)
  /// Working days: due at the end of service of the n-th one.
  case workingDays(Int)

  /// The longest limit in days: ten years.
  static let mostDays = 3_653

  /// Reads `90m`, `1h`, `12h`, `3d`, `1 working day` or `3 working days`; `nil` for anything else.
  ///
  /// More than zero and ten years at most.
  public init?(_ text: String) {
    var scanner = TextScanner(text)
    guard let number = scanner.number(digits: 1...7), number > 0 else { return nil }
    switch scanner.remainder {
    case "m": self = .elapsed(.seconds(number * 60))
    case "h": self = .elapsed(.seconds(number * 3_600))
    case "d": self = .elapsed(.seconds(number * 86_400))
    case " working day", " working days": self = .workingDays(number)
    default: return nil
    }
    guard isWithinBounds else { return nil }
  }

  /// Reads a limit from the city file or a person.
  ///
  /// - Throws: ``DomainError`` with code `invalid`.
  public init(typed text: String, field: String? = nil) throws(DomainError) {
    guard let limit = TimeLimit(text) else {
      throw DomainError(
        .invalid,
        .init(it: "\"\(text.prefix(40))\" non è un termine.", en: "\"\(text.prefix(40))\" is not a time limit."),
        hint: .init(
          it: "Un termine ha la forma 90m, 12h, 3d o 3 working days; più di zero, al massimo dieci anni.",
          en: "Limits look like 90m, 12h, 3d or 3 working days; more than zero, ten years at most."), field: field)
    }
    self = limit
  }

  private var isWithinBounds: Bool {
    switch self {
    case .elapsed(let length): length <= .seconds(Self.mostDays * 86_400)
    case .workingDays(let count): count <= Self.mostDays
    }
  }
}

extension TimeLimit: CustomStringConvertible {
  /// The limit in the form it is read in, with the largest unit that fits: `90m`, `12h`, `3d`, `3 working days`.
  public var description: String {
    switch self {
    case .workingDays(let count): "\(count) working \(count == 1 ? "day" : "days")"
    case .elapsed(let length): Self.describe(milliseconds: length.wholeMilliseconds)
    }
  }

  private static func describe(milliseconds: Int64) -> String {
    if milliseconds % 86_400_000 == 0 { return "\(milliseconds / 86_400_000)d" }
    if milliseconds % 3_600_000 == 0 { return "\(milliseconds / 3_600_000)h" }
    return "\((milliseconds + 59_999) / 60_000)m"
  }
}

extension TimeLimit: Codable {
  /// Decodes from `3d` or `3 working days`.
  public init(from decoder: any Decoder) throws {
    self = try TimeLimit(typed: try decoder.singleValueContainer().decode(String.self))
  }

  /// Encodes as ``description``.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
