/// The figures of a period.
public struct StatisticsView: Codable, Hashable, Sendable {
  /// The quarter; `null` for another period.
  @OrNull public var quarter: String?
  /// The period's label: `2026-Q3`, `2026-03`, `2026-S1`, `2026`, or two days.
  public var period: String
  /// First day.
  public var from: String
  /// Last day.
  public var to: String
  /// The version; that of a draft is the one that comes next.
  @OrNull public var version: Int?
  /// `draft`, `frozen` or `issued`.
  public var state: String
  /// Hash of the canonical file.
  @OrNull public var sha256: String?
  /// Head of the journal the figures were computed at.
  public var head: String
  /// The last journal event they hold.
  public var journalPosition: Int
  /// The version of the city's rules in force there.
  public var policyVersion: Int
  /// When they were frozen; for a draft, the time of the last event they hold.
  public var generatedAt: String
  /// Who froze them; `null` while a draft.
  @OrNull public var frozenBy: String?
  /// When they were issued; `null` before.
  @OrNull public var issuedAt: String?
  /// Who issued them; `null` before.
  @OrNull public var issuedBy: String?
  /// Why they replace an earlier version; `null` for the first.
  @OrNull public var reason: String?
  /// What they change of the version that they replace.
  public var changes: [FigureChangeView]
  /// Totals that reconcile.
  public var totals: StatisticsTotalsView
  /// What each figure means.
  public var definitions: [FigureDefinitionView]
  /// Every figure, with its dimensions.
  public var figures: [FigureView]

  /// Makes one from what is always there; the rest is set afterwards.
  public init(
    period: String, from: String, to: String, state: String, head: String, journalPosition: Int, policyVersion: Int,
    generatedAt: String, totals: StatisticsTotalsView, changes: [FigureChangeView] = [],
    definitions: [FigureDefinitionView] = [], figures: [FigureView] = []
  ) {
    self.period = period
    self.from = from
    self.to = to
    self.state = state
    self.head = head
    self.journalPosition = journalPosition
    self.policyVersion = policyVersion
    self.generatedAt = generatedAt
    self.totals = totals
    self.changes = changes
    self.definitions = definitions
    self.figures = figures
  }
}
