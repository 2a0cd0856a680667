import DispatchAPI
import Testing
import WorkOrders

@Suite("Pages of lists over HTTP")
struct PagingTests {
  @Test(
    "The end of a page that no page has named is refused, and is not the first page",
    arguments: ["journal", "policy/history"])
  func badCursor(path: String) async throws {
    try await TestCentre.demo { caller, _ in
      for cursor in ["x", "-1", "1.5", "99999999999999999999"] {
        let refused = try await caller.get("\(path)?after=\(cursor)")
        #expect(refused.status == 400 && refused["field"] == "after", "\(refused.text)")
      }
      #expect(try await caller.get("\(path)?after=9").status == 200)
    }
  }

  @Test("Contractors come page by page, by code")
  func contractors() async throws {
    try await TestCentre.demo { caller, _ in
      let all = try await caller.get("contractors")["items"].items.map { $0["code"].string }
      let page = try await caller.get("contractors?limit=5")
      #expect(page["items"].items.map { $0["code"].string } == Array(all.prefix(5)))
      let rest = try await caller.get("contractors?after=\(page["next"].string)")
      #expect(rest["items"].items.map { $0["code"].string } == Array(all.dropFirst(5)))
      #expect(rest["next"] == .null)
      #expect(try await caller.get("contractors?limit=0").status == 422)
    }
  }

  @Test("Mandates and the events of an order take a limit")
  func limits() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      #expect(try await caller.get("mandates?limit=1")["items"].items.count == 1)
      let path = "journal?order=WO-2025-000001"
      let all = try await caller.get(path)["items"].items
      let page = try await caller.get(path + "&limit=2")
      #expect(page["items"].items == Array(all.prefix(2)))
      let rest = try await caller.get(path + "&after=\(page["next"].string)")
      #expect(rest["items"].items == Array(all.dropFirst(2)) && all.count > 2)
    }
  }

  @Test("Inspections of one technician are found behind newer ones of others, page by page")
  func inspections() async throws {
    try await TestCentre.demo { caller, centre in
      for name in ["anna", "bruno"] { _ = try await centre.token(name, .technician) }
      for (serial, name) in ["anna", "bruno", "anna", "bruno"].enumerated() {
        _ = try await caller.logPothole(["estimate": "1500", "lat": .number(44.70 + Double(serial) / 50)])
        let order = "WO-2025-00000\(serial + 1)"
        let planned = try await caller.post(
          "orders/\(order)/inspections", .object(["on": "2025-03-11 09:00", "inspector": .text(name)]))
        #expect(planned.status == 200, "\(planned.text)")
      }
      let page = try await caller.get("inspections?inspector=anna&limit=1")
      #expect(page["items"].items.map { $0["order"].string } == ["WO-2025-000003"])
      let rest = try await caller.get("inspections?inspector=anna&limit=1&after=\(page["next"].string)")
      #expect(rest["items"].items.map { $0["order"].string } == ["WO-2025-000001"])
      #expect(try await caller.get("inspections?state=recorded")["items"].items.isEmpty)
      #expect(try await caller.get("inspections?state=scheduled")["items"].items.count == 4)
    }
  }

  @Test("Requests from one telephone are filtered before the page is cut")
  func phones() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole(["phone": "0522 1234"])
      for _ in 1...2 { _ = try await caller.post("calls", .object(["description": "Altro", "phone": "0522 1234"])) }
      _ = try await caller.logPothole(["phone": "0522 999"])
      let path = "requests?phone=0522%201234"
      let found = try await caller.get(path + "&category=roads.pothole&limit=1")["items"].items
      #expect(found.map { $0["number"].string } == ["R-2025-000001"])
      let page = try await caller.get(path + "&limit=2")
      #expect(page["items"].items.map { $0["number"].string } == ["R-2025-000003", "R-2025-000002"])
      let rest = try await caller.get(path + "&limit=2&after=\(page["next"].string)")["items"].items
      #expect(rest.map { $0["number"].string } == ["R-2025-000001"])
    }
  }

  @Test("The board counts all of what its lists begin, and begins with what is most urgent")
  func board() async throws {
    try await TestCentre.demo { caller, _ in
      for serial in 1...22 {
        _ = try await caller.post("calls", .object(["description": .text("Non so cosa \(serial)")]))
      }
      _ = try await caller.logPothole(["estimate": "1500"])
      _ = try await caller.logPothole()
      let board = try await caller.get("board")
      #expect(board["new"].items.count == 20)
      #expect(board["new"][0]["number"] == "WO-2025-000001")
      #expect(board["counts"]["new"] == .integer(22))
      #expect(board["counts"]["awaitingApproval"] == .integer(1))
      #expect(board["counts"]["phoneOffers"] == .integer(1))
      #expect(board["counts"]["unassigned"] == .integer(0))
      _ = try await caller.post("clock/advance", .object(["by": "30d"]))
      let later = try await caller.get("board")
      #expect(later["counts"]["pastLimits"].number >= later["pastLimits"].items.count)
      #expect(!later["pastLimits"].items.isEmpty)
      #expect(later["counts"]["nearLimits"].number == later["nearLimits"].items.count)
      #expect(later["counts"]["alarms"].number > 20 && later["alarms"].items.count == 20)
    }
  }

  @Test("The firm that has to answer first is rung first, however new its order is")
  func phoneOffers() async throws {
    try await TestCentre.demo { caller, _ in
      for _ in 1...6 {
        _ = try await caller.logPothole()
        _ = try await caller.post("clock/advance", .object(["by": "5m"]))
      }
      let board = try await caller.get("board")
      let rung = board["phoneOffers"].items
      #expect(rung.map { $0["order"].string }.first == "WO-2025-000001")
      let times = rung.map { $0["answerBy"].string }
      #expect(times == times.sorted() && times.count > 1)
    }
  }
}
