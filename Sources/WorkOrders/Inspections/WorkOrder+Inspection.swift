extension WorkOrder {
  /// Asks for a look at the site; the order is not dispatched before it is recorded.
  public func scheduleInspection(
    _ inspection: InspectionNumber, kind: InspectionKind, on time: Timestamp?, inspector: String?,
    in context: ActContext
  ) throws(DomainError) -> OrderChange {
    var facts: Facts = ["kind": .text(kind.rawValue)]
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
  /// estimate asks for approval again; when it found no work for that trade, a person decides what becomes of the order
  /// once the contractor is gone. A failed verification sends completed work back.
  ///
  /// - Throws: ``DomainError`` `conflict` when the kind does not fit the state, `notAllowed` by role, `invalid`
  ///   for an outcome that does not fit the kind, and for a time before the latest act.
  public func recordInspection(
    _ inspection: InspectionNumber, _ findings: InspectionFindings, in context: ActContext
  ) throws(DomainError) -> OrderChange {
    try findings.check()
    var facts: Facts = [
      "kind": .text(findings.kind.rawValue), "outcome": .text(findings.outcome.rawValue),
    ]
    if let inspector = findings.inspector { facts["inspector"] = .text(inspector) }
    if let code = findings.code { facts["code"] = .text(code.rawValue) }
    if let estimate = findings.estimate { facts["estimate"] = .amount(estimate) }
    if let urgency = findings.urgency { facts["urgency"] = .text(urgency.rawValue) }
    var change = try changed(
      by: .recordInspection, .inspectionRecorded, in: context, amount: findings.estimate, facts: facts,
      words: ["note": findings.note ?? ""], next: state.isBeforeDispatch ? .decide : .nothing
    ) { order throws(DomainError) in
      try order.checkFit(of: findings)
      try order.take(findings, in: context)
    }
    change.name(inspection)
    if state.isUnderway { return try change.askingApprovalIfGrown(in: context) }
    guard findings.outcome == .failed else { return change }
    let rework = try change.order.rework(reason: findings.note ?? "", in: context)
    return OrderChange(order: rework.order, occurrences: change.occurrences + rework.occurrences)
  }

  private func checkFit(of findings: InspectionFindings) throws(DomainError) {
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
      restartTargets(context.policy, now: context.enteredAt)
    }
    if let amount = findings.estimate, amount != estimate {
      estimate = amount
      approvals = []
    }
    if findings.outcome == .madeSafe { meet(.makingSafe, at: context.at) }
    // Whoever is asked or at work keeps what it was asked for.
    if findings.outcome == .otherTrade, !state.isUnderway { category = nil }
    guard findings.kind != .verification else { return }
    unsettled = findings.outcome.leavesNoWork && (findings.outcome != .otherTrade || state.isUnderway)
  }
}

extension InspectionOutcome {
  /// Whether it says that there is nothing to do for a contractor of the order's trade.
  fileprivate var leavesNoWork: Bool { self == .nothingFound || self == .otherTrade || self == .otherBody }
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
