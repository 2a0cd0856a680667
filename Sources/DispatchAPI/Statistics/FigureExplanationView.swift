public import WorkOrders

/// One figure explained: what it means, how it is counted, and what is behind it.
public struct FigureExplanationView: Codable, Hashable, Sendable {
  /// The code of its definition.
  public var code: String
  /// What it is broken down by, the code by the dimension's name.
  public var dimensions: [String: String]
  /// `count`, `amount`, `seconds` or `ratio`.
  public var unit: String
  /// A few words for a table's head.
  public var title: LocalizedText
  /// What is counted, when, and what is left out.
  public var definition: LocalizedText
  /// How much; `null` when nothing happened to it in the period.
  @OrNull public var value: String?
  /// Of a ratio, the part.
  @OrNull public var numerator: Int?
  /// Of a ratio, the whole.
  @OrNull public var denominator: Int?
  /// How much in the period before.
  @OrNull public var previous: String?
  /// How much a year before.
  @OrNull public var yearBefore: String?
  /// Part and whole of a ratio in the period before, `7360/8308`; `null` for any other unit.
  @OrNull public var previousShare: String?
  /// Part and whole of a ratio in the same period a year before; `null` for any other unit.
  @OrNull public var yearBeforeShare: String?
  /// The period, as documents name it.
  public var period: String
  /// The version of the figures.
  public var version: Int
  /// `draft`, `frozen` or `issued`.
  public var state: String
  /// The last journal event that the figures rest on.
  public var journalPosition: Int
  /// Which events count, and by which rules.
  public var how: LocalizedText
  /// SQL for the register's `journal_event` table.
  public var query: String
  /// Whether the query gives the value by itself; otherwise it gives the events that the rules are followed through.
  public var isExact: Bool
  /// How many events are behind the figure.
  public var events: Int
  /// These events, or a part of them, in the order of entry.
  public var trace: [TracedEventView] = []
  /// What to pass as `after` for the events that follow; `null` at the end.
  @OrNull public var next: String?

  /// Makes one from what is always there; the rest is set afterwards.
  public init(
    code: String, dimensions: [String: String], unit: String, title: LocalizedText, definition: LocalizedText,
    period: String, version: Int, state: String, journalPosition: Int, how: LocalizedText, query: String, isExact: Bool,
    events: Int
  ) {
    self.code = code
    self.dimensions = dimensions
    self.unit = unit
    self.title = title
    self.definition = definition
    self.period = period
    self.version = version
    self.state = state
    self.journalPosition = journalPosition
    self.how = how
    self.query = query
    self.isExact = isExact
    self.events = events
  }
}
