import Testing
import WorkOrders

@Suite("Reporters")
struct ReporterTests {
  @Test(
    "A telephone number is compared by its digits, without the country's",
    arguments: [
      ("0522 456 111", "0522456111"), ("+39 0522 456111", "0522456111"), ("0039 0522/456111", "0522456111"),
      ("(+39) 0522-456111", "0522456111"), (" +39.347.1234567", "3471234567"), ("391 2345678", "3912345678"),
      ("039 2345678", "0392345678"), ("+41 91 234 56 78", "41912345678"), ("", ""), ("anonymous", ""),
    ])
  func comparable(typed: String, expected: String) {
    #expect(Reporter.comparable(phone: typed) == expected)
  }

  @Test("A reporter of whom nothing is known is empty")
  func empty() {
    #expect(Reporter().isEmpty)
    #expect(!Reporter(name: "Bianchi").isEmpty && !Reporter(phone: "1").isEmpty && !Reporter(email: "a@b").isEmpty)
  }
}
