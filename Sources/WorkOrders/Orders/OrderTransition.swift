/// One row of the table of a work order's life: what may be done, when, by whom, and where it leads.
public struct OrderTransition: Sendable {
  /// The act.
  public let act: OrderAct
  /// The states it may be done in.
  public let from: Set<OrderState>
  /// Where it leads.
  public let to: Destination
  /// The roles that may do it.
  public let roles: Set<Role>

  /// Where an act leads.
  public enum Destination: Hashable, Sendable {
    /// To one of these states.
    case states(Set<OrderState>)
    /// Nowhere: the state stays.
    case unchanged
    /// The order is decided again from its facts.
    case decidedAgain
    /// Ready again; the next candidate is asked.
    case nextCandidate

    /// To this state.
    public static func state(_ state: OrderState) -> Self { .states([state]) }
  }
}

extension OrderTransition {
  /// The whole table.
  ///
  /// An act with two rows leads to different places from different states.
  public static let table: [OrderTransition] = [
    row(.set, from: beforeDispatch, to: .decidedAgain, by: desk),
    row(.reviseEstimate, from: underway, to: .unchanged, by: technicians),
    row(.reviseDate, from: underway, to: .unchanged, by: technicians),
    row(.scheduleInspection, from: beforeDispatch, to: .decidedAgain, by: desk),
    row(.recordInspection, from: beforeDispatch, to: .decidedAgain, by: technicians),
    // Somebody looks at the danger while a firm is asked or at work, and at the work once it is done.
    row(.recordInspection, from: underway.union([.completed]), to: .unchanged, by: technicians),
    row(.split, from: Set(OrderState.allCases.filter { !$0.isFinished }), to: .unchanged, by: desk),
    // It stays until the second pair of eyes has seen it, and while less than its cost is approved.
    row(.approve, from: [.approval], to: .states([.ready, .approval]), by: approvers),
    row(.decline, from: [.approval], to: .state(.evaluating), by: approvers),
    row(.orderAtOnce, from: beforeDispatch, to: .state(.ready), by: technicians),
    // An activation is ratified, or not, whatever has become of the order meanwhile.
    row(.ratify, from: Set(OrderState.allCases), to: .unchanged, by: approvers),
    row(.refuseRatification, from: Set(OrderState.allCases), to: .unchanged, by: approvers),
    row(.route, from: [.ready, .unassigned], to: .states([.offered, .unassigned]), by: technicians.union([.system])),
    row(.offer, from: [.ready, .unassigned], to: .state(.offered), by: technicians),
    row(.accept, from: [.offered], to: .state(.accepted), by: onBehalf),
    row(.refuse, from: [.offered], to: .nextCandidate, by: onBehalf),
    row(.expire, from: [.offered], to: .nextCandidate, by: [.system]),
    row(.withdraw, from: [.offered, .accepted, .started, .suspended], to: .nextCandidate, by: technicians),
    row(.handBack, from: [.accepted, .started, .suspended], to: .nextCandidate, by: technicians.union([.contractor])),
    row(.start, from: [.accepted], to: .state(.started), by: onBehalf),
    row(
      .makeSafe, from: [.accepted, .started, .suspended], to: .unchanged, by: technicians.union([.contractor])),
    // A contractor asks for a rest; a technician, or the city's rule, grants it.
    row(.suspend, from: [.accepted, .started], to: .state(.suspended), by: technicians.union([.system])),
    row(.resume, from: [.suspended], to: .states([.accepted, .started]), by: technicians.union([.system])),
    row(.complete, from: [.accepted, .started], to: .state(.completed), by: onBehalf),
    row(.correctFinal, from: [.completed], to: .unchanged, by: approvers),
    row(.rework, from: [.completed], to: .state(.started), by: technicians),
    row(.close, from: [.completed], to: .state(.closed), by: technicians),
    row(.reopen, from: [.closed], to: .state(.evaluating), by: desk.union([.system])),
    row(.cancel, from: [.evaluating], to: .state(.cancelled), by: desk),
    row(
      .cancel, from: Set(OrderState.allCases.filter { !$0.isFinished && $0 != .evaluating }),
      to: .state(.cancelled), by: technicians),
  ]

  /// Checks that an act may be done now by this role.
  ///
  /// - Throws: ``DomainError`` `conflict` when the state does not allow the act, `notAllowed` when the role does not.
  public static func check(_ act: OrderAct, of order: OrderNumber, in state: OrderState, by role: Role)
    throws(DomainError)
  {
    let rows = table.filter { $0.act == act }
    guard let row = rows.first(where: { $0.from.contains(state) }) else {
      throw refusal(of: act, order: order, in: state, possible: rows)
    }
    guard row.roles.contains(role) else {
      throw DomainError(
        .notAllowed,
        .init(
          it: "\(role.title.it) non può \(act.phrase.it) l'ordine \(order) mentre è \(state.condition.it).",
          en: "\(role.title.en) may not \(act.phrase.en) order \(order) while it is \(state.condition.en)."),
        hint: Role.asking(row.roles) ?? bySystem)
    }
  }

  private static let bySystem = LocalizedText(
    it: "Lo fa il sistema da solo, quando è il momento.", en: "The system does it by itself when it is time.")

  private static func refusal(
    of act: OrderAct, order: OrderNumber, in state: OrderState, possible rows: [OrderTransition]
  ) -> DomainError {
    if state.isFinished {
      return finished(order, state)
    }
    let possible = Set(rows.flatMap(\.from))
    let states = OrderState.allCases.filter(possible.contains).map(\.condition).alternatives
    let way = state == .evaluating ? wayOn : LocalizedText(it: "", en: "")
    return DomainError(
      .conflict,
      .init(
        it: "Non si può \(act.phrase.it) l'ordine \(order): è \(state.condition.it).",
        en: "Order \(order) is \(state.condition.en): nobody can \(act.phrase.en) it now."),
      hint: .init(
        it: "È possibile quando l'ordine è \(states.it).\(way.it)",
        en: "That is possible while an order is \(states.en).\(way.en)"))
  }

  private static let wayOn = LocalizedText(
    it: " Si decide appena qualcuno ne imposta categoria, urgenza, zona o stima, anche uguale a prima.",
    en: " It is decided as soon as somebody sets its category, urgency, zone or estimate, even to what it is.")

  private static func finished(_ order: OrderNumber, _ state: OrderState) -> DomainError {
    DomainError(
      .conflict,
      .init(
        it: "L'ordine \(order) è già \(state.condition.it).", en: "Order \(order) is already \(state.condition.en)."),
      hint: state == .closed
        ? .init(it: "Prima va riaperto.", en: "Reopen it first.")
        : .init(
          it: "Un ordine annullato resta annullato: crearne uno nuovo.",
          en: "A cancelled order stays cancelled; make a new one."))
  }

  private static func row(
    _ act: OrderAct, from: Set<OrderState>, to: Destination, by roles: Set<Role>
  ) -> OrderTransition {
    OrderTransition(act: act, from: from, to: to, roles: roles)
  }

  private static let beforeDispatch: Set<OrderState> = [.evaluating, .inspection, .approval, .ready, .unassigned]
  private static let underway: Set<OrderState> = [.offered, .accepted, .started, .suspended]
  // An administrator stands in for anybody of the office; each act is recorded under that role.
  private static let technicians: Set<Role> = [.technician, .administrator]
  private static let desk: Set<Role> = [.operator, .technician, .administrator]
  /// The roles that consent to costs, before or afterwards.
  public static let approvers: Set<Role> = [.technician, .manager, .administrator]
  private static let onBehalf: Set<Role> = [.contractor, .operator, .technician, .administrator]
}
