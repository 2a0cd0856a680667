/// What an activation would need from a mandate.
public struct MandateNeed: Hashable, Sendable {
  /// What the order is about.
  public let category: CategoryCode
  /// How urgent it is.
  public let urgency: UrgencyCode
  /// The estimate.
  public let amount: Euro
  /// When the firm would be activated.
  public let at: Timestamp
  /// Who would activate it.
  public let role: Role

  /// States a need.
  public init(category: CategoryCode, urgency: UrgencyCode, amount: Euro, at: Timestamp, role: Role) {
    self.category = category
    self.urgency = urgency
    self.amount = amount
    self.at = at
    self.role = role
  }
}

/// Why a mandate does not cover an activation.
public enum MandateRefusal: String, Hashable, Sendable, CaseIterable {
  /// Another role holds it.
  case otherHolder = "other-holder"
  /// It does not cover the category.
  case otherCategory = "other-category"
  /// It does not cover the urgency class.
  case otherUrgency = "other-urgency"
  /// It is not valid on that day.
  case notInForce = "not-in-force"
  /// It does not cover that hour.
  case otherHours = "other-hours"
  /// The estimate is above its ceiling per order.
  case aboveCeiling = "above-ceiling"
  /// What is left of a period's ceiling is not enough.
  case periodSpent = "period-spent"
}
