import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Plans of lists: what is asked for by the narrowest condition", .enabled(if: TestEngine.isSQLite))
struct ListPlanTests {
  /// What a list of orders may ask, and the index by which it must be found.
  struct OrderList: Sendable, CustomTestStringConvertible {
    var filter = OrderFilter()
    let index: String

    init(_ index: String, _ edit: (inout OrderFilter) -> Void) {
      self.index = index
      edit(&filter)
    }

    var testDescription: String { "\(filter)" }
  }

  private static let lists: [OrderList] = [
    OrderList("work_order_state (state=? AND number<?)") { $0.state = .approval },
    OrderList("work_order_contractor (contractor=? AND number<?)") { $0.contractor = "ALFA" },
    OrderList("work_order_category (category=? AND number<?)") { $0.category = "roads.danger" },
    OrderList("work_order_zone (zone=? AND number<?)") { $0.zone = "Z9" },
    OrderList("work_order_urgency (urgency=? AND number<?)") { $0.urgency = "extreme" },
    OrderList("work_order_state (state=? AND number<?)") { filter in
      (filter.state, filter.category, filter.zone) = (.approval, "roads.danger", "Z9")
    },
    OrderList("work_order_category (category=? AND number<?)") { filter in
      (filter.state, filter.category, filter.zone) = (.closed, "roads.danger", "Z9")
    },
    OrderList("work_order_next_due (next_due<?)") { $0.isOverdue = true },
    OrderList("work_order_next_due (next_due<?)") { filter in
      (filter.isOverdue, filter.state, filter.category, filter.zone) = (true, .approval, "roads.danger", "Z9")
      (filter.contractor, filter.urgency) = ("ALFA", "extreme")
    },
  ]

  @Test("A list of orders is found by its narrowest condition, however rare what it asks is", arguments: lists)
  func orders(list: OrderList) async throws {
    let plans = try await withCentre { try await $0.plans { _ = try $0.orders(list.filter) } }
    #expect(plans.contains { $0.contains(list.index) }, "\(plans)")
    #expect(list.filter.isOverdue || !plans.contains { $0.contains("TEMP B-TREE") }, "\(plans)")
  }

  @Test(
    "A list of requests in a state is found by what is unfinished, or by the state among those that have ended",
    arguments: [
      (RequestState.open, "service_request_unfinished (number<?)"), (.new, "service_request_unfinished (number<?)"),
      (.referred, "service_request_state (state=? AND number<?)"),
    ])
  func requests(state: RequestState, index: String) async throws {
    for (category, zone) in [(nil, nil), ("roads.danger", nil), (nil, "Z9")] as [(CategoryCode?, ZoneCode?)] {
      let plans = try await withCentre { centre in
        try await centre.plans {
          _ = try $0.requests(state: state, category: category, zone: zone, before: nil, limit: 20)
        }
      }
      let other = category == nil ? "service_request_zone" : "service_request_category"
      let isOther = state.isFinished && (category != nil || zone != nil)
      #expect(plans.contains { $0.contains(isOther ? "\(other) (" : index) }, "\(plans)")
    }
  }

  @Test("Requests of a category or a zone are found by its index")
  func requestsBySubject() async throws {
    let plans = try await withCentre { centre in
      try await centre.plans { snapshot in
        _ = try snapshot.requests(state: nil, category: "roads.danger", before: nil, limit: 20)
        _ = try snapshot.requests(state: nil, category: nil, zone: "Z9", before: nil, limit: 20)
      }
    }
    #expect(plans.contains { $0.contains("service_request_category (category=? AND number<?)") }, "\(plans)")
    #expect(plans.contains { $0.contains("service_request_zone (zone=? AND number<?)") }, "\(plans)")
  }

  @Test("Requests from a telephone are found by its index, whatever else they must be")
  func byPhone() async throws {
    let plans = try await withCentre { centre in
      try await centre.plans {
        _ = try $0.requests(state: .open, category: "roads.danger", phone: "0522 1234", before: nil, limit: 20)
      }
    }
    #expect(plans.contains { $0.contains("reporter_phone (phone_key=?)") }, "\(plans)")
  }

  @Test("Contacts are found by their channel and outcome, inspections by who makes them and whether they are open")
  func others() async throws {
    let plans = try await withCentre { centre in
      try await centre.plans { snapshot in
        _ = try snapshot.contacts(channel: .pec, outcome: .request)
        _ = try snapshot.contacts(channel: .phone, outcome: .abandoned)
        _ = try snapshot.inspections(of: nil, inspector: "ada")
        _ = try snapshot.inspections(of: nil, inspector: "ada", isOpen: true)
        _ = try snapshot.inspections(of: OrderNumber(year: 2026, serial: 1), inspector: "ada")
      }
    }
    for index in [
      "contact_channel (channel=? AND number<?)", "contact_outcome (outcome=? AND number<?)",
      "inspection_inspector (inspector=? AND number<?)", "inspection_open", "inspection_order (work_order=?",
    ] {
      #expect(plans.contains { $0.contains(index) }, "\(index): \(plans)")
    }
  }

  @Test("What was handed out about a person is found among what was handed out")
  func exports() async throws {
    let plans = try await withCentre { centre in
      try await centre.plans(writing: { _ = try $0.exports(naming: [ContactNumber(year: 2026, serial: 1)]) })
    }
    #expect(plans.contains { $0.contains("journal_event_exported") }, "\(plans)")
  }
}
