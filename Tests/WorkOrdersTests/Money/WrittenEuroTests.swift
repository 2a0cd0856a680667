import Testing

@testable import WorkOrders

@Suite("Amounts as firms write them")
struct WrittenEuroTests {
  @Test(
    "The currency may stand on either side, or nowhere",
    arguments: [
      "350", "350,00", "350.00", "350 euro", "350euro", "350 Euro ", "350,00 €", "€350", "€ 350", "EUR 350", "350 EUR",
    ])
  func currency(text: String) throws { #expect(try Euro(written: text) == Euro(cents: 35_000)) }

  @Test(
    "What is no amount, or may be two, is refused at its field",
    arguments: ["1.250 €", "350 dollari", "€", "euro", "", "-5 €", "3 5", "350 euro 20"])
  func refused(text: String) {
    let error = #expect(throws: DomainError.self) { try Euro(written: text, field: "amount") }
    #expect(error?.field == "amount" && error?.code == .invalid)
  }
}
