import DispatchAPI
import Testing
import WorkOrders

@Suite("Dossiers over HTTP")
struct DossierTests {
  private static let statement: [String: JSONValue] = [
    "category": "roads.pothole", "address": "Via Emilia 12", "zone": "Z1",
    "circumstance": "Muro crollato <sulla strada>", "causes": "Pioggia", "works": "Sgombero e puntellamento",
    "amount": "80000,00",
  ]

  @Test("One call orders the works, draws up the report and starts the terms")
  func opened() async throws {
    try await TestCentre.demo { caller, _ in
      let dossier = try await caller.post("dossiers", .object(Self.statement))
      #expect(dossier.status == 200, "\(dossier)")
      #expect(dossier["order"] == "WO-2025-000001" && dossier["amount"] == "80000.00")
      let days = dossier["steps"].items.map { String($0["due"].string.prefix(10)) }
      #expect(days == ["2025-03-20", "2025-03-30", "2025-04-29"])
      #expect(dossier["site"].string.contains("Via Emilia 12"))

      let page = try await caller.get("dossiers/WO-2025-000001/report").text
      #expect(page.contains("Muro crollato &lt;sulla strada&gt;") && page.contains("art. 140 del D.Lgs. 36/2023"))
      #expect(page.contains("80.000,00 €"))

      let done = try await caller.post("dossiers/WO-2025-000001/steps", .object(["step": "justification"]))
      #expect(done["steps"][0]["doneAt"] == "2025-03-10T09:00:00+01:00")
      #expect(try await caller.get("dossiers")["items"].items.count == 1)
    }
  }

  @Test("Without a cost, or with one that is ambiguous, nothing is ordered")
  func refused() async throws {
    try await TestCentre.demo { caller, _ in
      let (without, ambiguous) = (Self.statement.filter { $0.key != "amount" }, "80.000")
      let silent = try await caller.post("dossiers", .object(without))
      #expect(silent["field"] == "amount")
      let typed = Self.statement.merging(["amount": .text(ambiguous)]) { _, typed in typed }
      let unclear = try await caller.post("dossiers", .object(typed))
      #expect(unclear["field"] == "amount" && unclear.status == 422)
      let orders = try await caller.get("orders")
      #expect(orders["items"].items.isEmpty)
    }
  }
}
