import Testing
import WorkOrders

@Suite("Time limits")
struct TimeLimitTests {
  @Test(
    "Limits are read as cities write them, and written back",
    arguments: [
      ("90m", .elapsed(.seconds(5_400)), "90m"), ("1h", .elapsed(.seconds(3_600)), "1h"),
      ("12h", .elapsed(.seconds(43_200)), "12h"), ("60m", .elapsed(.seconds(3_600)), "1h"),
      ("72h", .elapsed(.seconds(259_200)), "3d"), ("3d", .elapsed(.seconds(259_200)), "3d"),
      ("3653d", .elapsed(.seconds(3_653 * 86_400)), "3653d"), ("3 working days", .workingDays(3), "3 working days"),
      ("1 working day", .workingDays(1), "1 working day"), ("1 working days", .workingDays(1), "1 working day"),
    ] as [(String, TimeLimit, String)])
  func reads(text: String, limit: TimeLimit, written: String) throws {
    #expect(try TimeLimit(typed: text) == limit)
    #expect(limit.description == written)
    #expect(TimeLimit(limit.description) == limit)
  }

  @Test(
    "Other texts, nothing, and more than ten years are refused",
    arguments: [
      "", "h", "0h", "0 working days", "-1h", "1.5h", "3654d", "87673h", "3654 working days", "3 days", "3workingdays",
      "3 WORKING DAYS", "1h ", " 1h", "99999999m", "3٣d", "3h30m",
    ])
  func refuses(text: String) {
    let error = #expect(throws: DomainError.self) { try TimeLimit(typed: text, field: "within") }
    #expect(error?.code == .invalid)
    #expect(error?.field == "within")
  }
}
