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
  /// The user who went; `nil` for the one who was to go, or who records it.
  public var inspector: String?
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
        .invalid,
        .init(
          it: "Un sopralluogo \(kind.word.it) non può avere l'esito \(outcome.rawValue).",
          en: "A \(kind.word.en) inspection cannot end as \(outcome.rawValue)."),
        hint: kind == .verification
          ? .init(it: "Una verifica ha l'esito passed o failed.", en: "A verification is passed or failed.")
          : .init(
            it: "Usare confirmed, nothing-found, made-safe, other-trade o other-body.",
            en: "Use confirmed, nothing-found, made-safe, other-trade or other-body."),
        field: "outcome")
    }
  }
}
