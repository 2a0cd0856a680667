import Foundation
import Testing

@Suite("Contracts, invoices and scorecards, by the real programs")
struct ContractTests {
  /// A centre where one firm, with penalties of its own, has accepted an order of 320 euro.
  private static func accepted() async throws -> TestCentre {
    let centre = try await TestCentre.open(clock: "2026-03-03T09:00:00")
    try await centre.done(
      "contractor", "add", "--code", "strade-nord", "--name", "Strade Nord S.r.l.", "--phone", "0522 1", "--mode",
      "phone", "--trade", "asphalt", "--contract", "AQ-2025-01", "--discount", "12.5", "--ceiling", "400", "--vat",
      "22", "--valid-from", "2025-01-01", "--valid-to", "2027-12-31", "--priority", "1", "--penalties",
      "arrival:80.00/hour:400.00")
    try await centre.done("call", "log", "--description", "Buca", "--category", "roads.pothole", "--zone", "Z1")
    let order = try await centre.done("order", "accept", "WO-2026-000001", "--by", "phone", "--who", "Ugo")
    try #require(order["contract"]?.text == "AQ-2025-01")
    return centre
  }

  @Test("An invoice is recorded once, cancelled with a reason, and recorded anew")
  func invoices() async throws {
    let centre = try await Self.accepted()
    let invoice = ["contract", "invoice", "AQ-2025-01", "--number", "12/A", "--date", "2026-03-03", "--json"]
    let recorded = try await centre.mcctl(invoice + ["--amount", "320", "--order", "WO-2026-000001"])
    #expect(try recorded.json["invoiced"]?.text == "320.00", "\(recorded.error)")
    #expect(try await centre.mcctl(invoice + ["--amount", "1"]).status == 78)
    let above = try await centre.refused(
      "contract", "invoice", "AQ-2025-01", "--number", "13", "--date", "2026-03-03", "--amount", "0.01")
    #expect(above.problem["field"]?.text == "amount")

    let cancelled = try await centre.done(
      "contract", "cancel-invoice", "AQ-2025-01", "--number", "12/A", "--reason", "Importo sbagliato", "--as", "mara")
    #expect(cancelled["invoiced"]?.text == "0.00" && cancelled["committed"]?.text == "320.00")
    #expect(try await centre.mcctl(invoice + ["--amount", "310"]).status == 0)
    let kept = try await centre.done("contract", "invoices", "AQ-2025-01").items
    #expect(kept.map { $0["amount"]?.text } == ["310.00", "320.00"])
    #expect(kept.map { $0["cancelledBecause"]?.text } == [nil, "Importo sbagliato"])
    let text = try await centre.mcctl(["contract", "invoices", "AQ-2025-01"])
    #expect(text.output.contains("Importo sbagliato"), "\(text.output)")
    let twice = try await centre.refused(
      "contract", "cancel-invoice", "AQ-2025-01", "--number", "99", "--reason", "x")
    #expect(twice.status == 66)
    let operators = try await centre.refused(
      "contract", "cancel-invoice", "AQ-2025-01", "--number", "12/A", "--reason", "x", "--as", "anna")
    #expect(operators.status == 77)
    #expect(try await centre.done("journal", "verify")["valid"]?.flag == true)
  }

  @Test("A contract shows what is left, net and with VAT, and its own penalties; 80 % of it is an alarm")
  func contract() async throws {
    let centre = try await Self.accepted()
    let contract = try await centre.done("contract", "show", "AQ-2025-01")
    #expect(contract["residual"]?.text == "80.00" && contract["committedGross"]?.text == "390.40")
    #expect(contract["penalties"]?.text == "arrival:80.00/hour:400.00")
    #expect(try await centre.done("contract", "list").items.count == 13)
    let board = try await centre.done("watch", "--once")
    #expect(board["alarms"]?.items.contains { $0["kind"]?.text == "contract-80" } == true)
  }

  @Test("A firm that comes late owes its contract's penalty, and its scorecard says so")
  func scorecard() async throws {
    let centre = try await Self.accepted()
    try await centre.done("clock", "advance", "--to", "2026-03-03T22:30")
    let late = try await centre.done("order", "show", "WO-2026-000001")
    #expect(late["penalties"]?[0]?["amount"]?.text == "160.00" && late["penalties"]?[0]?["running"]?.flag == true)
    try await centre.done("order", "start", "WO-2026-000001")
    let card = try await centre.done("contractor", "scorecard", "strade-nord", "--quarter", "2026-Q1")
    #expect(card["accepted"]?.count == 1 && card["penalties"]?.text == "160.00")
    let all = try await centre.done("contractor", "scorecard", "--all", "--from", "2026-03-01", "--to", "2026-03-31")
    #expect(all.items.contains { $0["contractor"]?.text == "strade-nord" })
    let text = try await centre.mcctl(["contractor", "scorecard", "strade-nord", "--quarter", "2026-Q1"])
    #expect(text.output.contains("160,00 €"), "\(text.output)")
    #expect(try await centre.refused("contractor", "scorecard", "nobody", "--quarter", "2026-Q1").status == 66)
  }

  @Test("Prices are imported and build an estimate to the cent")
  func prices() async throws {
    let centre = try await Self.accepted()
    let file = centre.folder + "/prezzi.csv"
    try "code,unit,price,description\nA.01,m2,40.00,Ripristino\n".write(
      toFile: file, atomically: true, encoding: .utf8)
    #expect(try await centre.done("contract", "prices", "import", file)["imported"]?.count == 1)
    #expect(try await centre.done("contract", "prices", "list")[0]?["price"]?.text == "40.00")
    try await centre.done(
      "call", "log", "--description", "Altra", "--category", "roads.pothole", "--zone", "Z1",
      "--estimate", "9000")
    let set = try await centre.done(
      "order", "set", "WO-2026-000002", "--item", "A.01=25,5", "--contract", "AQ-2025-01")
    #expect(set["estimate"]?.text == "892.50")
  }
}
