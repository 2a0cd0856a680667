/// One version of a period's figures in the register: drafted, frozen or issued.
public struct StatisticsAct: Hashable, Sendable {
  /// The days covered.
  public let period: ReportingPeriod
  /// 1 for the first, rising with each reissue.
  public let version: Int
  /// How official it is.
  public let state: StatisticsState
  /// The journal position it rests on.
  public let journalPosition: Int64
  /// The journal's head there.
  public let head: String
  /// The SHA-256 of its canonical document as it stands: 64 small hexadecimal digits.
  public let sha256: String
  /// When it was drafted or frozen.
  public let madeAt: Timestamp
  /// The login of who froze it; `nil` for a draft that the agenda made.
  public let madeBy: String?
  /// When it was issued; `nil` before.
  public let issuedAt: Timestamp?
  /// The login of who issued it; `nil` before.
  public let issuedBy: String?
  /// Why it replaces an earlier version; `nil` for version 1.
  public let reason: String?

  /// Makes one.
  public init(
    period: ReportingPeriod, version: Int, state: StatisticsState, journalPosition: Int64, head: String, sha256: String,
    madeAt: Timestamp, madeBy: String?, issuedAt: Timestamp?, issuedBy: String?, reason: String?
  ) {
    self.period = period
    self.version = version
    self.state = state
    self.journalPosition = journalPosition
    self.head = head
    self.sha256 = sha256
    self.madeAt = madeAt
    self.madeBy = madeBy
    self.issuedAt = issuedAt
    self.issuedBy = issuedBy
    self.reason = reason
  }
}
