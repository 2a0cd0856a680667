import DispatchAPI
import Testing
import WorkOrders

@testable import DispatchDaemon

@Suite("A figure explained over HTTP")
struct FigureExplanationTests {
  private let path = "statistics/2025-Q1/explanation"

  @Test("It says what is counted and how, gives the value, and names the events behind it")
  func whole() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      let found = try await caller.get(path + "?figure=orders.opened&area=roads")
      #expect(found.status == 200, "\(found.text)")
      #expect(found["value"] == "1" && found["unit"] == "count" && found["isExact"] == .boolean(true))
      #expect(found["dimensions"] == .object(["area": "roads"]))
      #expect(found["trace"][0]["kind"] == "order.opened" && found["trace"][0]["subject"] == "WO-2025-000001")
      #expect(found["trace"][0]["counted"] == "1" && found["events"] == .integer(1))
      #expect(found["query"].string.contains("FROM journal_event"))
      for name in ["title", "definition", "how"] {
        #expect(!found[name]["it"].string.isEmpty && !found[name]["en"].string.isEmpty, "\(name)")
      }
      #expect(found.json.fields?.keys.sorted() == OpenAPISchemas.fields(of: "FigureExplanationView").sorted())
      #expect(found["trace"][0].fields?.keys.sorted() == OpenAPISchemas.fields(of: "TracedEventView").sorted())
    }
  }

  @Test("Every figure of a draft is explained")
  func every() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      for definition in StatisticsDefinitions.all where !definition.code.hasPrefix("late.") {
        let week = definition.code.hasPrefix("series.") ? "&week=2025-W11" : ""
        let found = try await caller.get(path + "?figure=\(definition.code)\(week)")
        #expect(found.status == 200, "\(definition.code): \(found.text)")
        #expect(!found["how"]["en"].string.isEmpty && !found["query"].string.isEmpty, "\(definition.code)")
      }
    }
  }

  @Test("An unknown figure is told with the nearest, a breakdown that there is not with those that there are")
  func unknown() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      let misspelt = try await caller.get(path + "?figure=orders.opend")
      #expect(misspelt.status == 404 && misspelt["field"] == "figure")
      #expect(misspelt["hint"].string.contains("orders.opened"))
      let broken = try await caller.get(path + "?figure=orders.opened&channel=phone")
      #expect(broken.status == 404 && broken["hint"].string.contains("area"), "\(broken.text)")
      #expect(try await caller.get(path).status == 400)
      #expect(try await caller.get("statistics/2025-Q5/explanation?figure=orders.opened").status == 422)
    }
  }

  @Test("Whoever may see the figures may have them explained", arguments: [(Role.operator, 403), (.technician, 200)])
  func roles(role: Role, status: Int) async throws {
    try await TestCentre.demo(isSocket: false) { caller, centre in
      let helper = try await centre.token("desk", .operator)
      _ = try await caller.with("Authorization", "Bearer \(helper)").logPothole()
      let token = try await centre.token("anna", role)
      let user = caller.with("Authorization", "Bearer \(token)")
      #expect(try await user.get(path + "?figure=orders.opened").status == status)
    }
  }
}
