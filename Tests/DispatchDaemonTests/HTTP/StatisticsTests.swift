import DispatchAPI
import Foundation
import HTTPTypes
import Testing
import WorkOrders

@Suite("Figures and journal over HTTP")
struct StatisticsTests {
  @Test("A quarter's figures count what was done, reconcile, and come as the same valid XML twice")
  func quarter() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      _ = try await caller.post("calls", .object(["outcome": "information"]))
      _ = try await caller.act("accept", on: "WO-2025-000001")
      _ = try await caller.act("complete", on: "WO-2025-000001", ["final": "300"])
      _ = try await caller.act("close", on: "WO-2025-000001")
      let figures = try await caller.get("statistics/2025-Q1")
      #expect(figures["quarter"] == "2025-Q1")
      #expect(figures["state"] == "draft")
      let orders = figures["totals"]["orders"]
      #expect(orders["opened"] == .integer(1))
      #expect(orders["closed"] == .integer(1))
      #expect(orders["carriedOut"] == .integer(0))
      #expect(figures["totals"]["contacts"]["opened"] == .integer(2))
      let xml = try await caller.get("statistics/2025-Q1?format=xml")
      #expect(xml.headers[.contentType] == "application/xml")
      let again = try await caller.get("statistics/2025-Q1?format=xml")
      #expect(xml.bytes == again.bytes)
      let csv = try await caller.get("statistics?from=2025-03-01&to=2025-03-31&format=csv")
      #expect(csv.text.hasPrefix("code,title,area,category"))
    }
  }

  @Test("Who accepts JSON lines follows the count and gets the figures or the problem last, as JSON alone")
  func streamed() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      let patient = caller.with("Accept", MediaType.jsonLines)
      func last(_ path: String) async throws -> StreamedProgress<StatisticsView> {
        let answer = try await patient.get(path)
        #expect(answer.status == 200 && answer.headers[.contentType] == MediaType.jsonLines, "\(answer.text)")
        let line = try #require(answer.text.split(separator: "\n").last)
        return try WireJSON.decode(StreamedProgress<StatisticsView>.self, from: Data(line.utf8))
      }
      let bytes = try await caller.get("statistics/2025-Q1").bytes
      let plain = try WireJSON.decode(StatisticsView.self, from: Data(bytes))
      let quarter = try await last("statistics/2025-Q1")
      #expect(quarter.report == plain)
      #expect(quarter.problem == nil && quarter.of != nil && quarter.of == quarter.read)
      #expect(try await last("statistics?from=2025-03-01&to=2025-03-31").report?.state == "draft")
      #expect(try await last("statistics/2025-Q3").problem?.error.code == .invalid)
      #expect(try await patient.get("statistics/2025-Q1?format=xml").headers[.contentType] == "application/xml")
    }
  }

  @Test("The journal verifies, against its head too, and is read in pages")
  func journal() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      _ = try await caller.get("statistics/2025-Q1")
      let found = try await caller.get("journal/verification")
      #expect(found["valid"] == .boolean(true))
      #expect(found["unsealed"] == .integer(0))
      let against = try await caller.get("journal/verification?head=\(found["head"].string)")
      #expect(against["valid"] == .boolean(true))
      let other = String(repeating: "0", count: 64)
      #expect(try await caller.get("journal/verification?head=\(other)")["valid"] == .boolean(false))
      let page = try await caller.get("journal?limit=2")
      let next = try await caller.get("journal?limit=2&after=\(page["next"].string)")
      #expect(page["items"].items.count == 2)
      #expect(page["items"] != next["items"])
    }
  }

  @Test("Counters tell routes, states and the agenda apart")
  func metrics() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      _ = try await caller.get("orders/WO-2025-000001")
      let text = try await caller.get("/metrics").text
      #expect(text.contains(#"dispatchd_http_requests_total{route="GET /api/v1/orders/{number}",status="200"} 1"#))
      #expect(text.contains(#"dispatchd_orders{state="offered"} 1"#))
      #expect(text.contains(#"dispatchd_agenda{state="waiting"}"#))
    }
  }
}
