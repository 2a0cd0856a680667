import DispatchAPI

/// Decisions for people.
enum ExplanationText {
  /// Each decision with its facts and candidates.
  static func text(_ explanation: ExplanationView, _ reader: Reader) -> String {
    guard !explanation.decisions.isEmpty else { return reader(.noDecisions, explanation.number) }
    return explanation.decisions.map { decision($0, reader) }.joined(separator: "\n\n")
  }

  private static func decision(_ decision: DecisionView, _ reader: Reader) -> String {
    var sheet = FactSheet("\(reader.time(decision.at))  \(decision.kind): \(decision.outcome)")
    sheet.add(reader(.rule), reader(.ruleOfPolicy, decision.rule, decision.policyVersion))
    for (name, value) in decision.facts.sorted(by: { $0.key < $1.key }) { sheet.add(name, value.description) }
    let lines = decision.candidates.map { candidate in
      let mark = candidate.eligible ? reader.ink(.green, "+") : reader.ink(.red, "-")
      return "    \(mark) \(candidate.contractor): \(candidate.reason)"
    }
    return ([sheet.text(reader)] + lines).joined(separator: "\n")
  }
}
