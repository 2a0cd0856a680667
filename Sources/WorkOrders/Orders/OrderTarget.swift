/// One limit of an order's urgency class, with its own deadline.
public struct OrderTarget: Hashable, Sendable {
  /// What must have happened.
  public let name: TargetName
  /// Whether it is due by a day, which no pause moves.
  public let isDated: Bool
  /// By when; `nil` while its clock has not started, or its day is not set.
  public var due: Timestamp?
  /// When it happened.
  public var metAt: Timestamp?
  /// Whether it was or is late.
  public var isBreached: Bool

  /// Makes a target.
  public init(
    name: TargetName, due: Timestamp?, metAt: Timestamp? = nil, isBreached: Bool = false, isDated: Bool = false
  ) {
    self.name = name
    self.isDated = isDated
    self.due = due
    self.metAt = metAt
    self.isBreached = isBreached
  }
}
