/// What a technician found on site.
public struct InspectionFindings: Hashable, Sendable {
  /// What the inspection was for.
  public var kind: InspectionKind
  /// What it found.
  public var outcome: InspectionOutcome
  /// How the work is to be done.
  public var code: InterventionCode?
  /// What it will cost.
  public var estimate: Euro?
  /// How urgent it is.
  public var urgency: UrgencyCode?
  /// Remarks.
  public var note: String?

  /// Makes findings.
  public init(kind: InspectionKind, outcome: InspectionOutcome) {
    self.kind = kind
    self.outcome = outcome
  }

  /// Checks that the outcome fits the kind: only a verification passes or fails.
  public func check() throws(DomainError) {
    let isVerdict = outcome == .passed || outcome == .failed
    guard (kind == .verification) == isVerdict else {
      throw DomainError(
        .invalid, "A \(kind.rawValue) inspection cannot end as \(outcome.rawValue).",
        hint: kind == .verification
          ? "A verification is passed or failed."
          : "Use confirmed, nothing-found, made-safe, other-trade or other-body.",
        field: "outcome")
    }
  }
}
