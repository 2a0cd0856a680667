import Testing
import WorkOrders

@testable import WorkOrdersStore

extension Centre {
  /// The plans of what a query runs; none may scan a table that grows with the years.
  func plans(_ query: @escaping @Sendable (RegisterSnapshot) throws -> Void) async throws -> [String] {
    try await plans(writing: { try query($0.snapshot) })
  }

  /// The plans of what a verb runs; none may scan a table that grows with the years.
  func plans(writing verb: @escaping @Sendable (RegisterTransaction) throws -> Void) async throws -> [String] {
    let plans = try await register.write { transaction in
      let reader = PlanReader(transaction.connection)
      try verb(
        RegisterTransaction(
          connection: reader, now: transaction.now, shelf: transaction.shelf, contracts: transaction.contracts,
          randomBytes: transaction.randomBytes))
      return try reader.plans()
    }
    let growing = [
      "work_order", "order_request", "order_target", "decision", "offer", "mandate_use", "invoice", "inspection",
      "service_request", "search_document", "contact", "contact_request", "reporter", "attachment", "journal_event",
      "journal_words", "agenda", "alarm",
    ]
    // The newest rows of a table are read from its end, as far as the page goes; an index of what is unfinished holds
    // no more than that.
    let short = ["offer_phone", "service_request_unfinished", "inspection_open", "alarm_standing"]
    let scans = plans.filter { plan in
      growing.contains { plan == "SCAN \($0)" || plan.hasPrefix("SCAN \($0) ") }
        && !short.contains(where: plan.contains)
    }
    #expect(scans.isEmpty, "\(scans)")
    return plans
  }
}
