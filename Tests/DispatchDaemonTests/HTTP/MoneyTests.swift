import DispatchAPI
import HTTPTypes
import Testing
import WorkOrders

@Suite("Contracts, invoices, prices and scorecards over HTTP")
struct MoneyTests {
  @Test("From a price list to an estimate, an order, an invoice and a scorecard, net and with VAT")
  func life() async throws {
    try await TestCentre.demo { caller, _ in
      let firm: [String: JSONValue] = [
        "code": "prova", "name": "Prova", "phone": "0522 1", "mode": "phone", "trades": .array(["asphalt"]),
        "contract": "AQ-P", "cig": "Z1", "cup": "j89e25000010004", "chapter": "2010", "commitment": "77/2025",
        "vat": "22", "safety": "3", "discount": "20", "ceiling": "10000", "validFrom": "2025-01-01",
        "validTo": "2025-12-31", "priority": .integer(1),
      ]
      #expect(try await caller.post("contractors", .object(firm)).status == 200)
      let contract = try await caller.get("contracts/AQ-P")
      #expect(contract["cup"] == "J89E25000010004" && contract["vat"] == "22.00" && contract["safety"] == "3.00")
      #expect(contract["ceilingGross"] == "12200.00" && contract["residual"] == "10000.00")
      let csv: JSONValue = "code,unit,price,description\nA.01,m2,40.00,Ripristino\n"
      #expect(try await caller.post("prices/import", .object(["csv": csv]))["imported"] == .integer(1))
      #expect(try await caller.get("prices")["items"][0]["price"] == "40.00")

      _ = try await caller.logPothole(["estimate": "9000"])
      let set = try await caller.act(
        "set", on: "WO-2025-000001", ["items": .array(["A.01=25,5"]), "contract": "AQ-P"])
      // 1,020.00 of works, less 204.00, and 30.60 of safety costs.
      #expect(set["estimate"] == "846.60" && set["bill"]["discount"] == "204.00" && set["bill"]["safety"] == "30.60")
      #expect(set["bill"]["lines"][0]["quantity"] == "25.5")
      #expect(try await caller.act("set", on: "WO-2025-000001", ["items": .array(["A.01"])])["field"] == "items")

      _ = try await caller.act("approve", on: "WO-2025-000001")
      let order = try await caller.act("accept", on: "WO-2025-000001")
      let code = order["contract"].string
      let bill: [String: JSONValue] = [
        "number": "12/A", "date": "2025-03-10", "amount": "100,00", "order": "WO-2025-000001",
      ]
      #expect(try await caller.post("contracts/\(code)/invoices", .object(bill))["invoiced"] == "100.00")
      #expect(try await caller.post("contracts/\(code)/invoices", .object(bill)).status == 409)
      #expect(try await caller.get("contracts/\(code)/invoices")["items"][0]["number"] == "12/A")
      #expect(try await caller.get("orders/WO-2025-000001")["invoiced"] == "100.00")
      let firmCode = order["contractor"].string
      let card = try await caller.get("contractors/\(firmCode)/scorecard?quarter=2025-Q1")
      #expect(card["accepted"] == .integer(1) && card["from"] == "2025-01-01" && card["arrival"]["of"] == .integer(0))
      #expect(try await caller.get("scorecards?from=2025-03-01&to=2025-03-31")["items"].items.isEmpty == false)
      #expect(try await caller.get("scorecards?quarter=2025-Q5").status == 422)
      #expect(try await caller.get("contractors/nobody/scorecard?quarter=2025-Q1").status == 404)
    }
  }

  @Test(
    "An operator records no invoice, imports no prices and sees no scorecard",
    arguments: [
      "contracts/AQ-1/invoices", "prices/import", "contracts/AQ-1/prices/import",
    ])
  func roles(path: String) async throws {
    try await TestCentre.demo { caller, centre in
      _ = try await centre.token("anna", .operator)
      let anna = caller.with("Act-As", "anna")
      #expect(try await anna.post(path, .object([:])).status == 403)
      #expect(try await anna.get("scorecards?quarter=2025-Q1").status == 403)
    }
  }
}
