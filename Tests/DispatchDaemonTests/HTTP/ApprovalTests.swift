import DispatchAPI
import HTTPTypes
import Testing
import WorkOrders

@Suite("Approvals and delegations over HTTP")
struct ApprovalTests {
  @Test("What waits is listed with its amount, its version, and whether the caller may approve it")
  func pending() async throws {
    try await TestCentre.demo { caller, centre in
      _ = try await centre.token("anna", .technician)
      _ = try await caller.logPothole(["estimate": "1500"])
      _ = try await caller.logPothole(["estimate": "7000"])
      let anna = caller.with("Act-As", "anna")

      let items = try await anna.get("approvals")["items"]
      #expect(items.items.map { $0["order"].string } == ["WO-2025-000002", "WO-2025-000001"])
      #expect(items[1]["may"] == .boolean(true) && items[1]["amount"] == "1500.00" && items[1]["problem"] == .null)
      #expect(items[0]["may"] == .boolean(false) && items[0]["problem"]["code"] == "not-allowed")
      #expect(try await anna.get("approvals?orders=WO-2025-000002")["items"].items.count == 1)
      #expect(try await anna.get("approvals?category=roads.pothole&state=approval")["items"].items.count == 2)
      #expect(try await anna.get("approvals?zone=nowhere").status == 422)
      #expect(try await anna.get("approvals?orders=WO-2025-000009").status == 404)
      #expect(try await caller.get("orders/WO-2025-000001")["state"] == "approval")
    }
  }

  @Test("An amount that the firm asks above what was approved is seen at once: in the order, on the board, in the list")
  func claimed() async throws {
    try await TestCentre.demo { caller, centre in
      _ = try await centre.token("anna", .technician)
      let anna = caller.with("Act-As", "anna")
      _ = try await caller.logPothole(["estimate": "1500"])
      _ = try await anna.act("approve", on: "WO-2025-000001")
      for act in ["accept", "start"] { _ = try await anna.act(act, on: "WO-2025-000001") }
      #expect(try await anna.get("approvals")["items"].items.isEmpty)

      let done = try await anna.act("complete", on: "WO-2025-000001", ["final": "2900.00"])
      #expect(done["claimed"] == "2900.00" && done["final"] == .null, "\(done.text)")
      let board = try await anna.get("board")
      #expect(board["awaitingApproval"].items.map { $0["claimed"] } == ["2900.00"])
      #expect(board["counts"]["awaitingApproval"].number == 1)
      let waiting = try await anna.get("approvals")["items"].items
      #expect(waiting.map { $0["state"] } == ["completed"])
      #expect(waiting.first?["claimed"] == "2900.00" && waiting.first?["approved"] == "1500.00")
      #expect(try await anna.get("approvals?state=approval")["items"].items.isEmpty)
      #expect(try await anna.get("approvals?zone=\(done["zone"].string)")["items"].items.count == 1)

      let approved = try await anna.act("approve", on: "WO-2025-000001")
      #expect(approved["claimed"] == .null && approved["final"] == "2900.00", "\(approved.text)")
      #expect(try await anna.get("board")["awaitingApproval"].items.isEmpty)
    }
  }

  @Test("A delegation is made by its delegator, used by its delegate, shown in the order, and ended")
  func delegation() async throws {
    try await TestCentre.demo { caller, centre in
      _ = try await centre.token("anna", .technician)
      _ = try await centre.token("elio", .manager)
      _ = try await caller.logPothole(["estimate": "7000"])
      let (anna, elio) = (caller.with("Act-As", "anna"), caller.with("Act-As", "elio"))
      let days: [String: JSONValue] = ["to": "anna", "from": "2025-03-10", "until": "2025-03-14"]
      #expect(try await anna.post("users/elio/delegations", .object(days)).status == 403)

      let made = try await elio.post("users/elio/delegations", .object(days))
      #expect(made["number"] == .integer(1) && made["inForce"] == .boolean(true) && made["limit"] == .null)
      #expect(try await anna.get("approvals")["items"][0]["onDelegationOf"] == "elio")
      let order = try await anna.act("approve", on: "WO-2025-000001")
      #expect(order["approvals"][0]["by"] == "anna" && order["approvals"][0]["onDelegationOf"] == "elio")

      #expect(try await anna.post("delegations/1/end").status == 403)
      #expect(try await elio.post("delegations/1/end")["endedBy"] == "elio")
      #expect(try await caller.get("delegations")["items"].items.isEmpty)
      #expect(try await caller.get("delegations?all=true&user=anna")["items"].items.count == 1)
      #expect(try await elio.post("delegations/9/end").status == 404)
    }
  }

  @Test(
    "A delegation that makes no sense is refused at its field",
    arguments: [
      (["to": "anna", "from": "2025-03-14", "until": "2025-03-10"], "until"),
      (["to": "anna", "from": "2025-04-31", "until": "2025-05-10"], "from"),
      (["from": "2025-03-14", "until": "2025-03-15"], "to"), (["to": "anna", "until": "2025-03-15"], "from"),
      (["to": "anna", "from": "2025-03-14", "until": "2025-03-15", "limit": "-1"], "limit"),
    ] as [([String: JSONValue], String)])
  func badDelegations(body: [String: JSONValue], field: String) async throws {
    try await TestCentre.demo { caller, centre in
      _ = try await centre.token("anna", .technician)
      _ = try await centre.token("elio", .manager)
      let answer = try await caller.post("users/elio/delegations", .object(body))
      #expect(answer.status == 422 && answer["field"].string == field, "\(answer.text)")
    }
  }
}
