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

  /// Makes a context.
  public init(at: Timestamp, enteredAt: Timestamp, actor: Actor, policy: Policy) {
    self.at = at
    self.enteredAt = enteredAt
    self.actor = actor
    self.policy = policy
  }

  /// The moment of entry and the same rules, with the system as actor: for what follows by itself from an act.
  public var automatic: ActContext {
    ActContext(at: enteredAt, enteredAt: enteredAt, actor: .system, policy: policy)
  }

  /// An instant as people of the city read it.
  public func moment(_ instant: Timestamp) -> LocalizedText {
    LocalMoments.text(instant, in: policy.calendar.zone)
  }

  /// The same moment and rules, with another actor.
  public func acting(as actor: Actor) -> ActContext {
    ActContext(at: at, enteredAt: enteredAt, actor: actor, policy: policy)
  }
}
