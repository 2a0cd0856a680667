import DispatchAPI
import Testing
import WorkOrders

@testable import DispatchDaemon

@Suite("Who made an inspection, over HTTP")
struct InspectorTests {
  @Test("The inspector who is named stands in the inspection and in the journal, whoever was to go")
  func named() async throws {
    try await TestCentre.demo { caller, centre in
      _ = try await centre.token("elisa", .technician)
      _ = try await centre.token("tito", .technician)
      _ = try await caller.logPothole(["estimate": "1500"])
      let path = "orders/WO-2025-000001/inspections"
      _ = try await caller.post(path, .object(["on": "2025-03-11 09:00", "inspector": "elisa"]))
      let recorded = try await caller.post(path, .object(["outcome": "confirmed", "inspector": "tito"]))
      #expect(recorded["inspector"] == "tito")
      let events = try await caller.get("journal?order=WO-2025-000001")["items"].items
      let event = try #require(events.last { $0["kind"] == "inspection.recorded" })
      #expect(event["facts"]["inspector"] == "tito")
    }
  }

  @Test("One who is no user is refused, and nothing is recorded")
  func unknown() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole(["estimate": "1500"])
      let refused = try await caller.post(
        "orders/WO-2025-000001/inspections", .object(["outcome": "confirmed", "inspector": "nobody"]))
      #expect(refused.status == 422 && refused["field"] == "inspector")
      #expect(try await caller.get("inspections")["items"].items.isEmpty)
    }
  }
}
