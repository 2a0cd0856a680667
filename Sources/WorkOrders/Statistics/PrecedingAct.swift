/// The act of the period before, as it stood when this one was frozen: what happened in its days or earlier and was
/// entered after it is a late entry here.
public struct PrecedingAct: Hashable, Sendable {
  /// The days it covers.
  public let period: ReportingPeriod
  /// Its latest version.
  public let version: Int
  /// The hash of its document.
  public let sha256: String
  /// The journal position it rests on.
  public let journalPosition: Int64

  /// Makes one.
  public init(period: ReportingPeriod, version: Int, sha256: String, journalPosition: Int64) {
    self.period = period
    self.version = version
    self.sha256 = sha256
    self.journalPosition = journalPosition
  }
}
