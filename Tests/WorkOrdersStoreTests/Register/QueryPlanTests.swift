import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Plans of frequent queries", .enabled(if: TestEngine.isSQLite))
struct QueryPlanTests {
  @Test("A scorecard is counted from the firm's own events and those of its orders, by their indexes")
  func scorecard() async throws {
    let plans = try await queryPlans { snapshot in
      _ = try snapshot.scorecards(.quarter(Quarter(typed: "2026-Q1", field: nil)), of: "ALFA")
    }
    let index = "journal_event_contractor (contractor=? AND occurred_at>?)"
    #expect(plans.contains { $0.hasPrefix("SEARCH journal_event ") && $0.contains(index) }, "\(plans)")
    #expect(plans.contains { $0.hasPrefix("SEARCH judged ") && $0.contains(index) }, "\(plans)")
    #expect(plans.contains { $0.contains("SEARCH later USING INDEX journal_event_order (order_number=?") }, "\(plans)")
    #expect(plans.contains { $0.contains("SEARCH journal_event USING INTEGER PRIMARY KEY (rowid=?)") }, "\(plans)")
  }

  @Test("The board's counts use the index of states")
  func counts() async throws {
    let plans = try await queryPlans { _ = try $0.unfinishedCounts() }
    #expect(plans.contains { $0.contains("COVERING INDEX work_order_state (state=?)") }, "\(plans)")
  }

  @Test("The board's lists go by indexes of what is unfinished")
  func board() async throws {
    let plans = try await queryPlans { snapshot in
      _ = try snapshot.alarms()
      _ = try snapshot.ordersAskedByPhone()
      _ = try snapshot.phoneOfferCount()
      _ = try snapshot.requestsWithoutOrder()
      _ = try snapshot.requestsWithoutOrderCount()
      _ = try snapshot.longestWaiting(in: .approval)
      _ = try snapshot.ordersInEvaluation(unsettled: true)
      _ = try snapshot.unsettledCount()
      _ = try snapshot.orderCount(dueBefore: snapshot.now)
    }
    #expect(plans.filter { $0.contains("INDEX offer_phone") }.count == 2, "\(plans)")
    #expect(plans.filter { $0.contains("INDEX service_request_unfinished") }.count == 2, "\(plans)")
    #expect(plans.contains { $0.contains("alarm_passing (raised_at>?)") }, "\(plans)")
    #expect(plans.contains { $0.contains("INDEX alarm_standing") }, "\(plans)")
    #expect(plans.contains { $0.contains("work_order_state (state=?)") }, "\(plans)")
    #expect(!plans.contains { $0.contains("TEMP B-TREE") }, "\(plans)")
  }

  @Test("Certified messages are found by their order, their name, and what a receipt names")
  func certified() async throws {
    let plans = try await queryPlans { snapshot in
      _ = try snapshot.certifiedDeliveries(of: OrderNumber(year: 2026, serial: 1))
      _ = try snapshot.certifiedDeliveries(of: "offer.1@centre.invalid")
      _ = try snapshot.certifiedDeliveries(
        about: CertifiedReceipt(kind: .accepted, at: snapshot.now, messageID: "offer.1@x.example", recipients: []))
      _ = try snapshot.isCertified(OrderNumber(year: 2026, serial: 1), round: 1)
      _ = try snapshot.names(file: "ab")
    }
    #expect(!plans.contains { $0.hasPrefix("SCAN ") }, "\(plans)")
    for index in ["certified_delivery_order (work_order=?", "certified_delivery_local (local_part=?"] {
      #expect(plans.contains { $0.contains(index) }, "\(index): \(plans)")
    }
  }

  @Test("Unfinished requests use their index", arguments: [RequestState.new, .open])
  func unfinishedRequests(state: RequestState) async throws {
    let plans = try await queryPlans { _ = try $0.requests(state: state, category: nil, before: nil, limit: 20) }
    #expect(plans.contains { $0.contains("service_request_unfinished") }, "\(plans)")
  }

  @Test("Likely repeats use the indexes of cell, place and address")
  func repeats() async throws {
    let plans = try await queryPlans { snapshot in
      _ = try snapshot.likelyRepeats(
        category: "roads.danger", coordinate: Coordinate(latitude: 44.605, longitude: 10.605), place: "SCHOOL",
        address: "Via Roma 1")
    }
    for index in [
      "service_request_cell (cell=?", "service_request_place (place=?", "service_request_address (address_key=?",
    ] {
      #expect(plans.contains { $0.contains(index) }, "\(index): \(plans)")
    }
  }

  @Test("A caller's earlier reports use the index of telephone numbers")
  func byPhone() async throws {
    let plans = try await queryPlans { _ = try $0.requests(fromPhone: "0522 1234") }
    #expect(plans.contains { $0.contains("reporter_phone (phone_key=?)") }, "\(plans)")
  }

  @Test("A page of orders, requests, contacts and inspections, and their events, are read by key")
  func byKey() async throws {
    let plans = try await withCentre { centre in
      for number in 0..<9 {
        _ = try await centre.log(.report("roads.danger") { $0.address = "Via Roma \(number)" })
      }
      return try await centre.plans { snapshot in
        let orders = try snapshot.orders(OrderFilter())
        #expect(orders.count == 9)
        _ = try snapshot.surroundings(of: orders)
        _ = try snapshot.subjects(of: orders)
        _ = try snapshot.surroundings(of: snapshot.requests(state: nil, category: nil, before: nil, limit: 20))
        _ = try snapshot.surroundings(of: snapshot.contacts())
        _ = try snapshot.reporters(about: orders.flatMap(\.requests), fromPhone: "0522 1")
        _ = try snapshot.found(orders.flatMap(\.requests).map(\.key), near: nil)
        _ = try snapshot.decisions(of: orders[0].number)
        _ = try snapshot.events(of: orders[0].number)
        _ = try snapshot.orders(for: orders[0].requests[0])
        _ = try snapshot.inspections(of: orders[0].number)
        _ = try snapshot.latestEvents(20)
      }
    }
    #expect(plans.contains { $0.contains("journal_event_order (order_number=?") }, "\(plans)")
    #expect(plans.contains { $0.contains("order_request_request (request=?)") }, "\(plans)")
    #expect(plans.contains { $0.contains("inspection_order (work_order=?") }, "\(plans)")
  }

