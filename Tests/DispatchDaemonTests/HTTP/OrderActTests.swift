import DispatchAPI
import Testing
import WorkOrders

@Suite("Acts on orders over HTTP")
struct OrderActTests {
  @Test("From offer to closing: an order passes every station, and each shows in its view")
  func wholeLife() async throws {
    try await TestCentre.demo { caller, centre in
      _ = try await caller.logPothole()
      let order = "WO-2025-000001"
      let accepted = try await caller.act(
        "accept", on: order, ["by": "phone", "who": "Mario", "eta": "2025-03-10 11:00"])
      #expect(accepted["state"] == "accepted")
      #expect(accepted["eta"] == "2025-03-10T11:00:00+01:00")
      #expect(accepted["offers"][0]["who"] == "Mario")
      #expect(try await caller.act("start", on: order)["state"] == "started")
      #expect(try await caller.act("make-safe", on: order, ["note": "transennato"]).status == 200)
      #expect(try await caller.act("suspend", on: order, ["cause": "pioggia"])["state"] == "suspended")
      #expect(try await caller.act("resume", on: order)["state"] == "started")
      let completed = try await caller.act("complete", on: order, ["final": "300,50", "code": "ASF-01"])
      #expect(completed["state"] == "completed")
      #expect(completed["final"] == "300.50")
      #expect(completed["code"] == "ASF-01")
      let closed = try await caller.act("close", on: order, ["answer": "Riparata."])
      #expect(closed["state"] == "closed")
      #expect(closed["closedAt"] == "2025-03-10T09:00:00+01:00")
      #expect(closed["answer"] == "Riparata.")
      let request = try await caller.get("requests/R-2025-000001")
      #expect(request["state"] == "resolved")
      #expect(request["answers"].items.count == 1 && request["answers"][0]["order"] == .text(order))
      #expect(request["answers"][0]["text"] == "Riparata." && request["answers"][0]["at"] == closed["closedAt"])
    }
  }

