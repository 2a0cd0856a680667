/// What a set of figures is called and rests on, beside the figures.
public struct StatisticsHeading: Hashable, Sendable {
  /// The city's name.
  public var city: String
  /// 1 for the first issue of this period, rising with each reissue.
  public var version: Int
  /// How official the figures are.
  public var state: StatisticsState
  /// When they were frozen; for a draft, the time of the last event they hold.
  public var generatedAt: Timestamp
  /// The last journal event they hold.
  public var journalPosition: Int64
  /// The journal's head there: 64 small hexadecimal digits.
  public var head: String
  /// The version of the city's policy in force there.
  public var policyVersion: Int
  /// The login of who froze them; `nil` while a draft.
  public var frozenBy: String?
  /// When they were issued; `nil` before.
  public var issuedAt: Timestamp?
  /// The login of who issued them; `nil` before.
  public var issuedBy: String?
  /// Why they replace an earlier version; `nil` for version 1.
  public var reason: String?

  /// Makes a heading; what is not given is not known yet.
  public init(
    city: String, version: Int, state: StatisticsState, generatedAt: Timestamp, journalPosition: Int64, head: String,
    policyVersion: Int, frozenBy: String? = nil, issuedAt: Timestamp? = nil, issuedBy: String? = nil,
    reason: String? = nil
  ) {
    self.city = city
    self.version = version
    self.state = state
    self.generatedAt = generatedAt
    self.journalPosition = journalPosition
    self.head = head
    self.policyVersion = policyVersion
    self.frozenBy = frozenBy
    self.issuedAt = issuedAt
    self.issuedBy = issuedBy
    self.reason = reason
  }
}
