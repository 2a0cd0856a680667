/// A kept decision, for explaining it later in the words of its moment.
public struct ExplainedDecision: Hashable, Sendable {
  /// When it was taken.
  public let at: Timestamp
  /// `dispatch` or `routing`.
  public let kind: String
  /// The rule that decided.
  public let rule: String
  /// The version of the policy it was taken under.
  public let policyVersion: Int
  /// What came out: a state or a contractor.
  public let outcome: String
  /// The facts it rests on.
  public let facts: Facts
  /// Every contractor looked at, in the order of the ranking.
  public let candidates: [ExplainedCandidate]

  /// Makes a kept decision.
  public init(
    at: Timestamp, kind: String, rule: String, policyVersion: Int, outcome: String, facts: Facts,
    candidates: [ExplainedCandidate]
  ) {
    self.at = at
    self.kind = kind
    self.rule = rule
    self.policyVersion = policyVersion
    self.outcome = outcome
    self.facts = facts
    self.candidates = candidates
  }
}

/// A contractor in a kept decision.
public struct ExplainedCandidate: Hashable, Sendable {
  /// The firm.
  public let contractor: ContractorCode
  /// Whether the order could be put to it.
  public let isEligible: Bool
  /// Why, or why not.
  public let reason: LocalizedText

  /// Makes a candidate.
  public init(contractor: ContractorCode, isEligible: Bool, reason: LocalizedText) {
    self.contractor = contractor
    self.isEligible = isEligible
    self.reason = reason
  }
}