  @Test("A reopened order waits for a decision on the board until something is set on it, also what it has")
  func reopened() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      let order = "WO-2025-000001"
      for act in ["accept", "complete", "close"] { #expect(try await caller.act(act, on: order).status == 200) }
      let reopened = try await caller.act("reopen", on: order, ["reason": "si è riaperta"])
      #expect(reopened["state"] == "evaluating" && reopened["awaitingDecision"] == .boolean(true))
      let board = try await caller.get("board")
      #expect(board["awaitingDecision"][0]["number"] == .text(order))
      #expect(board["counts"]["awaitingDecision"] == .integer(1) && board["counts"]["new"] == .integer(0))
      #expect(board["new"].items.isEmpty)
      let refused = try await caller.with("Accept-Language", "en").act("route", on: order)
      #expect(refused.status == 409 && refused["hint"].string.contains("as soon as somebody sets its category"))
      let decided = try await caller.act("set", on: order, ["urgency": reopened["urgency"]])
      #expect(decided["state"] == "offered" && decided["awaitingDecision"] == .boolean(false))
      #expect(try await caller.get("board")["awaitingDecision"].items.isEmpty)
    }
  }

  @Test("An order above every mandate waits, is approved, refused by the first firm and offered to the second")
  func approvedAndRefused() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole(["estimate": "1500"])
      let order = "WO-2025-000001"
      #expect(try await caller.get("orders/\(order)")["state"] == "approval")
      let approved = try await caller.act("approve", on: order, ["amount": "1500,00"])
      #expect(approved["state"] == "offered")
      #expect(approved["approved"] == "1500.00")
      let refused = try await caller.act("refuse", on: order, ["reason": "mezzi fermi"])
      #expect(refused["offers"].items.map { $0["state"].string } == ["refused", "sent"])
      #expect(refused["reason"] == "mezzi fermi")
      let explained = try await caller.with("Accept-Language", "en").get("orders/\(order)/explanation")
      let last = explained["decisions"].items.last ?? .null
      #expect(last["kind"] == "routing")
      #expect(
        last["candidates"].items.contains { $0["eligible"] == .boolean(false) && $0["reason"].string.hasSuffix(".") })
    }
  }

  @Test("Whoever approves may choose another firm than the rule's, with a reason")
  func approvedForAnother() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole(["estimate": "1500"])
      let order = "WO-2025-000001"
      let silent = try await caller.act("approve", on: order, ["contractor": "asfalti-medio"])
      #expect(silent["field"] == "reason" && silent.status == 422)
      #expect(try await caller.get("orders/\(order)")["state"] == "approval")

      let chosen = try await caller.act(
        "approve", on: order, ["contractor": "asfalti-medio", "reason": "ha il cantiere accanto"])
      #expect(chosen["state"] == "offered" && chosen["contractor"] == "asfalti-medio")
      let decisions = try await caller.get("orders/\(order)/explanation")["decisions"].items
      #expect(decisions.last?["rule"] == "technician's-choice")
      #expect(
        decisions.last?["candidates"].items.first { $0["eligible"] == .boolean(true) }?["contractor"] != "asfalti-medio"
      )
    }
  }

  @Test("Silence past the answer-by time moves the order on when the clock is moved")
  func silence() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      let moved = try await caller.post("clock/advance", .object(["by": "61m"]))
      #expect(moved["now"] == "2025-03-10T10:01:00+01:00")
      #expect(moved["manual"] == .boolean(true))
      let order = try await caller.get("orders/WO-2025-000001")
      #expect(order["offers"].items.map { $0["state"].string } == ["expired", "sent"])
    }
  }

  @Test("A technician puts an order to a firm against the rule, with a reason")
  func chosen() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      _ = try await caller.act("withdraw", on: "WO-2025-000001", ["reason": "sbagliata"])
      _ = try await caller.logPothole(["estimate": "1500"])
      _ = try await caller.act("set", on: "WO-2025-000002", ["urgency": "normal"])
      let order = try await caller.get("orders/WO-2025-000002")
      #expect(order["urgency"] == "normal")
      let missing = try await caller.act("offer", on: "WO-2025-000002", ["contractor": "edil-ponte"])
      #expect(missing.status == 422)
      #expect(missing["field"] == "reason")
    }
  }

  @Test("One of two requests leaves an order for one of its own")
  func split() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      _ = try await caller.logPothole(["link": "R-2025-000001"])
      let further = try await caller.act("split", on: "WO-2025-000001", ["requests": .array(["R-2025-000002"])])
      #expect(further["number"] == "WO-2025-000002")
      #expect(further["requests"] == .array(["R-2025-000002"]))
      #expect(try await caller.get("orders/WO-2025-000001")["requests"] == .array(["R-2025-000001"]))
    }
  }

  @Test("A split off order is about what is said of it, also to the firm; one that differs in nothing is refused")
  func splitDescription() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      let same = try await caller.act("split", on: "WO-2025-000001", ["reason": "Due squadre"])
      #expect(same.status == 422)

      let words = "Panchina rotta accanto alla buca"
      let further = try await caller.act("split", on: "WO-2025-000001", ["description": .text(words)])
      #expect(further["description"].string == words)
      #expect(try await caller.get("orders/WO-2025-000001")["description"].string != words)
      #expect(try await caller.get("board").text.contains("accanto alla buca"))
    }
  }

  @Test("An inspection codes the work, keeps its pictures, and a raised estimate asks for approval")
  func inspected() async throws {
    try await TestCentre.demo { caller, centre in
      _ = try await caller.logPothole(["estimate": "900"])
      _ = try await centre.token("bruno", .technician)
      let planned = try await caller.post(
        "orders/WO-2025-000001/inspections", .object(["on": "2025-03-11 09:00", "inspector": "bruno"]))
      #expect(planned["state"] == "scheduled")
      let photo: JSONValue = .object(["name": "buca.jpg", "mediaType": "image/jpeg", "base64": "/9j/4AAQ"])
      let recorded = try await caller.post(
        "inspections/\(planned["number"].string)/record",
        .object([
          "outcome": "confirmed", "code": "ASF-02", "estimate": "2500", "note": "profonda", "photos": .array([photo]),
        ]))
      #expect(recorded["outcome"] == "confirmed")
      #expect(recorded["estimate"] == "2500.00")
      #expect(recorded["note"] == "profonda")
      #expect(recorded["photos"] == .array(["buca.jpg"]))
      let order = try await caller.get("orders/WO-2025-000001")
      #expect(order["state"] == "approval")
      #expect(order["code"] == "ASF-02")
      #expect(try await caller.get("inspections?order=WO-2025-000001")["items"].items.count == 1)
    }
  }

  @Test("The board shows what waits for somebody, with the words for the phone")
  func board() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      _ = try await caller.logPothole(["estimate": "1500"])
      _ = try await caller.post("calls", .object(["description": "Non so cosa"]))
      _ = try await caller.post(
        "calls", .object(["description": "Albero", "category": "green.dangerous-tree", "zone": "Z3"]))
      let board = try await caller.get("board")
      #expect(board["awaitingInspection"][0]["number"] == "WO-2025-000004")
      #expect(board["phoneOffers"][0]["order"] == "WO-2025-000001")
      #expect(board["phoneOffers"][0]["say"].string.contains("Accettate?"))
      #expect(board["awaitingApproval"][0]["number"] == "WO-2025-000002")
      #expect(board["new"][0]["number"] == "WO-2025-000003")
      #expect(board["counts"]["approval"] == .integer(1))
    }
  }
}
