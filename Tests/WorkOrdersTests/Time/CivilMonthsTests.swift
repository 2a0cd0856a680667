import Testing

@testable import WorkOrders

@Suite("Terms of retention")
struct CivilMonthsTests {
  @Test(
    "Months go back to the same day, or the last of a shorter month",
    arguments: [
      ("2026-03-31", -1, "2026-02-28"), ("2024-03-31", -1, "2024-02-29"), ("2026-01-15", -24, "2024-01-15"),
      ("2026-01-15", -1, "2025-12-15"), ("2026-12-31", 2, "2027-02-28"), ("0001-01-01", -5, "0001-01-01"),
    ])
  func months(from: String, months: Int, to: String) throws {
    let date = try #require(CivilDate(from))
    #expect(date.adding(months: months).description == to)
  }

  @Test("A person is who all that is given fits, whatever the spelling")
  func subject() throws {
    let rosa = Reporter(name: "Rosa  Néri", phone: "0522 123", email: "Rosa@Posta.example")
    #expect(try DataSubject(phone: "+39 0522123", email: nil, name: nil).isSame(as: rosa))
    #expect(try DataSubject(phone: nil, email: "rosa@posta.EXAMPLE", name: "neri rosa").isSame(as: rosa))
    #expect(try !DataSubject(phone: "0522123", email: "x@posta.example", name: nil).isSame(as: rosa))
    #expect(try !DataSubject(phone: "0522123", email: nil, name: "Rosa").isSame(as: rosa))
    #expect(throws: DomainError.self) { try DataSubject(phone: nil, email: nil, name: " ") }
    #expect(throws: DomainError.self) { try DataSubject(phone: nil, email: nil, name: "Rosa Neri") }
    #expect(throws: DomainError.self) { try DataSubject(phone: "none", email: nil, name: nil) }
  }
}
