import DispatchAPI
import Testing
import WorkOrders

@Suite("Mandates over HTTP")
struct MandateTests {
  @Test("Mandates show what is left, and each use whether it was ratified")
  func lists() async throws {
    try await TestCentre.demo { caller, centre in
      _ = try await centre.token("anna", .technician)
      _ = try await caller.logPothole()
      let order = try await caller.get("orders/WO-2025-000001")
      let code = order["mandate"].string
      #expect(!code.isEmpty && order["ratifyBy"].string.hasSuffix("+01:00"))

      let mandates = try await caller.get("mandates")["items"].items
      let standing = try #require(mandates.first { $0["mandate"]["code"].string == code })
      #expect(standing["unratified"] == .integer(1))
      #expect(standing["ceilings"].items.contains { $0["left"] != $0["amount"] })

      let waiting = try await caller.get("mandates/uses?unratified=true")["items"]
      #expect(waiting[0]["order"] == "WO-2025-000001" && waiting[0]["ratification"] == "waiting")
      #expect(waiting[0]["activatedBy"] == "administrator")
      let own = try await caller.act("ratify", on: "WO-2025-000001")
      #expect(own.status == 403 && own["hint"].string.contains("Another person has to ratify it"))
      #expect(try await caller.with("Act-As", "anna").act("ratify", on: "WO-2025-000001")["ratifyBy"] == .null)
      #expect(try await caller.get("mandates/uses?unratified=true")["items"].items.isEmpty)
      let given = try await caller.get("mandates/uses?mandate=\(code)")["items"]
      #expect(given[0]["ratification"] == "given" && given[0]["at"] == "2025-03-10T09:00:00+01:00")
    }
  }

  @Test("A refused ratification needs a reason and takes the offer back to approval")
  func refused() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      #expect(try await caller.act("refuse-ratification", on: "WO-2025-000001").status == 422)
      let order = try await caller.act("refuse-ratification", on: "WO-2025-000001", ["reason": "nessun pericolo"])
      #expect(order["state"] == "approval" && order["contractor"] == .null)
      #expect(order["offers"][0]["state"] == "withdrawn")
    }
  }

  @Test("What a contractor is owed shows in the order, in both ways of typing amounts")
  func owed() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      _ = try await caller.act("accept", on: "WO-2025-000001")
      _ = try await caller.act("start", on: "WO-2025-000001")
      let order = try await caller.act(
        "cancel", on: "WO-2025-000001", ["reason": "strada chiusa", "owed": "80,50"])
      #expect(order["owed"] == "80.50" && order["state"] == "cancelled")
    }
  }
}
