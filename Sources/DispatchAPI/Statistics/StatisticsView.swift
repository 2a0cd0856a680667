/// The figures of a period.
public struct StatisticsView: Codable, Hashable, Sendable {
  /// The quarter; `null` for another period.
  @OrNull public var quarter: String?
  /// First day.
  public var from: String
  /// Last day.
  public var to: String
  /// Version of the frozen figures; `null` while a draft.
  @OrNull public var version: Int?
  /// `draft`, `frozen` or `issued`.
  public var state: String
  /// Hash of the frozen file.
  @OrNull public var sha256: String?
  /// Head of the journal the figures were computed at.
  public var head: String
  /// Totals that reconcile.
  public var totals: StatisticsTotalsView
  /// What each figure means.
  public var definitions: [FigureDefinitionView]
  /// Every figure, with its dimensions.
  public var figures: [FigureView]

  /// Makes one from what is always there; the rest is set afterwards.
  public init(
    from: String, to: String, state: String, head: String, totals: StatisticsTotalsView,
    definitions:
      [FigureDefinitionView] = [], figures: [FigureView] = []
  ) {
    self.from = from
    self.to = to
    self.state = state
    self.head = head
    self.totals = totals
    self.definitions = definitions
    self.figures = figures
  }
}
