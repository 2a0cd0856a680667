import DispatchAPI
import Testing
import WorkOrders

@Suite("Logging calls over HTTP")
struct CallTests {
  @Test("A call opens a request and an order that is offered at once, and says what to tell the caller")
  func logged() async throws {
    try await TestCentre.demo { caller, _ in
      let answer = try await caller.logPothole()
      #expect(answer.status == 200)
      #expect(answer["contact"] == "C-2025-000001")
      #expect(answer["request"] == "R-2025-000001")
      #expect(answer["orders"] == .array(["WO-2025-000001"]))
      #expect(answer["duplicates"] == .array([]))
      #expect(
        answer["say"].string.hasPrefix(
          "La sua segnalazione ha il numero R-2025-000001. Abbiamo contattato Strade Nord S.r.l.: sarà sul posto entro le 21:00."
        ))
      let order = try await caller.get("orders/WO-2025-000001")
      #expect(order["state"] == "offered")
      #expect(order["mandate"] == "day-urgent")
      #expect(order["offers"][0]["phone"] == "+39 0522 000301")
      #expect(order["targets"][0]["due"].string.hasSuffix("+01:00"))
    }
  }

  @Test("The second caller sees the first report and joins it: one order, two requests")
  func joined() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      let second = try await caller.logPothole(["link": "R-2025-000001"])
      #expect(second["duplicates"][0]["request"] == "R-2025-000001")
      #expect(second["orders"] == .array(["WO-2025-000001"]))
      #expect(second["say"].string.hasPrefix("La segnalazione R-2025-000002 è già in carico."))
      let order = try await caller.get("orders/WO-2025-000001")
      #expect(order["requests"].items.count == 2)
    }
  }

  @Test("Whoever asks about a report that was rejected is told so")
  func chasedWhenFinished() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      let rejected = try await caller.post("requests/R-2025-000001/reject", .object(["reason": "Non è una buca"]))
      #expect(rejected.status == 200, "\(rejected.text)")
      let chaser = try await caller.post("calls", .object(["chase": "R-2025-000001", "phone": "0522 111"]))
      #expect(chaser["say"].string.contains("è già respinta"), "\(chaser.text)")
      #expect(chaser["hint"].string.contains("senza --chase"))
    }
  }

  @Test("A chaser counts as a contact about the earlier request", arguments: ["+39 0522 111", "0522111"])
  func chased(phone: String) async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole(["caller": "Anna", "phone": "+39 0522 111"])
      let chaser = try await caller.post("calls", .object(["chase": "R-2025-000001", "phone": .text(phone)]))
      #expect(chaser["request"] == "R-2025-000001" && chaser["hint"] == .null)
      let known = try await caller.get("callers?phone=0522111")
      #expect(known["name"] == "Anna")
      #expect(known["requests"][0]["contacts"].items.count == 2)
    }
  }

  @Test("A call for information opens nothing", arguments: ["information", "referred", "abandoned"])
  func nothingOpened(outcome: String) async throws {
    try await TestCentre.demo { caller, _ in
      let answer = try await caller.post("calls", .object(["outcome": .text(outcome)]))
      #expect(answer.status == 200)
      #expect(answer["request"] == .null)
      #expect(answer["orders"] == .array([]))
      #expect(answer["say"].string.contains("C-2025-000001"))
    }
  }

  @Test("A request is listed, classified, amended and rejected with its words")
  func corrected() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.post("calls", .object(["description": "Qualcosa di rotto"]))
      let classified = try await caller.post(
        "requests/R-2025-000001/classify",
        .object(["category": "roads.pothole", "zone": "Z1", "note": "davanti al bar"]))
      #expect(classified["state"] == "open")
      #expect(classified["note"] == "davanti al bar")
      let amended = try await caller.post(
        "requests/R-2025-000001/amend", .object(["description": "Una buca", "address": "via Roma 1"]))
      #expect(amended["description"] == "Una buca")
      #expect(amended["address"] == "via Roma 1")
      let listed = try await caller.get("requests?state=open&category=roads.pothole")
      #expect(listed["items"].items.count == 1)
      _ = try await caller.post("calls", .object(["description": "Un ramo"]))
      let referred = try await caller.post(
        "requests/R-2025-000002/refer", .object(["to": "Provincia", "reason": "strada provinciale"]))
      #expect(referred["state"] == "referred")
      #expect(referred["referredTo"] == "Provincia")
      #expect(referred["reason"] == "strada provinciale")
    }
  }

  @Test("Lists come in pages that lead to the next")
  func pages() async throws {
    try await TestCentre.demo { caller, _ in
      for _ in 1...3 { _ = try await caller.logPothole() }
      let first = try await caller.get("orders?limit=2")
      #expect(first["items"].items.map { $0["number"].string } == ["WO-2025-000003", "WO-2025-000002"])
      let second = try await caller.get("orders?limit=2&after=\(first["next"].string)")
      #expect(second["items"].items.map { $0["number"].string } == ["WO-2025-000001"])
      #expect(second["next"] == .null)
    }
  }
}
