extension WorkOrder {
  /// Asks for a look at the site; the order is not dispatched before it is recorded.
  public func scheduleInspection(
    _ inspection: InspectionNumber, kind: InspectionKind, on time: Timestamp?, inspector: String?,
    in context: ActContext
  ) throws(DomainError) -> OrderChange {
    var facts: [String: FactValue] = ["kind": .text(kind.rawValue)]
    if let time { facts["on"] = .instant(time) }
    if let inspector { facts["inspector"] = .text(inspector) }
    var change = try changed(
      by: .scheduleInspection, .inspectionScheduled, in: context, facts: facts, next: .decide
    ) { order in
      order.openInspection = inspection
    }
    change.name(inspection)
    return change
  }

  /// Records what an inspection found.
  ///
  /// Before dispatch the order is decided again. While a contractor is asked or at work the state stays, and a grown
  /// estimate asks for approval again. A failed verification sends completed work back.
  public func recordInspection(
    _ inspection: InspectionNumber, _ findings: InspectionFindings, in context: ActContext
  ) throws(DomainError) -> OrderChange {
    try findings.check()
    try checkInspection(findings, context)
    var facts: [String: FactValue] = [
      "kind": .text(findings.kind.rawValue), "outcome": .text(findings.outcome.rawValue),
    ]
    if let code = findings.code { facts["code"] = .text(code.rawValue) }
    if let estimate = findings.estimate { facts["estimate"] = .amount(estimate) }
    if let urgency = findings.urgency { facts["urgency"] = .text(urgency.rawValue) }
    var change = try recording(
      .inspectionRecorded, amount: findings.estimate, facts: facts, words: ["note": findings.note ?? ""],
      next: state.isBeforeDispatch ? .decide : .nothing
    ) { order throws(DomainError) in
      try order.take(findings, in: context)
    }
    change.name(inspection)
    if state.isUnderway { return try change.askingApprovalIfGrown(in: context) }
    guard findings.outcome == .failed else { return change }
    let rework = try change.order.rework(reason: findings.note ?? "", in: context)
    return OrderChange(order: rework.order, occurrences: change.occurrences + rework.occurrences)
  }

  private func checkInspection(_ findings: InspectionFindings, _ context: ActContext) throws(DomainError) {
    guard [.technician, .administrator].contains(context.actor.role) else {
      let role = context.actor.role.title
      throw DomainError(
        .notAllowed,
        .init(
          it: "\(role.it) non può registrare un sopralluogo per l'ordine \(number).",
          en: "\(role.en) may not record an inspection of order \(number)."),
        hint: Role.asking([.technician]))
    }
    if state.isFinished { try OrderTransition.check(.recordInspection, of: number, in: state, by: context.actor.role) }
    guard (findings.kind == .verification) == (state == .completed) else {
      throw DomainError(
        .conflict,
        .init(
          it: "L'ordine \(number) è \(state.condition.it): un sopralluogo \(findings.kind.word.it) ora non è previsto.",
          en: "Order \(number) is \(state.condition.en): a \(findings.kind.word.en) inspection does not fit."),
        hint: .init(
          it: "La verifica segue la fine dei lavori; i sopralluoghi preventivi e di sicurezza la precedono.",
          en: "Verification follows completion; preventive and safety inspections go before it."), field: "kind")
    }
  }

  private mutating func take(_ findings: InspectionFindings, in context: ActContext) throws(DomainError) {
    openInspection = nil
    interventionCode = findings.code ?? interventionCode
    if findings.kind != .verification { inspected = true }
    if let code = findings.urgency {
      urgency = try context.policy.known(urgency: code).code
      restartTargets(context.policy)
    }
    if let amount = findings.estimate, amount != estimate {
      estimate = amount
      approvals = []
    }
    switch findings.outcome {
    case .madeSafe: meet(.makingSafe, at: context.at)
    case .otherTrade: category = nil
    case .nothingFound, .otherBody, .confirmed, .passed, .failed: break
    }
    if findings.kind != .verification {
      unsettled = findings.outcome == .nothingFound || findings.outcome == .otherBody
    }
  }
}

extension OrderState {
  /// Whether nobody has been asked to do the work yet.
  var isBeforeDispatch: Bool {
    switch self {
    case .evaluating, .inspection, .approval, .ready, .unassigned: true
    default: false
    }
  }
}

extension OrderChange {
  /// Names the inspection in what happened last.
  mutating func name(_ inspection: InspectionNumber) {
    guard let last = occurrences.indices.last else { return }
    occurrences[last].subjects.inspection = inspection
  }
}
