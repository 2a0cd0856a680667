import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Verbs of a request")
struct RequestVerbTests {
  @Test("Classifying what came by mail dispatches its order")
  func classify() async throws {
    try await withCentre { centre in
      let receipt = try await centre.log(.report(nil, zone: nil) { $0.channel = .email })
      let request = try #require(receipt.request)
      #expect(receipt.orders.first?.state == .evaluating)

      try await centre.perform(by: .ada) { transaction, context in
        try transaction.classify(request, as: .report("roads.danger"), in: context)
      }

      let order = try await centre.order(try #require(receipt.orders.first?.number))
      #expect(order.state == .offered)
      #expect(try await centre.request(request).state == .open)
      #expect(try await centre.request(request).area == "roads")
    }
  }

  @Test("A classification names a category")
  func classifyWithout() async throws {
    try await withCentre { centre in
      let request = try #require(try await centre.log(.report(nil)).request)

      let error = await domainError {
        try await centre.perform(by: .ada) { try $0.classify(request, as: .report(nil), in: $1) }
      }

      #expect(error?.field == "category")
    }
  }

  @Test("An amended description is read from then on, and the old words stay with their event")
  func amend() async throws {
    try await withCentre { centre in
      let request = try #require(try await centre.log(.report("roads.danger")).request)

      try await centre.perform(by: .ada) { transaction, context in
        try transaction.amend(request, to: ContactReport(description: "A deep hole"), in: context)
      }

      #expect(try await centre.register.read { try $0.description(of: request) } == "A deep hole")
      #expect(
        try await centre.texts("SELECT text FROM journal_words WHERE name = 'description' ORDER BY event")
          == ["A hole in the road", "A deep hole"])
    }
  }

  @Test("An amended place moves an order that nobody was asked for")
  func amendZone() async throws {
    try await withCentre { centre in
      let receipt = try await centre.log(.report("roads.danger", zone: nil))
      let request = try #require(receipt.request)

      try await centre.perform(by: .ada) { transaction, context in
        var details = ContactReport()
        details.coordinate = Coordinate(latitude: 44.605, longitude: 10.615)
        try transaction.amend(request, to: details, in: context)
      }

      let order = try await centre.order(try #require(receipt.orders.first?.number))
      #expect(order.zone == "Z2")
      #expect(order.state == .offered)
    }
  }

  @Test("A request ends only once, and only as something that is an end")
  func endOnce() async throws {
    try await withCentre { centre in
      let request = try #require(try await centre.log(.report("roads.pothole")).request)
      let wrong = await domainError {
        try await centre.perform(by: .bruno) { try $0.end(request, as: .resolved, reason: "Done", in: $1) }
      }
      try await centre.perform(by: .bruno) { try $0.end(request, as: .rejected, reason: "No", in: $1) }

      let twice = await domainError {
        try await centre.perform(by: .bruno) { try $0.end(request, as: .cancelled, reason: "No", in: $1) }
      }

      #expect(wrong?.code == .invalid)
      #expect(twice?.code == .conflict)
    }
  }
}
