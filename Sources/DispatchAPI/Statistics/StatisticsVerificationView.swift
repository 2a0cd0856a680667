/// Whether a file of figures is what the register says.
public struct StatisticsVerificationView: Codable, Hashable, Sendable {
  /// Whether it is the register's, byte for byte; a draft, what the register would write at its position.
  public var identical: Bool
  /// Whether it is identical, or a draft that lacks only figures that a later version of the program knows.
  public var figuresEqual: Bool
  /// Whether the register has an act of this period, version and state.
  public var known: Bool
  /// The period's label.
  public var period: String
  /// The version.
  public var version: Int
  /// `draft`, `frozen` or `issued`.
  public var state: String
  /// The journal position that it rests on.
  public var journalPosition: Int
  /// Hash of the file.
  public var sha256: String
  /// Hash of the register's document; `null` where it has none.
  @OrNull public var registered: String?
  /// The latest version of the period that the register has, in whatever state; `null` where it has none.
  @OrNull public var latestVersion: Int?
  /// Whether the journal's head was at that position what the file says.
  public var headHolds: Bool
  /// Values that differ at that position.
  public var differences: [StatisticsDifferenceView]
  /// How many figures a later version of the program knows besides.
  public var laterFigures: Int
  /// Figures that would be others today, each with the event since when.
  public var since: [FigureChangeView]

  /// Makes one from what is always there; the rest is set afterwards.
  public init(
    identical: Bool, known: Bool, period: String, version: Int, state: String, journalPosition: Int, sha256: String,
    headHolds: Bool, differences: [StatisticsDifferenceView] = [], laterFigures: Int = 0,
    since: [FigureChangeView] = []
  ) {
    self.identical = identical
    self.figuresEqual = identical
    self.known = known
    self.period = period
    self.version = version
    self.state = state
    self.journalPosition = journalPosition
    self.sha256 = sha256
    self.headHolds = headHolds
    self.differences = differences
    self.laterFigures = laterFigures
    self.since = since
  }
}
