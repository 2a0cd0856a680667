import Testing

@testable import WorkOrders

@Suite("Estimates from a price list")
struct BillTests {
  private func line(_ cents: Int64, _ quantity: String) throws -> Bill.Line {
    let item = PriceItem(code: "A.01", unit: "m2", price: Euro(cents: cents), description: "Asphalt")
    return try Bill.Line(item: item, quantity: try Quantity(typed: quantity))
  }

  private func contract(discount: Int = 0, safety: Int = 0, vat: Int? = nil) -> FrameworkContract {
    FrameworkContract(
      code: "C", trades: [], discountBasisPoints: discount, ceiling: euro(1),
      validFrom: CivilDate(checkedYear: 2026, month: 1, day: 1),
      validTo: CivilDate(checkedYear: 2026, month: 12, day: 31), vatBasisPoints: vat, safetyBasisPoints: safety)
  }

  @Test("The discount takes from works and leaves safety costs whole")
  func discount() throws {
    let bill = try Bill([line(10_000, "10"), line(5_000, "2")], under: contract(discount: 2_000, safety: 300))
    #expect(bill.works == euro(1_100) && bill.discount == euro(220) && bill.safety == euro(33))
    #expect(bill.total == euro(913))
    #expect(try Bill([line(10_000, "10")], under: nil).total == euro(1_000))
  }

  @Test(
    "Each line is rounded to the cent, half a cent up, before lines are added",
    arguments: [
      (33, "0.015", 0), (33, "0.5", 17), (1, "0.5", 1), (1, "0.499", 0), (333, "0.333", 111), (1_999, "12,25", 24_488),
    ] as [(Int64, String, Int64)])
  func rounding(price: Int64, quantity: String, cents: Int64) throws {
    #expect(try line(price, quantity).amount == Euro(cents: cents))
  }

  @Test("Three lines of half a cent are three cents")
  func linesFirst() throws {
    let bill = try Bill([line(1, "0.5"), line(1, "0.5"), line(1, "0.5")], under: nil)
    #expect(bill.total == Euro(cents: 3))
  }

  @Test(
    "A quantity that is nothing, negative, ambiguous or beyond measure is refused",
    arguments: ["", "0", "0.000", "-1", "1.250", "1,2,3", "1.", ".5", "1e3", "1000001", "99999999999", "0.0001", "x"])
  func quantities(text: String) {
    let error = #expect(throws: DomainError.self) { try Quantity(typed: text, field: "items") }
    #expect(error?.code == .invalid && error?.field == "items")
  }

  @Test(
    "A quantity is written with no more decimals than it needs",
    arguments: [
      ("12", "12"), ("12.50", "12.5"), ("12,05", "12.05"), ("0.125", "0.125"), ("1000000", "1000000"),
    ])
  func written(typed: String, text: String) throws {
    #expect(try Quantity(typed: typed).description == text)
  }

  @Test("What is too large is refused, not wrapped around")
  func tooLarge() throws {
    expectRefusal(.invalid, "too large") { try line(Euro.largest.cents, "1000000") }
    let most = try line(Euro.largest.cents, "1")
    expectRefusal(.invalid, "too large") { try Bill([most, most], under: nil) }
  }

  @Test("With VAT an amount is rounded to the cent, and unknown without a rate")
  func gross() {
    #expect(contract(vat: 2_200).gross(Euro(cents: 10_001)) == Euro(cents: 12_201))
    #expect(contract(vat: 1_000).gross(Euro(cents: 5)) == Euro(cents: 6))
    #expect(contract().gross(euro(1)) == nil)
  }

  @Test("A price list is read whole, and every wrong row is named")
  func file() throws {
    let text = """
      code,unit,price,description
      A.01,m2,12.50,Asphalt
      A.01,m2,13.00,Asphalt again
      A.02,m2,1.250,Ambiguous
      A.03,,1.00,No unit
      A 4,h,1.00,No code
      A.05,h,-1,Negative
      """
    let file = try PriceListFile(Array(text.utf8))
    #expect(file.items.map(\.code) == ["A.01"] && file.items.first?.price == Euro(cents: 1_250))
    #expect(file.refused.compactMap(\.error.field) == ["code", "price", "unit", "code", "price"])
  }
}
