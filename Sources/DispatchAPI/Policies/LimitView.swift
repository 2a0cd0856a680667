public import WorkOrders

/// One limit of an urgency class.
public struct LimitView: Codable, Hashable, Sendable {
  /// What must have happened.
  public var name: TargetName
  /// How long it may take: `1h`, `3 working days`.
  public var within: String
  /// `always`, `service` or `working-days`.
  public var clock: String
  /// `report`, `order` or `activation`.
  public var from: String

  /// Makes one from what is always there.
  public init(name: TargetName, within: String, clock: String, from: String) {
    self.name = name
    self.within = within
    self.clock = clock
    self.from = from
  }
}
