import DispatchAPI
import Testing
import WorkOrders

@testable import DispatchDaemon

@Suite("Contacts over HTTP")
struct ContactTests {
  private static func log(_ caller: Caller) async throws {
    _ = try await caller.logPothole([
      "caller": "Rosa Neri", "phone": "0522 777", "email": "rosa@posta.example", "office": "Scuola", "note": "Urla",
    ])
    _ = try await caller.post(
      "calls", .object(["chase": "R-2025-000001", "channel": "counter", "description": "Ancora lì"]))
    _ = try await caller.post("calls", .object(["outcome": "information"]))
  }

  @Test("A contact shows how it came, who entered it, who reported and what came of it")
  func shown() async throws {
    try await TestCentre.demo { caller, _ in
      try await Self.log(caller)
      let contact = try await caller.get("calls/C-2025-000001")
      #expect(contact["channel"] == "phone" && contact["outcome"] == "request")
      #expect(contact["occurred"] == "2025-03-10T09:00:00+01:00" && contact["by"] == "administrator")
      #expect(contact["reporter"]["name"] == "Rosa Neri" && contact["reporter"]["phone"] == "0522 777")
      #expect(contact["reporter"]["email"] == "rosa@posta.example" && contact["office"] == "Scuola")
      #expect(contact["note"] == "Urla" && contact["requests"] == .array(["R-2025-000001"]))
      let chaser = try await caller.get("calls/C-2025-000002")
      #expect(chaser["outcome"] == "chaser" && chaser["requests"] == .array(["R-2025-000001"]))
      #expect(chaser["description"] == "Ancora lì" && contact["description"] == .null)
      #expect(chaser["reporter"] == .null && chaser["reporterWithheld"] == .boolean(false))
      #expect(try await caller.get("calls/C-2025-000009").status == 404)
    }
  }

  @Test("Contacts are listed with the newest first, by channel and outcome, page by page")
  func listed() async throws {
    try await TestCentre.demo { caller, _ in
      try await Self.log(caller)
      func numbers(_ query: String) async throws -> [String] {
        try await caller.get("calls" + query)["items"].items.map { $0["number"].string }
      }
      #expect(try await numbers("") == ["C-2025-000003", "C-2025-000002", "C-2025-000001"])
      #expect(try await numbers("?channel=counter") == ["C-2025-000002"])
      #expect(try await numbers("?outcome=information") == ["C-2025-000003"])
      #expect(try await numbers("?channel=counter&outcome=information") == [])
      #expect(try await caller.get("calls?limit=2")["next"] == "C-2025-000002")
      #expect(try await numbers("?limit=2&after=C-2025-000002") == ["C-2025-000001"])
      #expect(try await caller.get("calls?channel=pigeon").status == 422)
    }
  }

  @Test(
    "Who reported is for those who call back",
    arguments: [(Role.operator, true), (.technician, true), (.manager, false), (.administrator, true)])
  func reporters(role: Role, mayBe: Bool) async throws {
    try await TestCentre.demo(isSocket: false) { caller, centre in
      let desk = try await centre.token("desk", .operator)
      try await Self.log(caller.with("Authorization", "Bearer \(desk)"))
      let token = try await centre.token("anna", role)
      let user = caller.with("Authorization", "Bearer \(token)")
      for contact in [
        try await user.get("calls/C-2025-000001").json, try await user.get("calls")["items"][2],
      ] {
        #expect(contact["reporter"]["name"] == (mayBe ? "Rosa Neri" : .null))
        #expect(contact["reporterWithheld"] == .boolean(!mayBe))
        #expect(contact["outcome"] == "request")
      }
      #expect(try await user.get("callers?phone=0522777").status == (mayBe ? 200 : 403))
    }
  }

  @Test("An inspection is shown by its number")
  func inspection() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole(["estimate": "1500"])
      _ = try await caller.post(
        "orders/WO-2025-000001/inspections",
        .object(["kind": "preventive", "outcome": "confirmed", "code": "ASF-01", "note": "Profonda 10 cm"]))
      let inspection = try await caller.get("inspections/I-2025-000001")
      #expect(inspection["order"] == "WO-2025-000001" && inspection["outcome"] == "confirmed")
      #expect(inspection["code"] == "ASF-01" && inspection["note"] == "Profonda 10 cm")
      #expect(try await caller.get("inspections/I-2025-000002").status == 404)
      #expect(try await caller.get("inspections/12").status == 422)
    }
  }
}
