import Testing
import WorkOrders

@testable import WorkOrdersInterchange

@Suite("Statistics for spreadsheets")
struct StatisticsCSVTests {
  private func text(_ separators: CSVSeparators, _ figures: [Figure] = SampleStatistics.figures) throws -> String {
    let period = try #require(ReportingPeriod(label: "2026-Q3"))
    return StatisticsCSV.text(SampleStatistics.statistics(period, figures: figures), separators: separators)
  }

  private func rows(_ separators: CSVSeparators) throws -> [[String]] {
    try CSVReader.rows(of: Array(text(separators).utf8), separator: separators.cell).map { try $0.fields() }
  }

  @Test("Every figure is a line of as many cells as the head", arguments: CSVSeparators.allCases)
  func shape(separators: CSVSeparators) throws {
    let rows = try rows(separators)
    #expect(rows.count == SampleStatistics.figures.count + 1)
    #expect(Set(rows.map(\.count)) == [2 + Dimension.allCases.count + 6])
  }

  @Test("A line says code, title, dimensions, value, unit, the parts of a share, and what it is compared with")
  func international() throws {
    let rows = try rows(.international)
    #expect(rows[0].prefix(3) == ["code", "title", "area"])
    #expect(rows[0].suffix(6) == ["value", "unit", "numerator", "denominator", "previous", "yearBefore"])
    let whole = try #require(rows.first { $0[0] == "orders.opened" && $0[2..<13].allSatisfy(\.isEmpty) })
    #expect(whole[1] == "Orders opened" && whole.suffix(6) == ["9", "count", "", "", "7", "12"])
    let met = try #require(rows.first { $0[0] == "targets.met" })
    #expect(met.contains("makingSafe") && met.suffix(6) == ["0.6667", "ratio", "2", "3", "0.5000", ""])
  }

  @Test("The Italian table has semicolons, decimal commas, and the mark by which spreadsheets know UTF-8")
  func italian() throws {
    let text = try text(.italian)
    #expect(Array(text.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(text.contains("\r\n") && !text.replacing("\r\n", with: "").contains("\n"))
    let rows = try rows(.italian)
    let met = try #require(rows.first { $0[0] == "targets.met" })
    #expect(
      met[1] == "Termini <rispettati> & no" && met.suffix(6).prefix(4) == ["0,6667", "parte dell'unità", "2", "3"])
    let amount = try #require(rows.first { $0[0] == "orders.amount" })
    #expect(amount.contains("-1250,50"))
  }

  @Test("No text becomes a formula, and numbers and the code for none stay as they are")
  func formulas() throws {
    for text in ["=1+1", "+39 0522", "-1+1", "@SUM(A1)", "\tx", "\rx", " =1+1", "＝1+1"] {
      #expect(SpreadsheetText.cell(text) == "'" + text)
    }
    for text in ["-", "", "Via Roma 1-3", "a=b"] { #expect(SpreadsheetText.cell(text) == text) }
    let rows = try rows(.international)
    #expect(rows.contains { $0[0] == "orders.amount" && $0[1] == "'=Amount, \"net\"" && $0.contains("-1250.50") })
    #expect(rows.contains { $0[0] == "orders.opened" && $0.contains("-") })
  }

  @Test("The order in which figures are given does not show")
  func deterministic() throws {
    #expect(try text(.italian) == text(.italian, SampleStatistics.figures.reversed()))
  }
}
