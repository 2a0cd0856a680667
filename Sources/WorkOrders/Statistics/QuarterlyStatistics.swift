/// The figures of a quarter (or of any range of days) as an official document holds them.
///
/// Computed at a journal position, never from current rows; every time in it is that of its freezing or of its data,
/// so that the same register gives the same bytes years later.
public struct QuarterlyStatistics: Hashable, Sendable {
  /// The city's name.
  public let city: String
  /// The days covered.
  public let period: ReportingPeriod
  /// 1 for the first issue of this period, rising with each reissue.
  public let version: Int
  /// How official the figures are.
  public let state: StatisticsState
  /// When they were frozen; for a draft, the time of the last event they hold.
  public let generatedAt: Timestamp
  /// The last journal event they hold.
  public let journalPosition: Int64
  /// The journal's head there: 64 small hexadecimal digits.
  public let head: String
  /// The version of the city's policy in force there.
  public let policyVersion: Int
  /// What each figure means.
  public let definitions: [FigureDefinition]
  /// The figures, in any order.
  public let figures: [Figure]
  /// The movements of the whole city.
  public let totals: StatisticsTotals
  /// The login of who froze them; `nil` while a draft.
  public var frozenBy: String?
  /// When they were issued; `nil` before.
  public var issuedAt: Timestamp?
  /// The login of who issued them; `nil` before.
  public var issuedBy: String?
  /// The act of the period before, which late entries are told against; `nil` when none was frozen.
  public var preceding: PrecedingAct?
  /// Why there is a further version and what it changes; `nil` for version 1.
  public var reissue: Reissue?

  /// Makes a set of figures.
  public init(
    city: String, period: ReportingPeriod, version: Int, state: StatisticsState, generatedAt: Timestamp,
    journalPosition: Int64, head: String, policyVersion: Int, definitions: [FigureDefinition], figures: [Figure],
    totals: StatisticsTotals
  ) {
    self.city = city
    self.period = period
    self.version = version
    self.state = state
    self.generatedAt = generatedAt
    self.journalPosition = journalPosition
    self.head = head
    self.policyVersion = policyVersion
    self.definitions = definitions
    self.figures = figures
    self.totals = totals
  }
}

extension QuarterlyStatistics {
  /// The figures by what they are of.
  var byKey: [FigureKey: Figure] { Dictionary(figures.map { ($0.key, $0) }) { first, _ in first } }
}
