import DispatchAPI
import WorkOrders

/// A tried report for people.
enum TrialText {
  /// Where it would go, what would be due, and who would be asked.
  static func text(_ trial: PolicyTrial, _ policy: Policy, _ reader: Reader) -> String {
    let urgency = trial.urgency.map { policy.urgency($0)?.name(reader.language) ?? $0.rawValue } ?? "-"
    var sheet = FactSheet("\(reader(.urgency)): \(urgency)")
    sheet.add(reader(.state), reader.state(trial.state.rawValue) + (missing(trial, reader).map { ": " + $0 } ?? ""))
    sheet.add(reader(.zone), trial.zone?.rawValue)
    sheet.add(reader(.mandate), trial.mandate?.rawValue, .green)
    if let approval = trial.approval {
      let roles = approval.by.map(reader.role).joined(separator: ", ")
      sheet.add(
        reader(.approval), approval.needed ? reader(.trialNeeded, roles) : reader(.trialNotNeeded),
        approval.needed ? .yellow : .green)
    }
    for target in trial.targets { sheet.add(reader.target(target.name), reader.time(target.due)) }
    let candidates = (trial.candidates ?? []).map { candidate in
      let mark = candidate.eligible ? reader.ink(.green, "+") : reader.ink(.red, "-")
      return "  \(mark) \(candidate.contractor): \(candidate.reason)"
    }
    return ([sheet.text(reader)] + candidates).joined(separator: "\n")
  }

  /// What a person has to find out before anything else.
  private static func missing(_ trial: PolicyTrial, _ reader: Reader) -> String? {
    switch trial.missing.flatMap(DispatchDecision.Missing.init(rawValue:)) {
    case .category: reader(.category)
    case .zone: reader(.zone)
    case .date: reader(.dayToBeDoneBy)
    case .estimate: reader(.estimate)
    case .outcome, nil: nil
    }
  }
}
