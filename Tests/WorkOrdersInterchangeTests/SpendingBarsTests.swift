import Testing
import WorkOrders

@testable import WorkOrdersInterchange

@Suite("The bars of spending")
struct SpendingBarsTests {
  private let words = ReportWords(language: .italian, names: StatisticsNames([:]), zone: .utc)

  /// An act with so many large categories and two small ones, which are kept back.
  private func published(_ large: Int) throws -> PublicStatistics {
    var counts: [String: Int] = ["z": 2, "a": 2]
    for number in 1...large { counts["c\(number)"] = 10 + number }
    var figures = Self.figures([:], counts.values.reduce(0, +))
    for (category, count) in counts { figures += Self.figures([.category: category], count) }
    return PublicStatistics(
      SampleStatistics.statistics(try #require(ReportingPeriod(label: "2026-Q2")), figures: figures))
  }

  private static func figures(_ place: [Dimension: String], _ count: Int) -> [Figure] {
    [
      Figure(code: "orders.closed", dimensions: place, value: .count(count)),
      Figure(code: "orders.amount", dimensions: place, value: .amount(Euro(cents: Int64(count) * 10_000))),
    ]
  }

  private func section(_ form: PublicStatistics) throws -> String {
    let body = ReportBody(statistics: form, words: words, zones: [], charter: nil, sha256: nil)
    var page = Markup()
    let section = try #require(body.spending)
    section.write(to: &page)
    return page.source
  }

  private func keptBack(_ form: PublicStatistics) -> [String] {
    form.figures("orders.amount", by: [.category]).filter { $0.value == .keptBack }
      .map { words.name($0.code(of: .category) ?? "", .category) }.sorted()
  }

  private func rows(_ page: String) -> [String] {
    page.split(separator: "role=\"rowheader\">").dropFirst().map { String($0.prefix { $0 != "<" }) }
  }

  @Test("What is kept back stands after the amounts, by name, and the caption says how many it is")
  func few() throws {
    let form = try published(7)
    let (page, hidden) = (try section(form), keptBack(form))
    try #require(hidden.count > 1 && hidden.count < 5)
    #expect(rows(page).first == "c7" && Array(rows(page).suffix(hidden.count)) == hidden)
    #expect(page.contains("al netto dell'IVA. \(hidden.count) importi sono omessi.</figcaption>"))
    #expect(page.split(separator: "<rect class=\"gone\"").count == hidden.count + 1)
  }

  @Test("Where there are more than twelve amounts, the caption says how many are smaller and how many kept back")
  func many() throws {
    let form = try published(20)
    let (page, hidden) = (try section(form), keptBack(form))
    let smaller = rows(page).count - hidden.count - 12
    try #require(hidden.count > 1 && smaller > 1)
    let caption =
      "I 12 maggiori di quelli pubblicati; \(smaller) più piccoli sono solo nella tabella. "
      + "\(hidden.count) importi sono omessi, \(hidden.count) solo nella tabella.</figcaption>"
    #expect(page.contains(caption))
    #expect(rows(page).first == "c20" && Array(rows(page).suffix(hidden.count)) == hidden)
    #expect(!page.contains("class=\"gone\"") && page.split(separator: "<rect class=\"track\"").count == 13)
  }
}
