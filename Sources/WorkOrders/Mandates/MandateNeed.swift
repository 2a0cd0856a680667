/// What an activation would need from a mandate.
public struct MandateNeed: Hashable, Sendable {
  /// What the order is about.
  public let category: CategoryCode
  /// How urgent it is.
  public let urgency: UrgencyCode
  /// The estimate of what is still to be done.
  public let amount: Euro
  /// What contractors that have left the order are owed already.
  public let owed: Euro
  /// When the firm would be activated.
  public let at: Timestamp
  /// Who would activate it.
  public let role: Role
  /// Whether that person is on call at that moment; where nobody asks, it is not judged.
  public let isOnCall: Bool

  /// States a need.
  public init(
    category: CategoryCode, urgency: UrgencyCode, amount: Euro, owed: Euro = .zero, at: Timestamp, role: Role,
    isOnCall: Bool = true
  ) {
    self.category = category
    self.urgency = urgency
    self.amount = amount
    self.owed = owed
    self.at = at
    self.role = role
    self.isOnCall = isOnCall
  }
}
