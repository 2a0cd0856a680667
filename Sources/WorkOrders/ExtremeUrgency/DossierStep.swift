/// A step that the law asks for after works of extreme urgency were ordered.
public struct DossierStep: Hashable, Sendable {
  /// Which step.
  public let name: Name
  /// The last instant of its last day.
  public let due: Timestamp
  /// When it was done.
  public var doneAt: Timestamp?
  /// Who recorded it.
  public var recordedBy: String?

  /// Makes a step that has not been done.
  public init(name: Name, due: Timestamp, doneAt: Timestamp? = nil, recordedBy: String? = nil) {
    self.name = name
    self.due = due
    self.doneAt = doneAt
    self.recordedBy = recordedBy
  }

  /// The steps, in their order.
  public enum Name: String, Hashable, Sendable, CaseIterable, Codable {
    /// The justification (*perizia giustificativa*) is drawn up and sent with the report.
    case justification
    /// The executive (*Giunta*) proposes the cover to the council.
    case proposal
    /// The council (*Consiglio*) acknowledges the expense.
    case council
  }

  /// Whether it was or is too late.
  public func isLate(at time: Timestamp) -> Bool { (doneAt ?? time) > due }
}

extension DossierStep.Name {
  /// The step as people call it.
  public var words: LocalizedText {
    switch self {
    case .justification: LocalizedText(it: "perizia giustificativa", en: "justification")
    case .proposal: LocalizedText(it: "proposta della Giunta al Consiglio", en: "executive's proposal to the council")
    case .council: LocalizedText(it: "deliberazione del Consiglio", en: "council's resolution")
    }
  }
}
