/// One decision about an order and everything it was taken on.
public struct DecisionView: Codable, Hashable, Sendable {
  /// When it was taken.
  public var at: String
  /// What was decided: `state`, `mandate`, `approval`, `routing`.
  public var kind: String
  /// The rule, in the words that held at that time.
  public var rule: String
  /// The policy it was taken under.
  public var policyVersion: Int
  /// What came of it.
  public var outcome: String
  /// The facts it was taken on, by name.
  public var facts: [String: JSONValue]
  /// The contractors considered, in the order of the ranking.
  public var candidates: [CandidateView]
  /// The whole of it but the candidates in sentences, for somebody who knows none of the trade's words.
  public var sentences: [String]

  /// Makes one from what is always there.
  public init(
    at: String, kind: String, rule: String, policyVersion: Int, outcome: String, facts: [String: JSONValue],
    candidates: [CandidateView] = [], sentences: [String] = []
  ) {
    self.at = at
    self.kind = kind
    self.rule = rule
    self.policyVersion = policyVersion
    self.outcome = outcome
    self.facts = facts
    self.candidates = candidates
    self.sentences = sentences
  }
}
