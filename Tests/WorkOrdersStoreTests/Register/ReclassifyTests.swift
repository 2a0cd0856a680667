import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("What a request is about, corrected")
struct ReclassifyTests {
  @Test("An amended category is the order's too, with its urgency and estimate, and decides it again")
  func amend() async throws {
    try await withCentre { centre in
      let receipt = try await centre.log(.report("roads.pothole"))
      #expect(receipt.orders.first?.state == .approval)

      try await amend(receipt, to: .report("roads.danger"), centre)

      let order = try await centre.order(try #require(receipt.orders.first?.number))
      #expect(order.category == "roads.danger")
      #expect(order.urgency == "emergency")
      #expect(order.estimate == euro(400))
      #expect(order.state == .offered)
      #expect(try await centre.request(try #require(receipt.request)).category == "roads.danger")
    }
  }

  @Test("Once a contractor has been asked another category is refused, and the words are still amended")
  func offered() async throws {
    try await withCentre { centre in
      let receipt = try await centre.log(.report("roads.danger"))
      let request = try #require(receipt.request)

      let error = await domainError { try await amend(receipt, to: .report("lighting.lamp"), centre) }
      try await amend(receipt, to: ContactReport(description: "A deep hole"), centre)

      #expect(error?.code == .conflict)
      #expect(error?.message.contains("is offered, with ALFA, as roads.danger") == true)
      #expect(try await centre.request(request).category == "roads.danger")
      #expect(try await centre.register.read { try $0.description(of: request) } == "A deep hole")
    }
  }

  @Test("Saying again what a dispatched order is about changes nothing and is no fault")
  func again() async throws {
    try await withCentre { centre in
      let receipt = try await centre.log(.report("roads.danger"))

      try await amend(receipt, to: .report("roads.danger"), centre)

      #expect(try await centre.order(try #require(receipt.orders.first?.number)).state == .offered)
    }
  }

  @Test("A split order that was set apart keeps its category, and a shared one follows nobody")
  func others() async throws {
    try await withCentre { centre in
      let receipt = try await centre.log(.report("roads.pothole"))
      let number = try #require(receipt.orders.first?.number)
      let further = try await centre.perform(by: .ada) {
        try $0.split(number, settings: OrderSettings(category: "green.bench"), in: $1).number
      }
      let shared = try await centre.log(.report("roads.pothole"))
      let joined = try await centre.log(.report("roads.pothole") { $0.link = shared.request })

      try await amend(receipt, to: .report("roads.danger"), centre)
      try await amend(joined, to: .report("roads.danger"), centre)

      #expect(try await centre.order(number).category == "roads.danger")
      #expect(try await centre.order(further).category == "green.bench")
      #expect(try await centre.order(try #require(shared.orders.first?.number)).category == "roads.pothole")
    }
  }

  private func amend(_ receipt: ContactReceipt, to report: ContactReport, _ centre: Centre) async throws {
    let request = try #require(receipt.request)
    try await centre.perform(by: .ada) { try $0.amend(request, to: report, in: $1) }
  }
}
