/// The circumstances of an act: when it happened, who did it, and the rules in force.
public struct ActContext: Sendable {
  /// When it happened.
  public private(set) var at: Timestamp
  /// When it was entered; the same instant unless a past act is recorded.
  public let enteredAt: Timestamp
  /// Who acts.
  public private(set) var actor: Actor
  /// Whose act it all follows from: the actor, also of what the system then does by itself.
  public private(set) var startedBy: String
  /// The rules in force at entry.
  public let policy: Policy
  /// The rules that the order's clocks were set under, where they are earlier ones.
  public private(set) var earlierRules: Policy?
  /// What the mandate of the order in question may still take for it; nothing where nobody has looked.
  public private(set) var mandateRoom: Euro = .zero

  /// Makes a context.
  ///
  /// - Parameter earlierRules: the rules that the clocks of the order in question were set under, unless they are
  ///   those in force.
  public init(at: Timestamp, enteredAt: Timestamp, actor: Actor, policy: Policy, earlierRules: Policy? = nil) {
    self.at = at
    self.enteredAt = enteredAt
    self.actor = actor
    self.startedBy = actor.name
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
    with { $0.earlierRules = earlier }
  }

  /// The same act on an order whose mandate may still take so much for it.
  public func taking(upTo room: Euro) -> ActContext {
    with { $0.mandateRoom = room }
  }

  /// The moment of entry and the same rules, with the system as actor: for what follows by itself from an act.
  public var automatic: ActContext {
    with { context in
      context.at = enteredAt
      context.actor = .system
    }
  }

  /// An instant as people of the city read it.
  public func moment(_ instant: Timestamp) -> LocalizedText {
    LocalMoments.text(instant, in: policy.calendar.zone)
  }

  /// The same moment and rules, with another actor.
  public func acting(as actor: Actor) -> ActContext {
    with { context in
      context.actor = actor
      if actor.role != .system { context.startedBy = actor.name }
    }
  }

  private func with(_ edit: (inout ActContext) -> Void) -> ActContext {
    var context = self
    edit(&context)
    return context
  }
}
