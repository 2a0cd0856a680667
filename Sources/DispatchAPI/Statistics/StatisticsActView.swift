/// One version of a period's figures: drafted, frozen or issued.
public struct StatisticsActView: Codable, Hashable, Sendable {
  /// The quarter; `null` for another period.
  @OrNull public var quarter: String?
  /// The period's label: `2026-Q3`.
  public var period: String
  /// 1 for the first, rising with each reissue.
  public var version: Int
  /// `draft`, `frozen` or `issued`.
  public var state: String
  /// The journal position it rests on.
  public var journalPosition: Int
  /// The journal's head there.
  public var head: String
  /// Hash of its document.
  public var sha256: String
  /// When it was drafted or frozen.
  public var madeAt: String
  /// Who froze it; `null` for a draft that the agenda made.
  @OrNull public var madeBy: String?
  /// When it was issued; `null` before.
  @OrNull public var issuedAt: String?
  /// Who issued it; `null` before.
  @OrNull public var issuedBy: String?
  /// Why it replaces an earlier version; `null` for the first.
  @OrNull public var reason: String?
  /// Totals that reconcile, in the answer to an act; `null` in lists.
  @OrNull public var totals: StatisticsTotalsView?
  /// Whether it is the version that stands, the highest that was issued of its period, in lists; `null` in the answer to
  /// an act.
  @OrNull public var stands: Bool?
  /// How many figures it changes, in the answer to a reissue; `null` otherwise.
  @OrNull public var changes: Int?

  /// Makes one from what is always there; the rest is set afterwards.
  public init(
    period: String, version: Int, state: String, journalPosition: Int, head: String, sha256: String, madeAt: String
  ) {
    self.period = period
    self.version = version
    self.state = state
    self.journalPosition = journalPosition
    self.head = head
    self.sha256 = sha256
    self.madeAt = madeAt
  }
}
