public import WorkOrders

/// One person's authority to approve, lent to another for some days.
public struct DelegationView: Codable, Hashable, Sendable {
  /// Its number.
  public var number: Int
  /// Whose authority it is.
  public var delegator: UserName
  /// Who may use it.
  public var delegate: UserName
  /// First day.
  public var from: String
  /// Last day.
  public var until: String
  /// The most that may be approved with it; `null` for the delegator's whole limit.
  @OrNull public var limit: Euro?
  /// Whether it holds today.
  public var inForce: Bool
  /// Who made it.
  public var madeBy: String
  /// When.
  public var madeAt: String
  /// Who ended it before its last day.
  @OrNull public var endedBy: String?
  /// When that was.
  @OrNull public var endedAt: String?

  /// Makes one from what is always there; the rest is set afterwards.
  public init(
    number: Int, delegator: UserName, delegate: UserName, from: String, until: String, inForce: Bool, madeBy: String,
    madeAt: String
  ) {
    self.number = number
    self.delegator = delegator
    self.delegate = delegate
    self.from = from
    self.until = until
    self.inForce = inForce
    self.madeBy = madeBy
    self.madeAt = madeAt
  }
}
