import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Pages, read with few statements")
struct PageTests {
  @Test("A page of any length says of each order, request and inspection what is said of it alone")
  func pages() async throws {
    try await withCentre { centre in
      try await Self.fill(centre)
      try await centre.register.read { snapshot in
        var filter = OrderFilter()
        filter.limit = 100
        let orders = try snapshot.orders(filter)
        #expect(try orders == orders.map { try snapshot.order($0.number) })
        #expect(orders.count == 70)
        // One, the lots that statements are made for, and what lies between and beyond.
        for count in [0, 1, 2, 8, 9, 64, 65, 70] {
          let page = Array(orders.prefix(count))
          #expect(try snapshot.surroundings(of: page) == page.flatMap { try snapshot.surroundings(of: [$0]) })
        }
        let requests = try snapshot.requests(state: nil, category: nil, before: nil, limit: 100)
        #expect(try snapshot.surroundings(of: requests) == requests.flatMap { try snapshot.surroundings(of: [$0]) })
        let contacts = try snapshot.contacts(limit: 100)
        #expect(try snapshot.surroundings(of: contacts) == contacts.flatMap { try snapshot.surroundings(of: [$0]) })
        #expect(try snapshot.subjects(of: orders) == orders.map(snapshot.subject))
        #expect(try snapshot.subjects(of: orders) == snapshot.surroundings(of: orders).map(\.subject))
        let inspections = try snapshot.inspections(of: nil)
        #expect(try snapshot.remarks(on: inspections) == inspections.flatMap { try snapshot.remarks(on: [$0]) })
        #expect(inspections.count == 14 && requests.count == 70)
      }
    }
  }

  /// Orders at all stages, with words, approvals, invoices and inspections.
  private static func fill(_ centre: Centre) async throws {
    for number in 0..<70 {
      switch number % 5 {
      case 0: try await settled(try await closed(centre), centre)
      case 1: try await inspected(try await centre.open("green.tree"), centre)
      case 2: _ = try await centre.accepted(estimate: euro(Int64(number)))
      case 3: try await consented(try await centre.open("roads.pothole", estimate: euro(300)), centre)
      default: _ = try await centre.open("roads.danger", estimate: euro(2))
      }
    }
  }

  // For little, so that the mandate suffices for all.
  private static func closed(_ centre: Centre) async throws -> WorkOrder {
    let order = try await centre.accepted(estimate: euro(2))
    try await centre.act(order.number, by: .bruno) { try $0.complete(in: $1) }
    return try await centre.act(order.number, by: .bruno) { try $0.close(in: $1) }
  }

  private static func settled(_ order: WorkOrder, _ centre: Centre) async throws {
    let contract = try #require(order.contract)
    let invoice = Invoice(
      contract: contract, number: "F-\(order.number.serial)", date: SmallCity.urgent.validFrom, amount: euro(1),
      order: order.number)
    try await centre.perform(by: .dora) { try $0.record(invoice, in: $1) }
  }

  private static func inspected(_ order: WorkOrder, _ centre: Centre) async throws {
    try await centre.perform(by: .bruno) { transaction, context in
      var findings = InspectionFindings(kind: .preventive, outcome: .confirmed)
      findings.estimate = euro(200 + Int64(order.number.serial))
      findings.note = "Branch \(order.number)"
      let inspection = try transaction.recordInspection(nil, of: order.number, findings, seen: nil, in: context)
      let photo = StoredFile(sha256: "\(order.number)", name: "photo.jpg", mediaType: "image/jpeg", size: 1)
      try transaction.attach(photo, to: inspection.number)
    }
  }

  private static func consented(_ order: WorkOrder, _ centre: Centre) async throws {
    try await centre.act(order.number, by: .bruno) { try $0.approve(in: $1) }
  }

  @Test("What surrounds an order and its request is what was said, paid and found")
  func surroundings() async throws {
    try await withCentre { centre in
      let closed = try await Self.closed(centre)
      try await Self.settled(closed, centre)
      let looked = try await centre.open("green.tree")
      try await Self.inspected(looked, centre)
      let first = try #require(closed.requests.first)
      try await centre.register.read { snapshot in
        let known = try snapshot.surroundings(of: [try snapshot.order(looked.number), closed])
        #expect(known[0].inspections.count == 1 && known[0].moments == OrderMoments())
        let remarks = try #require(try snapshot.remarks(on: known[0].inspections).first)
        #expect(remarks.note == "Branch \(looked.number)" && remarks.photos.map(\.name) == ["photo.jpg"])
        #expect(remarks.estimate == euro(200 + Int64(looked.number.serial)))

        #expect(known[1].subject.descriptions == [try snapshot.description(of: first)])
        #expect(known[1].invoiced == euro(1) && known[1].moments.closedAt == SmallCity.start)
        #expect(known[1].moments.acceptedAt == SmallCity.start && known[1].moments.startedAt == nil)
        let request = try #require(try snapshot.surroundings(of: [try snapshot.request(first)]).first)
        #expect(request.contacts.count == 1)
        #expect(request.orders == [closed.number])
        #expect(request.urgency == closed.urgency && request.description == known[1].subject.descriptions.first)
      }
    }
  }
}
