import DispatchAPI
import Testing
import WorkOrders

@testable import DispatchDaemon

@Suite("The description of the interface")
struct OpenAPITests {
  @Test("Every described path answers, and says something else than that it is not there")
  func paths() async throws {
    try await TestCentre.demo { caller, _ in
      for path in OpenAPIPath.all {
        let filled = path.path.replacing("{period}", with: "2025-Q1").replacing("{code}", with: "edil-ponte")
          .replacing("{number}", with: "WO-2025-000001").replacing("{name}", with: "anna")
          .replacing("{act}", with: path.path.hasPrefix("orders") ? "accept" : "classify")
        let answer = try await path.method == "get" ? caller.get(filled) : caller.post(filled)
        #expect(!answer["detail"].string.hasPrefix("There is nothing at"), "\(path.path)")
      }
    }
  }

  @Test("Files and pages are described as what they are, and versions only where they count")
  func kindsOfAnswers() {
    let answer = { (path: String) in
      OpenAPIPath.all.first { $0.path == path && $0.answer == nil }?.operation["responses"]["200"]["content"]
        ?? .null
    }
    #expect(answer("backup")["application/x-tar"] != .null)
    #expect(answer("files/{sha256}")["*/*"] != .null)
    #expect(answer("dossiers/{order}/report")["text/html"] != .null)
    #expect(answer("files/{sha256}")["application/json"] == .null)
    let versioned = OpenAPIPath.all.filter { path in
      path.operation["parameters"].items.contains { $0["name"] == "If-Match" }
    }.map(\.path)
    #expect(versioned.contains("orders/{number}/{act}"))
    #expect(!versioned.contains("calls") && !versioned.contains("users"))
  }

  @Test("Answers have exactly the described fields")
  func fields() async throws {
    try await TestCentre.demo { caller, _ in
      let receipt = try await caller.logPothole()
      check(receipt.json, "CallReceipt")
      let order = try await caller.get("orders/WO-2025-000001")
      check(order.json, "OrderView")
      check(order["offers"][0], "OfferView")
      check(order["targets"][0], "TargetView")
      check(try await caller.get("requests/R-2025-000001").json, "RequestView")
      check(try await caller.get("calls/C-2025-000001").json, "ContactView")
      check(try await caller.get("orders/WO-2025-000001/explanation")["decisions"][0], "DecisionView")
      check(try await caller.get("contractors/edil-ponte").json, "ContractorView")
      check(try await caller.get("contractors/edil-ponte")["contracts"][0], "ContractView")
      check(try await caller.get("places")["items"][0], "PlaceView")
      check(try await caller.get("policy").json, "PolicyView")
      check(try await caller.get("policy/source").json, "PolicySourceView")
      check(try await caller.get("board").json, "BoardView")
      check(try await caller.get("board")["phoneOffers"][0], "PhoneOfferView")
      check(try await caller.get("journal")["items"][0], "JournalEventView")
      check(try await caller.get("journal/verification").json, "JournalVerificationView")
      check(try await caller.get("statistics/2025-Q1").json, "StatisticsView")
      check(try await caller.get("statistics/2025-Q1")["figures"][0], "FigureView")
      check(try await caller.get("clock").json, "ClockView")
      let found = try await caller.get("search?q=R-2025-1")["items"][0]
      check(found, "FoundView")
      check(found["orders"][0], "FoundOrderView")
      check(try await caller.get("orders/none").json, "Problem")
      let rules: JSONValue = .object([
        "yaml": .text(try Fixture.text("city/city.yaml")), "zones": .text(try Fixture.text("city/zones.geojson")),
        "from": "2025-01-01", "to": "2025-12-31",
      ])
      let report = try await caller.post("policy/simulation", rules)
      check(report.json, "SimulationReport")
      check(report["contractors"][0], "SimulatedLine")
      check(report["targets"][0], "SimulatedTargetLine")
    }
  }

  private func check(_ value: JSONValue, _ name: String) {
    guard case .object(let fields) = value else {
      Issue.record("no \(name)")
      return
    }
    #expect(fields.keys.sorted() == OpenAPISchemas.fields(of: name).sorted(), "\(name)")
  }
}
