/// How a contractor is chosen for an order, and how long it has to answer.
public struct RoutingRules: Hashable, Sendable {
  /// The criterion where no rule below names another.
  public let criterion: RoutingCriterion
  /// Criteria of single categories or areas; the first that matches holds.
  public let criteria: [CriterionRule]
  /// How long a contractor has to answer an offer, by urgency class.
  public let answerWithin: [UrgencyCode: AnswerLimit]
  /// The answer limit of classes that are not named.
  public let defaultAnswerWithin: AnswerLimit
  /// How often a firm that lets an order pass in silence is asked for it; once unless the city says otherwise.
  public let rounds: Int
  /// Who is alarmed when no contractor is left.
  public let alarm: AlarmContact
  /// Who is told next, one after the other, while nobody acts on the alarm.
  public let escalation: [EscalationStep]
  /// The law's rotation between direct awards, as it changes; the latest in force holds.
  public let rotation: [RotationRule]

  /// Makes the rules.
  public init(
    criterion: RoutingCriterion, criteria: [CriterionRule] = [], answerWithin: [UrgencyCode: AnswerLimit] = [:],
    defaultAnswerWithin: AnswerLimit, rounds: Int = 1, alarm: AlarmContact, escalation: [EscalationStep] = [],
    rotation: [RotationRule] = RotationRule.usual
  ) {
    self.criterion = criterion
    self.criteria = criteria
    self.answerWithin = answerWithin
    self.defaultAnswerWithin = defaultAnswerWithin
    self.rounds = rounds
    self.alarm = alarm
    self.escalation = escalation
    self.rotation = rotation
  }

  /// The criterion for a category.
  public func criterion(for category: CategoryCode) -> RoutingCriterion {
    criteria.first { $0.categories.contains { $0.matches(category) } }?.criterion ?? criterion
  }

  /// How long a contractor has to answer about an order of a class.
  public func answerLimit(for urgency: UrgencyCode?) -> AnswerLimit {
    urgency.flatMap { answerWithin[$0] } ?? defaultAnswerWithin
  }

  /// A criterion for some categories.
  public struct CriterionRule: Hashable, Sendable {
    /// The categories it holds for.
    public let categories: [CategoryPattern]
    /// The criterion.
    public let criterion: RoutingCriterion

    /// Makes a rule.
    public init(categories: [CategoryPattern], criterion: RoutingCriterion) {
      self.categories = categories
      self.criterion = criterion
    }
  }

  /// The rule of rotation between direct awards on a day.
  public func rotation(on day: CivilDate) -> RotationRule? {
    rotation.filter { $0.from <= day }.max { $0.from < $1.from }
  }

  /// How long a contractor has to answer.
  public struct AnswerLimit: Hashable, Sendable {
    /// The length.
    public let within: TimeLimit
    /// The clock it runs on.
    public let clock: ClockKind
    /// How long before its end a contractor that was written to is reminded; `nil` for never.
    public let remindBefore: Duration?

    /// Makes a limit.
    public init(within: TimeLimit, clock: ClockKind, remindBefore: Duration? = nil) {
      self.within = within
      self.clock = clock
      self.remindBefore = remindBefore
    }

    /// When a contractor that was asked is reminded of its answer-by time; `nil` for never, and where that would be
    /// before it was asked.
    public func reminder(asked: Timestamp, answerBy: Timestamp) -> Timestamp? {
      remindBefore.map { answerBy - $0 }.flatMap { $0 > asked ? $0 : nil }
    }
  }

  /// Somebody who is told when nobody has acted on an alarm.
  public struct EscalationStep: Hashable, Sendable {
    /// How long after the one before was told.
    public let after: Duration
    /// Who is told.
    public let contact: AlarmContact

    /// Makes a step.
    public init(after: Duration, contact: AlarmContact) {
      self.after = after
      self.contact = contact
    }
  }

  /// Whom an alarm reaches.
  public struct AlarmContact: Hashable, Sendable {
    /// Name or function of the one on call.
    public let name: String
    /// Where messages go.
    public let email: String?
    /// The number to ring.
    public let phone: String?

    /// Makes a contact.
    public init(name: String, email: String? = nil, phone: String? = nil) {
      self.name = name
      self.email = email
      self.phone = phone
    }
  }
}

/// How candidates are ranked.
public enum RoutingCriterion: String, Hashable, Sendable, CaseIterable {
  /// The contract's fixed priority, smallest number first.
  case priority
  /// Whoever has had the fewest orders under these contracts.
  case turnsByCount = "turns-by-count"
  /// Whoever has had the smallest amount under these contracts.
  case turnsByAmount = "turns-by-amount"
  /// Whoever has used the smallest share of the contract's value.
  case share
  /// Whoever sets out from nearest to the site.
  case nearest
}
