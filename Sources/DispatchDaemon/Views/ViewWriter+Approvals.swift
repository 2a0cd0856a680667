import DispatchAPI
import WorkOrders
import WorkOrdersStore

extension ViewWriter {
  /// The consents that an order has been given in its life, the first one first.
  func approvals(of order: WorkOrder, _ known: OrderSurroundings) -> [ApprovalView] {
    guard order.approved != nil || !order.approvals.isEmpty || order.state == .closed else { return [] }
    return known.approvals.map(approval)
  }

  /// A consent.
  func approval(_ approval: Approval) -> ApprovalView {
    ApprovalView(
      by: approval.by, onDelegationOf: approval.onDelegationOf, amount: approval.amount, at: time(approval.at))
  }

  /// An order that waits for consent, and what would come of it if this person gave it now.
  func pendingApproval(_ order: WorkOrder, by actor: Actor, in language: Language) throws -> PendingApprovalView {
    var view = PendingApprovalView(
      order: order.number, version: order.version, state: order.state.rawValue,
      approvals: order.approvals.map(approval), may: false)
    view.category = order.category
    view.zone = order.zone
    view.amount = order.amountToApprove
    view.claimed = order.claimed
    view.approved = order.approved
    let context = ActContext(at: snapshot.now, enteredAt: snapshot.now, actor: actor, policy: policy)
    do {
      let change = try order.approve(delegations: try snapshot.delegations(to: actor), in: context)
      view.may = true
      if case .text(let delegator) = change.occurrences.first?.facts["onDelegationOf"] {
        view.onDelegationOf = delegator
      }
    } catch let refusal as DomainError {
      view.problem = Problem(refusal, in: language)
    }
    return view
  }

  /// A delegation.
  func delegation(_ stored: StoredDelegation) -> DelegationView {
    let delegation = stored.delegation
    var view = DelegationView(
      number: delegation.number, delegator: UserName(rawValue: delegation.delegator.name),
      delegate: delegation.delegate, from: delegation.from.description, until: delegation.until.description,
      inForce: stored.isInForce(on: policy.calendar.zone.date(of: snapshot.now)), madeBy: stored.madeBy,
      madeAt: time(stored.madeAt))
    view.limit = delegation.limit
    view.endedBy = stored.endedBy
    view.endedAt = time(stored.endedAt)
    return view
  }
}
