import Testing

@testable import WorkOrders

@Suite("What a person sets on an order")
struct SettingTests {
  func set(_ order: WorkOrder, _ settings: OrderSettings, by role: Role = .technician) throws -> WorkOrder {
    try order.set(settings, in: TestOrders.context(role)).order
  }

  @Test("A category brings its area, urgency and standard estimate")
  func category() throws {
    let order = try set(try TestOrders.new(nil), OrderSettings(category: "lighting.lamp"), by: .operator)
    #expect(order.category == "lighting.lamp" && order.area == "lighting")
    #expect(order.urgency == .normal && order.estimate == euro(150))
  }

  @Test("What the person says goes before what the category brings")
  func explicit() throws {
    let order = try set(
      try TestOrders.new(nil), OrderSettings(category: "lighting.lamp", urgency: .emergency, estimate: euro(80)))
    #expect(order.urgency == .emergency && order.estimate == euro(80))
  }

  @Test("Another category takes its own estimate, unless the site has been looked at")
  func estimateOfSite() throws {
    var order = try TestOrders.new("roads.pothole", estimate: euro(900))
    #expect(try set(order, OrderSettings(category: "lighting.lamp")).estimate == euro(150))
    order.inspected = true
    #expect(try set(order, OrderSettings(category: "lighting.lamp")).estimate == euro(900))
  }

  @Test("An operator classifies, and does not estimate")
  func operatorsEstimate() throws {
    let order = try TestOrders.new()
    expectRefusal(.notAllowed, "An operator may not set the estimate") {
      try set(order, OrderSettings(zone: "Z2", estimate: euro(10)), by: .operator)
    }
    #expect(try set(order, OrderSettings(zone: "Z2"), by: .operator).zone == "Z2")
  }

  @Test("After the offer only the estimate can be revised")
  func afterOffer() throws {
    let order = try TestOrders.offered()
    expectRefusal(.conflict, "nobody can change it now") {
      try set(order, OrderSettings(zone: "Z2", estimate: euro(1_000)))
    }
  }

  @Test("A code that nobody knows is refused with the nearest known one")
  func unknown() throws {
    let order = try TestOrders.new()
    expectRefusal(.invalid, "Did you mean roads.pothole?") { try set(order, OrderSettings(category: "roads.pothol")) }
    expectRefusal(.invalid, "Did you mean emergency?") { try set(order, OrderSettings(urgency: "emergenzy")) }
    expectRefusal(.invalid, "There is no zone \"nowhere-at-all\". Known are: Z1, Z2.") {
      try set(order, OrderSettings(zone: "nowhere-at-all"))
    }
  }

  @Test("A person's setting settles what an inspection left open")
  func settles() throws {
    var order = try TestOrders.new()
    order.unsettled = true
    #expect(try !set(order, OrderSettings(zone: "Z2")).unsettled)
  }
}
