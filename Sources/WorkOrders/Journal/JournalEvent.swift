/// One thing that happened, as the journal keeps it for good.
///
/// It holds every fact that statistics, clocks and simulation use, and nothing that names a citizen: people's own
/// words stand in ``texts`` as digests only.
public struct JournalEvent: Hashable, Sendable {
  /// The version of this layout that new events are written in.
  public static let currentFormat = 1

  /// What happened.
  public let kind: EventKind
  /// Version of the layout the event was written in.
  public let format: Int
  /// When it happened.
  public let occurredAt: Timestamp
  /// When it was entered.
  public let enteredAt: Timestamp
  /// Name of who did it: a user, a contractor's code, `system`.
  public let actor: String
  /// The role it was done in.
  public let role: Role
  /// The contractor for whom staff entered it.
  public let onBehalfOf: ContractorCode?
  /// The reason given, as a code or a short official phrase, or the thing that caused it.
  public let cause: String?
  /// What it is about.
  public let subjects: EventSubjects
  /// What it is counted by.
  public let labels: EventLabels
  /// State before, where a state changed.
  public let fromState: String?
  /// State after, where a state changed or began.
  public let toState: String?
  /// The money concerned.
  public let amount: Euro?
  /// Further facts, few and small.
  public let facts: Facts
  /// Digests of the texts kept outside, by name (`description`, `answer`).
  public let texts: [String: TextDigest]

  /// Makes an event; leave out what does not apply.
  public init(
    _ kind: EventKind, format: Int = JournalEvent.currentFormat, occurredAt: Timestamp, enteredAt: Timestamp,
    actor: String, role: Role, onBehalfOf: ContractorCode? = nil, cause: String? = nil,
    subjects: EventSubjects = EventSubjects(), labels: EventLabels = EventLabels(), fromState: String? = nil,
    toState: String? = nil, amount: Euro? = nil, facts: Facts = [:], texts: [String: TextDigest] = [:]
  ) {
    self.kind = kind
    self.format = format
    self.occurredAt = occurredAt
    self.enteredAt = enteredAt
    self.actor = actor
    self.role = role
    self.onBehalfOf = onBehalfOf
    self.cause = cause
    self.subjects = subjects
    self.labels = labels
    self.fromState = fromState
    self.toState = toState
    self.amount = amount
    self.facts = facts
    self.texts = texts
  }

  /// Makes an event done by an actor, which gives name, role and on-behalf-of.
  public init(
    _ kind: EventKind, by actor: Actor, occurredAt: Timestamp, enteredAt: Timestamp, cause: String? = nil,
    subjects: EventSubjects = EventSubjects(), labels: EventLabels = EventLabels(), fromState: String? = nil,
    toState: String? = nil, amount: Euro? = nil, facts: Facts = [:], texts: [String: TextDigest] = [:]
  ) {
    self.init(
      kind, occurredAt: occurredAt, enteredAt: enteredAt, actor: actor.name, role: actor.role,
      onBehalfOf: actor.onBehalfOf, cause: cause, subjects: subjects, labels: labels, fromState: fromState,
      toState: toState, amount: amount, facts: facts, texts: texts)
  }
}
