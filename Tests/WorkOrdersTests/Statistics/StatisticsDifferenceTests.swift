import Testing

@testable import WorkOrders

@Suite("A file of figures beside the register's")
struct StatisticsDifferenceTests {
  private func statistics(_ figures: [Figure], defining codes: [String], opened: Int = 1) -> QuarterlyStatistics {
    QuarterlyStatistics(
      city: "Prova", period: .quarter(Quarter(checkedYear: 2026, number: 1)), version: 1, state: .draft,
      generatedAt: Timestamp(milliseconds: 0), journalPosition: 1, head: "", policyVersion: 1,
      definitions: codes.map {
        FigureDefinition(code: $0, unit: .count, title: LocalizedText($0), definition: LocalizedText($0))
      }, figures: figures,
      totals: StatisticsTotals(
        contacts: Movement(opened: opened, closed: opened), requests: Movement(), orders: Movement()))
  }

  @Test("Other values, values that one side lacks and other totals are told, each with both sides")
  func differences() {
    var compared = Figure(code: "a", dimensions: [.area: "roads"], value: .count(2))
    compared.previous = .count(7)
    let file = statistics([Figure(code: "a", value: .count(1)), compared], defining: ["a"], opened: 3)
    let register = statistics(
      [
        Figure(code: "a", value: .count(4)), Figure(code: "a", dimensions: [.area: "roads"], value: .count(2)),
        Figure(code: "a", dimensions: [.area: "green"], value: .count(5)),
      ], defining: ["a"])

    let found = file.differences(from: register).differences

    let told = found.map { "\($0.key) \($0.part.rawValue) \($0.file?.text ?? "-") \($0.register?.text ?? "-")" }
    #expect(
      told == [
        "totals.contacts.opened value 3 1", "totals.contacts.closed value 3 1", "a value 1 4",
        "a area=roads previous 7 -", "a area=green value - 5",
      ])
  }

  @Test("Figures that the file's program did not know are counted apart")
  func laterFigures() {
    let figure = Figure(code: "a", value: .count(1))
    let file = statistics([figure], defining: ["a"])
    let register = statistics(
      [figure, Figure(code: "b", value: .count(1)), Figure(code: "b", dimensions: [.zone: "Z1"], value: .count(1))],
      defining: ["a", "b"])

    let found = file.differences(from: register)

    #expect(found.differences.isEmpty && found.laterFigures == 2)
  }

  @Test("Issuing changes nothing but who issued it and when")
  func issuing() {
    let frozen = statistics([Figure(code: "a", value: .count(1))], defining: ["a"])
    let issued = frozen.issued(at: Timestamp(milliseconds: 5), by: "dora")
    #expect(issued.state == .issued && issued.issuedAt == Timestamp(milliseconds: 5) && issued.issuedBy == "dora")
    #expect(issued.figures == frozen.figures && issued.generatedAt == frozen.generatedAt)
    #expect(StatisticsAct.option(for: issued.period) == "--quarter 2026-Q1")
  }

  @Test(
    "What is no period of the calendar is refused", arguments: ["2026-Q5", "spring", "2026-13", "2026-S3", "26", ""])
  func typed(text: String) {
    #expect(throws: DomainError.self) { try ReportingPeriod(typed: text) }
  }
}
