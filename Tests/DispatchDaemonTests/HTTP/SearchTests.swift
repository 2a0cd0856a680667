import DispatchAPI
import Testing
import WorkOrders

@testable import DispatchDaemon

@Suite("Search over HTTP")
struct SearchTests {
  @Test("A call is found by words, telephone and point, with its orders and its distance")
  func found() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole([
        "caller": "Rosa Neri", "phone": "0522 777888", "address": "Viale Monte Grappa 3", "description": "Buca perché",
      ])
      for query in ["q=v.le%20grappa%20bu", "q=%E2%80%A67888", "q=perche'", "q=WO-2025-1", "q=2025-1", "q=rosa+neri"] {
        let items = try await caller.get("search?" + query)["items"].items
        #expect(items.map { $0["number"] } == ["R-2025-000001"], "\(query)")
        #expect(items.first?["orders"][0]["number"] == "WO-2025-000001" && items.first?["distance"] == .null)
        #expect(items.first?["reporters"][0]["phone"] == "0522 777888")
      }
      #expect(try await caller.get("search?q=lampione")["items"] == .array([]))
      #expect(try await caller.get("search?q=buca&state=resolved")["items"] == .array([]))
      let shown = try await caller.get("requests/R-2025-000001")
      let (lat, lon) = (try #require(shown["lat"].fraction), try #require(shown["lon"].fraction))
      let near = try await caller.get("search?lat=\(lat)&lon=\(lon)&within=50")["items"].items
      #expect(near.map { $0["distance"] } == [.integer(0)])
    }
  }

  @Test(
    "What cannot be looked for is refused with its field",
    arguments: [
      ("", "q"), ("q=%20%22", "q"), ("q=a&within=0", "within"), ("q=a&within=2000", "within"),
      ("q=a&state=odd", "state"),
      ("q=a&limit=0", "limit"), ("q=a&after=x", "after"), ("lat=44.7", "lon"), ("q=a&category=odd", "category"),
    ])
  func refused(query: String, field: String) async throws {
    try await TestCentre.demo { caller, _ in
      let answer = try await caller.get("search?" + query)
      #expect(answer.status == 422 || answer.status == 400, "\(query)")
      #expect(answer["field"].string.hasPrefix(field), "\(query)")
    }
  }

  @Test(
    "Who may not see reporters neither sees them nor finds by them",
    arguments: [(Role.technician, true), (.manager, false)])
  func roles(role: Role, sees: Bool) async throws {
    try await TestCentre.demo(isSocket: false) { caller, centre in
      let desk = try await centre.token("desk", .operator)
      _ = try await caller.with("Authorization", "Bearer \(desk)").logPothole([
        "caller": "Rosa Neri", "phone": "0522 777",
      ])
      let reader = caller.with("Authorization", "Bearer \(try await centre.token("anna", role))")
      #expect(try await reader.get("search?q=rosa")["items"].items.count == (sees ? 1 : 0))
      let found = try await reader.get("search?q=R-2025-1")["items"][0]
      #expect(found["reportersWithheld"] == .boolean(!sees) && found["reporters"].items.count == (sees ? 1 : 0))
    }
  }
}
