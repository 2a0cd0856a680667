/// The circumstances of an act: when it happened, who did it, and the rules in force.
public struct ActContext: Sendable {
  /// When it happened.
  public let at: Timestamp
  /// When it was entered; the same instant unless a past act is recorded.
  public let enteredAt: Timestamp
  /// Who acts.
  public let actor: Actor
  /// The rules in force at entry.
  public let policy: Policy
  /// The rules that the order's clocks were set under, where they are earlier ones.
  public let earlierRules: Policy?

  /// Makes a context.
  ///
  /// - Parameter earlierRules: the rules that the clocks of the order in question were set under, unless they are
  ///   those in force.
  public init(at: Timestamp, enteredAt: Timestamp, actor: Actor, policy: Policy, earlierRules: Policy? = nil) {
    self.at = at
    self.enteredAt = enteredAt
    self.actor = actor
    self.policy = policy
    self.earlierRules = earlierRules
  }

  /// The rules by which an order's deadlines are computed: those that its clocks were set under.
  public func clockRules(of order: WorkOrder) -> Policy {
    guard let earlierRules, earlierRules.version == order.clockVersion else { return policy }
    return earlierRules
  }

  /// The same act on an order whose clocks were set under earlier rules; `nil` for those in force.
  public func counting(under earlier: Policy?) -> ActContext {
    ActContext(at: at, enteredAt: enteredAt, actor: actor, policy: policy, earlierRules: earlier)
  }

  /// The moment of entry and the same rules, with the system as actor: for what follows by itself from an act.
  public var automatic: ActContext {
    ActContext(at: enteredAt, enteredAt: enteredAt, actor: .system, policy: policy, earlierRules: earlierRules)
  }

  /// An instant as people of the city read it.
  public func moment(_ instant: Timestamp) -> LocalizedText {
    LocalMoments.text(instant, in: policy.calendar.zone)
  }

  /// The same moment and rules, with another actor.
  public func acting(as actor: Actor) -> ActContext {
    ActContext(at: at, enteredAt: enteredAt, actor: actor, policy: policy, earlierRules: earlierRules)
  }
}
