import DispatchAPI

/// Decisions for people.
enum ExplanationText {
  /// Each decision in sentences, with its candidates; codes and names of facts are for programs, in JSON.
  static func text(_ explanation: ExplanationView, _ reader: Reader) -> String {
    guard !explanation.decisions.isEmpty else { return reader(.noDecisions, explanation.number) }
    return explanation.decisions.map { decision($0, reader) }.joined(separator: "\n\n")
  }

  private static func decision(_ decision: DecisionView, _ reader: Reader) -> String {
    let title = decision.kind == "routing" ? reader(.whoIsAsked) : reader(.whatBecomesOfIt)
    let head = "\(reader.time(decision.at))  \(title): \(outcome(decision, reader))"
    let sentences = decision.sentences.map { "  " + TerminalText.oneLine($0) }
    let version = "  " + reader.ink(.dim, reader(.ruleOfPolicy, decision.policyVersion))
    let lines = decision.candidates.map { candidate in
      let mark = candidate.eligible ? reader.ink(.green, "+") : reader.ink(.red, "-")
      return "    \(mark) \(candidate.contractor): \(candidate.reason)"
    }
    return ([reader.ink(.bold, TerminalText.oneLine(head))] + sentences + [version] + lines).joined(separator: "\n")
  }

  private static func outcome(_ decision: DecisionView, _ reader: Reader) -> String {
    decision.kind == "routing" && decision.outcome != "unassigned" ? decision.outcome : reader.state(decision.outcome)
  }
}
