import DispatchAPI
import WorkOrders

/// Consent to several orders, each as an act of its own.
struct BulkApproval {
  let session: Session
  let options: ActOptions
  let body: ActBody

  /// What waits, and whether the one who asks may approve it.
  func preview(_ query: PendingApprovalQuery) async throws -> Page<PendingApprovalView> {
    try await session.client.send(.approvals, query: query.items, options: session.options)
  }

  /// Approves order by order; one that fails never stops the others.
  func approve(_ orders: [OrderNumber], asSeen seen: [SeenOrder]) async -> [ApprovalOutcome] {
    var outcomes: [ApprovalOutcome] = []
    for order in orders where !outcomes.contains(where: { $0.order == order }) {
      do {
        let state = try await approve(order, version: try version(of: order, in: seen))
        outcomes.append(ApprovalOutcome(order: order, state: state))
      } catch {
        outcomes.append(ApprovalOutcome(order: order, problem: Problem(error, in: session.reader.language)))
      }
    }
    return outcomes
  }

  private func approve(_ order: OrderNumber, version: Int) async throws(DomainError) -> String {
    var call = session.options(for: options, ifVersion: version)
    // One key for all would do only the first.
    call.idempotencyKey = options.key.map { "\($0) \(order)" } ?? call.idempotencyKey
    return try await session.client.send(
      .actOnOrder, order.description, OrderAct.approve.rawValue, body: body, options: call
    ).state
  }

  private func version(of order: OrderNumber, in seen: [SeenOrder]) throws(DomainError) -> Int {
    if let found = seen.first(where: { $0.order == order }) { return found.version }
    throw DomainError(
      .conflict,
      .init(
        it: "L'ordine \(order) non è stato visto nell'anteprima.", en: "Order \(order) was not seen in the preview."),
      hint: .init(it: "Rifare l'anteprima.", en: "Make the preview again."))
  }
}
