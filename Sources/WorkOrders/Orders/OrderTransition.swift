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
    /// To this state.
    case state(OrderState)
    /// Nowhere: the state stays.
    case unchanged
    /// The order is decided again from its facts.
    case decidedAgain
    /// Ready again; the next candidate is asked.
    case nextCandidate
  }
}

extension OrderTransition {
  /// The whole table.
  ///
  /// An act with two rows leads to different places from different states.
  public static let table: [OrderTransition] = [
    row(.set, from: beforeDispatch, to: .decidedAgain, by: desk),
    row(.reviseEstimate, from: underway, to: .unchanged, by: technicians),
    row(.scheduleInspection, from: beforeDispatch, to: .decidedAgain, by: desk),
    row(.recordInspection, from: [.inspection], to: .decidedAgain, by: technicians),
    row(.split, from: Set(OrderState.allCases.filter { !$0.isFinished }), to: .unchanged, by: desk),
    row(.approve, from: [.approval], to: .state(.ready), by: approvers),
    row(.decline, from: [.approval], to: .state(.evaluating), by: approvers),
    row(.route, from: [.ready, .unassigned], to: .state(.offered), by: technicians.union([.system])),
    row(.offer, from: [.ready, .unassigned], to: .state(.offered), by: technicians),
    row(.accept, from: [.offered], to: .state(.accepted), by: onBehalf),
    row(.refuse, from: [.offered], to: .nextCandidate, by: onBehalf),
    row(.expire, from: [.offered], to: .nextCandidate, by: [.system]),
    row(.withdraw, from: [.offered, .accepted, .started, .suspended], to: .nextCandidate, by: technicians),
    row(.handBack, from: [.accepted, .started, .suspended], to: .nextCandidate, by: technicians.union([.contractor])),
    row(.start, from: [.accepted], to: .state(.started), by: onBehalf),
    row(
      .makeSafe, from: [.accepted, .started, .suspended], to: .unchanged, by: technicians.union([.contractor])),
    row(.suspend, from: [.accepted, .started], to: .state(.suspended), by: technicians.union([.contractor, .system])),
    row(.resume, from: [.suspended], to: .state(.started), by: technicians.union([.contractor, .system])),
    row(.complete, from: [.accepted, .started], to: .state(.completed), by: onBehalf),
    row(.rework, from: [.completed], to: .state(.started), by: technicians),
    row(.close, from: [.completed], to: .state(.closed), by: technicians),
    row(.reopen, from: [.closed], to: .decidedAgain, by: desk.union([.system])),
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
        .notAllowed, "The role \(role.rawValue) may not \(act.phrase) order \(order) while it is \(state.rawValue).",
        hint: "Ask \(row.roles.map(\.rawValue).sorted().joined(separator: " or ")).")
    }
  }

  private static func refusal(
    of act: OrderAct, order: OrderNumber, in state: OrderState, possible rows: [OrderTransition]
  ) -> DomainError {
    if state.isFinished {
      let hint = state == .closed ? "Reopen it first." : "A cancelled order stays cancelled; make a new one."
      return DomainError(.conflict, "Order \(order) is already \(state.rawValue).", hint: hint)
    }
    let states = rows.flatMap { $0.from.map(\.rawValue) }.sorted().joined(separator: ", ")
    return DomainError(
      .conflict, "Order \(order) is \(state.rawValue): nobody can \(act.phrase) it now.",
      hint: "That is possible while an order is \(states).")
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
  private static let approvers: Set<Role> = [.technician, .manager, .administrator]
  private static let onBehalf: Set<Role> = [.contractor, .operator, .technician, .administrator]
}

extension OrderAct {
  /// The act in a sentence: "nobody can *hand back* it now".
  var phrase: String {
    switch self {
    case .set: "change"
    case .reviseEstimate: "revise the estimate of"
    case .scheduleInspection: "schedule an inspection for"
    case .recordInspection: "record an inspection of"
    case .handBack: "hand back"
    case .makeSafe: "record the making safe of"
    case .route: "look for a contractor for"
    default: rawValue
    }
  }
}
