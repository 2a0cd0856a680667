public import WorkOrders

/// What the contractor would owe for one missed target; shown, never deducted by the program.
public struct PenaltyView: Codable, Hashable, Sendable {
  /// The target.
  public var target: TargetName
  /// Who missed it.
  public var contractor: ContractorCode
  /// `hour` or `day`.
  public var per: String
  /// How many of them have begun.
  public var units: Int
  /// How much.
  public var amount: Euro
  /// Whether the target is still unmet, so that it grows.
  public var running: Bool

  /// A penalty as it travels.
  public init(_ penalty: Penalty) {
    target = penalty.target
    contractor = penalty.contractor
    per = penalty.unit.rawValue
    units = Int(penalty.units)
    amount = penalty.amount
    running = penalty.isRunning
  }
}
