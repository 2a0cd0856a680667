/// One limit of an order's urgency class, with its own deadline.
public struct OrderTarget: Hashable, Sendable {
  /// What must have happened.
  public let name: TargetName
  /// By when; `nil` while its clock has not started.
  public var due: Timestamp?
  /// When it happened.
  public var metAt: Timestamp?
  /// Whether it was or is late.
  public var isBreached: Bool

  /// Makes a target.
  public init(name: TargetName, due: Timestamp?, metAt: Timestamp? = nil, isBreached: Bool = false) {
    self.name = name
    self.due = due
    self.metAt = metAt
    self.isBreached = isBreached
  }
}
