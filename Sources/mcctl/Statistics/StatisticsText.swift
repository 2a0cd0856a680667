import DispatchAPI
import WorkOrders

/// Figures for people: the totals that reconcile, the whole city, then one table a dimension.
enum StatisticsText {
  /// All tables.
  static func text(_ statistics: StatisticsView, _ reader: Reader) -> String {
    let tables = FigureTables(statistics, reader)
    let parts = [head(statistics, reader), totals(statistics.totals, reader), tables.whole] + tables.byDimension
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private static func head(_ statistics: StatisticsView, _ reader: Reader) -> String {
    var sheet = FactSheet(statistics.quarter ?? reader(.statisticsTitle))
    sheet.add(reader(.period), "\(reader.day(statistics.from)) – \(reader.day(statistics.to))")
    sheet.add(reader(.state), reader.state(statistics.state))
    sheet.add(reader(.version), statistics.version.map(String.init))
    sheet.add(reader(.head), statistics.head)
    return sheet.text(reader)
  }

  private static func totals(_ totals: StatisticsTotalsView, _ reader: Reader) -> String {
    var table = TextTable(
      [.init(title: "")]
        + [Phrase.carriedIn, .opened, .reopened, .closed, .cancelled, .carriedOut].map {
          .init(title: reader($0), isRight: true)
        })
    let rows = [(Phrase.contacts, totals.contacts), (.requests, totals.requests), (.orders, totals.orders)]
    for (name, total) in rows {
      table.add(
        .init(reader(name), .bold), .init(reader.count(total.carriedIn)), .init(reader.count(total.opened)),
        .init(reader.count(total.reopened)), .init(reader.count(total.closed)),
        .init(reader.count(total.cancelled)), .init(reader.count(total.carriedOut)))
    }
    return table.text(reader)
  }
}
