import DispatchAPI
import Foundation
import Testing
import WorkOrders

@Suite("Rules tried over HTTP")
struct PolicySimulationTests {
  private func body(_ edit: (String) -> String = { $0 }) throws -> JSONValue {
    .object([
      "yaml": .text(edit(try Fixture.text("city/city.yaml"))), "zones": .text(try Fixture.text("city/zones.geojson")),
      "from": "2025-01-01", "to": "2025-12-31",
    ])
  }

  @Test("The rules in force change nothing, and a lower ceiling is reported with its orders")
  func simulates() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      let same = try await caller.post("policy/simulation", try body())
      #expect(same["orders"] == .integer(1) && same["changed"] == .integer(0))
      #expect(same["withoutApproval"]["was"]["count"] == .integer(1))

      let lower = try await caller.post(
        "policy/simulation", try body { $0.replacing("    ceiling: 800.00", with: "    ceiling: 100.00") })
      #expect(lower["changed"] == .integer(1))
      #expect(lower["approvalsAsked"]["would"]["count"] == .integer(1))
      #expect(lower["affected"][0]["order"] == "WO-2025-000001")
      #expect(try await caller.get("policy")["version"] == .integer(1), "nothing is applied")
    }
  }

  @Test("Who accepts JSON lines follows the work, and gets the report last")
  func streamed() async throws {
    try await TestCentre.demo { caller, _ in
      let answer = try await caller.with("Accept", "application/x-ndjson").post("policy/simulation", try body())
      let last = try #require(answer.text.split(separator: "\n").last)
      let line = try WireJSON.decode(StreamedProgress<SimulationReport>.self, from: Data(last.utf8))
      #expect(line.report?.orders == 0 && line.problem == nil)
    }
  }

  @Test("Wrong rules, days and firms are refused before anything is replayed")
  func refused() async throws {
    try await TestCentre.demo { caller, _ in
      let rules = try await caller.post(
        "policy/simulation", try body { $0.replacing("locale: it", with: "locale: xx") })
      #expect(rules.status == 422 && rules["problems"][0]["path"] == "locale")
      var fields = try #require(try body().fields)
      fields["to"] = "2024-12-31"
      #expect(try await caller.post("policy/simulation", .object(fields))["field"] == "to")
      fields["to"] = "2025-04-31"
      #expect(try await caller.post("policy/simulation", .object(fields)).status == 422)
      fields["to"] = "2025-12-31"
      fields["contractors"] = "code,name\nx,y\n"
      #expect(try await caller.post("policy/simulation", .object(fields)).status == 400)
    }
  }
}
