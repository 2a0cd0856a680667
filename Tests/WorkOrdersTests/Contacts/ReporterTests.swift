import Testing
import WorkOrders

@Suite("Reporters")
struct ReporterTests {
  @Test(
    "A telephone number is compared by its digits, without the country's",
    arguments: [
      ("0522 456 111", "0522456111"), ("+39 0522 456111", "0522456111"), ("0039 0522/456111", "0522456111"),
      ("(+39) 0522-456111", "0522456111"), (" +39.347.1234567", "3471234567"), ("391 2345678", "3912345678"),
      ("039 2345678", "0392345678"), ("+41 91 234 56 78", "41912345678"), ("", nil), ("anonymous", nil),
    ] as [(String, String?)])
  func comparable(typed: String, expected: String?) {
    #expect(Reporter.comparable(phone: typed) == expected)
  }

  @Test(
    "What nobody can be reached by is refused, naming the field",
    arguments: [
      (Reporter(phone: "abc"), "phone"), (Reporter(phone: " "), "phone"), (Reporter(email: "not a mail"), "email"),
      (Reporter(email: "a@"), "email"), (Reporter(email: "a@b@c"), "email"),
    ])
  func unreachable(reporter: Reporter, field: String) {
    let fault = #expect(throws: DomainError.self) { try reporter.check() }
    #expect(fault?.field == field)
  }

  @Test("A number or an address of any form is taken")
  func reachable() throws {
    try Reporter(name: "Rossi", phone: "int. 12", email: "rossi@comune.example").check()
    try Reporter().check()
  }

  @Test("A reporter of whom nothing is known is empty")
  func empty() {
    #expect(Reporter().isEmpty)
    #expect(!Reporter(name: "Bianchi").isEmpty && !Reporter(phone: "1").isEmpty && !Reporter(email: "a@b").isEmpty)
  }
}
