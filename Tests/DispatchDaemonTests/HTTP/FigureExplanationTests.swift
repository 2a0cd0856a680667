import DispatchAPI
import Foundation
import Synchronization
import Testing
import WorkOrders

@testable import DispatchDaemon

@Suite("A figure explained over HTTP")
struct FigureExplanationTests {
  private let path = "statistics/2025-Q1/explanation"

  @Test("It says what is counted and how, gives the value, and names the events behind it")
  func whole() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      let found = try await caller.get(path + "?figure=orders.opened&area=roads")
      #expect(found.status == 200, "\(found.text)")
      #expect(found["value"] == "1" && found["unit"] == "count" && found["isExact"] == .boolean(true))
      #expect(found["dimensions"] == .object(["area": "roads"]))
      #expect(found["trace"][0]["kind"] == "order.opened" && found["trace"][0]["subject"] == "WO-2025-000001")
      #expect(found["trace"][0]["counted"] == "1" && found["events"] == .integer(1))
      #expect(found["query"].string.contains("FROM journal_event"))
      for name in ["title", "definition", "how"] {
        #expect(!found[name]["it"].string.isEmpty && !found[name]["en"].string.isEmpty, "\(name)")
      }
      #expect(found.json.fields?.keys.sorted() == OpenAPISchemas.fields(of: "FigureExplanationView").sorted())
      #expect(found["trace"][0].fields?.keys.sorted() == OpenAPISchemas.fields(of: "TracedEventView").sorted())
    }
  }

  @Test("Every figure of a draft is explained")
  func every() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      for definition in StatisticsDefinitions.all where !definition.code.hasPrefix("late.") {
        let week = definition.code.hasPrefix("series.") ? "&week=2025-W11" : ""
        let found = try await caller.get(path + "?figure=\(definition.code)\(week)")
        #expect(found.status == 200, "\(definition.code): \(found.text)")
        #expect(!found["how"]["en"].string.isEmpty && !found["query"].string.isEmpty, "\(definition.code)")
      }
    }
  }

  @Test("An unknown figure is told with the nearest, a breakdown that there is not with those that there are")
  func unknown() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      let misspelt = try await caller.get(path + "?figure=orders.opend")
      #expect(misspelt.status == 404 && misspelt["field"] == "figure")
      #expect(misspelt["hint"].string.contains("orders.opened"))
      let broken = try await caller.get(path + "?figure=orders.opened&channel=phone")
      #expect(broken.status == 404 && broken["hint"].string.contains("area"), "\(broken.text)")
      #expect(try await caller.get(path).status == 400)
      #expect(try await caller.get("statistics/2025-Q5/explanation?figure=orders.opened").status == 422)
    }
  }

  @Test("What was only begun is told with the codes that begin so, and what begins none with every beginning")
  func begun() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      let arrival = try await caller.get(path + "?figure=times.arrival")
      let codes = ["count", "mean", "median", "p90"].map { "times.arrival.\($0)" }.joined(separator: ", ")
      #expect(arrival["hint"].string.hasPrefix("The nearest: \(codes)"), "\(arrival.text)")
      let nothing = try await caller.get(path + "?figure=zzzzzzzzzzzz")
      #expect(nothing["hint"].string.contains("inspections, late, mandates"), "\(nothing.text)")
    }
  }

  @Test("Late entries that a document does not have are told by what they need")
  func late() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      let draft = try await caller.get(path + "?figure=late.orders.closed")
      #expect(draft.status == 404 && draft["field"] == "figure")
      #expect(draft["detail"].string.contains("the act of the period before (2024-Q4)"), "\(draft.text)")
      #expect(draft["hint"].string.contains("mcctl statistics freeze --quarter 2024-Q4"), "\(draft.text)")
      let days = try await caller.get(
        "statistics/2025-01-01%2F2025-01-31/explanation?figure=late.orders.closed")
      #expect(days.status == 404 && days["hint"] == .null, "\(days.text)")
      _ = try await caller.post("clock/advance", .object(["to": "2025-04-02T10:00:00Z"]))
      #expect(try await caller.post("statistics/2025-Q1/freeze").status == 200)
      let frozen = try await caller.get(path + "?figure=late.orders.closed")
      #expect(frozen["hint"].string.contains("--version draft"), "\(frozen.text)")
    }
  }

  @Test("A code that nobody knows is told with those that there are; to one that is known nothing may have happened")
  func codes() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      func ask(_ words: String) async throws -> Answer { try await caller.get(path + "?figure=orders.opened&" + words) }
      let nowhere = try await ask("area=nowhere")
      #expect(nowhere.status == 404 && nowhere["field"] == "area", "\(nowhere.text)")
      #expect(nowhere["detail"].string.contains("nowhere"))
      #expect(nowhere["hint"].string.contains("roads, buildings"), "that of the figure first: \(nowhere.text)")
      #expect(try await ask("area=raods")["hint"].string.contains("Did you mean roads?"))
      #expect(try await ask("contractor=nobody-at-all")["field"] == "contractor")
      for words in ["area=green", "urgency=programmed", "contractor=edil-ponte", "category=green.bench"] {
        let known = try await ask(words)
        #expect(known.status == 200 && known["events"] == .integer(0), "\(words): \(known.text)")
      }
    }
  }

  @Test("Who accepts JSON lines follows the reading, and gets the explanation or the problem last")
  func streamed() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      let patient = caller.with("Accept", MediaType.jsonLines)
      func last(_ figure: String) async throws -> StreamedProgress<FigureExplanationView> {
        let line = try #require(try await patient.get(path + "?figure=" + figure).text.split(separator: "\n").last)
        return try WireJSON.decode(StreamedProgress<FigureExplanationView>.self, from: Data(line.utf8))
      }
      let found = try await last("orders.opened")
      #expect(found.report?.value == "1" && found.problem == nil && found.of == found.read)
      #expect(try await last("orders.opend").problem?.error.code == .notFound)
    }
  }

  @Test("A draft is counted and then traced, a frozen version is traced alone; what is told never goes back")
  func progress() async throws {
    try await TestCentre.demo { caller, centre in
      _ = try await caller.logPothole()
      _ = try await caller.post("clock/advance", .object(["to": "2025-04-02T10:00:00Z"]))
      let explanation = FigureExplanation(
        register: centre.centre.register, key: FigureKey(code: "orders.opened"),
        period: try ReportingPeriod(typed: "2025-Q1"))
      func told(_ choice: StatisticsChoice) async throws -> (position: Int, shares: [Double]) {
        let shares = Mutex<[Double]>([])
        let found = try await explanation.view(choice, after: 0, limit: 1) { read, last in
          shares.withLock { $0.append(Double(read) / Double(last)) }
        }
        return (found.journalPosition, shares.withLock { $0 })
      }
      let draft = try await told(.draft)
      #expect(draft.position > 0 && draft.shares == [0.5, 1])
      #expect(try await caller.post("statistics/2025-Q1/freeze").status == 200)
      #expect(try await told(.latest).shares == [1])
    }
  }

  @Test("Whoever may see the figures may have them explained", arguments: [(Role.operator, 403), (.technician, 200)])
  func roles(role: Role, status: Int) async throws {
    try await TestCentre.demo(isSocket: false) { caller, centre in
      let helper = try await centre.token("desk", .operator)
      _ = try await caller.with("Authorization", "Bearer \(helper)").logPothole()
      let token = try await centre.token("anna", role)
      let user = caller.with("Authorization", "Bearer \(token)")
      #expect(try await user.get(path + "?figure=orders.opened").status == status)
    }
  }
}