  @Test("Claiming uses the index of what is due")
  func claim() async throws {
    let plans = try await writingPlans({ _ = try $0.claim() })
    #expect(plans.contains { $0.contains("agenda_due (due_at<?)") }, "\(plans)")
  }

  @Test("A mandate's spending adds up the days of a period by key")
  func spending() async throws {
    let plans = try await writingPlans({ transaction in
      let key = MandateSpending.Key(
        mandate: "URGENT", scope: .contractor, subject: "ALFA", from: CivilDate(daysSinceEpoch: 20_000))
      _ = try transaction.snapshot.mandateSpending.spent(key, .month)
    })
    #expect(plans.contains { $0.contains("(mandate=? AND scope=? AND subject=? AND day>? AND day<?)") }, "\(plans)")
  }

  @Test("The version of the rules in force and those whose time has come are found by their indexes")
  func policies() async throws {
    let plans = try await writingPlans({ _ = try $0.context(by: .ada) })
    #expect(plans.contains { $0.contains("INDEX policy_version_effective") }, "\(plans)")
    #expect(plans.contains { $0.contains("INDEX policy_version_pending (effective_at<?)") }, "\(plans)")
    #expect(!plans.contains { $0.contains("TEMP B-TREE") }, "\(plans)")
  }

  @Test("The latest direct award of a category is found over the contract's offers, not over all orders")
  func rotation() async throws {
    let plans = try await writingPlans({ transaction in
      let office = try transaction.context(by: .dora)
      try transaction.save(Self.awardedDirectly, in: office)
      let receipt = try transaction.log(
        .report("roads.danger", estimate: euro(6_000)), in: try transaction.context(by: .ada))
      guard let order = receipt.orders.first?.number else { return }
      try transaction.act(on: order, in: office) { try $0.approve(in: $1) }
    })
    #expect(plans.contains { $0.contains("SEARCH o USING INDEX offer_contract (contract=?)") }, "\(plans)")
    #expect(plans.contains { $0.contains("SEARCH w USING INTEGER PRIMARY KEY") }, "\(plans)")
    #expect(!plans.contains { $0.hasPrefix("SCAN w") || $0.hasPrefix("SCAN o") }, "\(plans)")
  }

  private static let awardedDirectly = Contractor(
    code: "ALFA", name: "ALFA", email: "lavori@alfa.example", mode: .email,
    contracts: [
      FrameworkContract(
        code: "D-ALFA", kind: .direct, trades: ["roads"], ceiling: euro(50_000),
        validFrom: SmallCity.urgent.validFrom,
        validTo: SmallCity.urgent.validTo, priority: 9)
    ])

  @Test("A contract's last choices, invoices and terms go by its indexes")
  func contracts() async throws {
    let plans = try await queryPlans { snapshot in
      _ = try snapshot.lastChoices(of: "C-ALFA", limit: 5)
      _ = try snapshot.invoices(on: "C-ALFA")
      _ = try snapshot.invoiced(for: OrderNumber(year: 2026, serial: 1), on: "C-ALFA")
      _ = try snapshot.penaltyTerms(of: "C-ALFA")
    }
    #expect(plans.contains { $0.contains("offer_contract (contract=?)") }, "\(plans)")
    #expect(plans.contains { $0.contains("invoice_contract (contract=?)") }, "\(plans)")
    #expect(plans.contains { $0.contains("invoice_order (work_order=?)") }, "\(plans)")
    #expect(!plans.contains { $0.contains("SCAN") }, "\(plans)")
  }

  @Test("No verb of an order's life scans a large table")
  func life() async throws {
    let plans = try await writingPlans({ transaction in
      let context = try transaction.context(by: .ada)
      let office = try transaction.context(by: .bruno)
      let receipt = try transaction.log(
        .report("roads.danger") {
          $0.address = "Via Roma 1"
          $0.reporter.phone = "0522 1"
        }, in: context)
      guard let request = receipt.request, let order = receipt.orders.first?.number else { return }
      try transaction.log(.report("roads.danger") { $0.link = request }, in: context)
      try transaction.act(on: order, in: context) { try $0.refuse(reason: "No", in: $1) }
      try transaction.act(on: order, in: context) { try $0.accept(in: $1) }
      try transaction.act(on: order, in: context) { try $0.complete(in: $1) }
      try transaction.act(on: order, in: office) { try $0.close(in: $1) }
      try transaction.act(on: order, in: office) { try $0.reopen(reason: "Again", in: $1) }
      try transaction.act(on: order, in: office) { try $0.set(OrderSettings(zone: "Z1"), in: $1) }
      _ = try transaction.once("key", digest: "d") { StoredAnswer(status: 200, body: []) }
    })
    #expect(plans.contains { $0.contains("work_order") })
  }

  private func queryPlans(_ query: @escaping @Sendable (RegisterSnapshot) throws -> Void) async throws -> [String] {
    try await writingPlans { try query($0.snapshot) }
  }

  private func writingPlans(_ verb: @escaping @Sendable (RegisterTransaction) throws -> Void) async throws -> [String] {
    try await withCentre { centre in
      _ = try await centre.accepted()
      return try await centre.plans(writing: verb)
    }
  }
}
