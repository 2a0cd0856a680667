import DispatchAPI
import WorkOrders

/// Figures for people, section by section.
struct StatisticsText {
  private let statistics: StatisticsView
  private let page: StatisticsPage
  private let lines: [FigureLine]
  private let titles: [String: LocalizedText]
  private var reader: Reader { page.reader }

  init(_ statistics: StatisticsView, _ page: StatisticsPage) {
    self.statistics = statistics
    self.page = page
    lines = Self.inReadingOrder(statistics.figures).map(FigureLine.init)
    // Two definitions of one code would be a fault of the daemon; the first one serves.
    titles = Dictionary(statistics.definitions.map { ($0.code, $0.title) }, uniquingKeysWith: { first, _ in first })
  }

  // Documents go by code; people read what came in before what went out.
  private static func inReadingOrder(_ figures: [FigureView]) -> [FigureView] {
    let order = StatisticsDefinitions.all.enumerated().map { ($0.element.code, $0.offset) }
    let places = Dictionary(order, uniquingKeysWith: { first, _ in first })
    return figures.enumerated()
      .map { (place: places[$0.element.code] ?? .max, index: $0.offset, figure: $0.element) }
      .sorted { ($0.place, $0.index) < ($1.place, $1.index) }
      .map(\.figure)
  }

  /// The head and one section, or every section that has something to show.
  func text(_ only: StatisticsSection?) -> String {
    let sections = only.map { [$0] } ?? StatisticsSection.allCases
    let parts = sections.flatMap(section).filter { !$0.isEmpty }
    let nothing = TextTable.wrapped(reader(only == .changes ? .onlyReissuesChange : .noFigures), to: page.width)
    return ([head] + (parts.isEmpty ? [nothing] : parts)).joined(separator: "\n\n")
  }

  private var head: String {
    var sheet = FactSheet(reader(.statisticsTitle) + " " + statistics.period)
    sheet.add(reader(.period), "\(reader.day(statistics.from)) \(page.glyphs.dash) \(reader.day(statistics.to))")
    sheet.add(reader(.state), reader.state(statistics.state))
    sheet.add(reader(.version), statistics.version.map(String.init))
    sheet.add(reader(.asOf), reader.time(statistics.generatedAt))
    sheet.add(reader(.frozenBy), statistics.frozenBy)
    sheet.add(reader(.issuedBy), statistics.issuedBy.map { "\($0), \(reader.time(statistics.issuedAt))" })
    sheet.add(reader(.reason), statistics.reason.map { TextTable.cut($0, to: page.width - 20) })
    sheet.add(reader(.head), page.width >= 80 ? statistics.head : TextTable.cut(statistics.head, to: 20))
    return sheet.text(reader)
  }

  private func section(_ section: StatisticsSection) -> [String] {
    let tables = FigureTables(lines, titles, page)
    let charts = StatisticsCharts(lines, titles, of: statistics.period, page)
    switch section {
    case .totals: return [totals]
    case .weeks: return [charts.weeks]
    case .city: return [tables.whole]
    case .targets: return charts.targets
    case .times: return [tables.times] + charts.bands
    case .spending: return charts.spending
    case .changes: return [changes]
    default: return section.dimension.map(tables.by) ?? []
    }
  }

  private var changes: String {
    guard !statistics.changes.isEmpty else { return "" }
    let text = ChangedFiguresText(reader: reader, names: page.names, most: page.rows)
      .text(statistics.changes)
    return page.heading(reader(.changesOfVersion, reader.count(statistics.changes.count))) + "\n" + text
  }

  private var totals: String {
    let columns: [(Phrase, KeyPath<StatisticsTotalView, Int>)] = [
      (.carriedIn, \.carriedIn), (.opened, \.opened), (.reopened, \.reopened), (.closed, \.closed),
      (.cancelled, \.cancelled), (.carriedOut, \.carriedOut),
    ]
    let subjects = [
      (Phrase.contacts, statistics.totals.contacts), (.requests, statistics.totals.requests),
      (.orders, statistics.totals.orders),
    ]
    // Down the page: it fits the narrowest terminal.
    var table = TextTable(
      [.init(title: "", isFlexible: true)] + subjects.map { .init(title: reader($0.0), isRight: true) })
    for (name, count) in columns {
      table.add([.init(reader(name), .bold)] + subjects.map { .init(reader.count($0.1[keyPath: count])) })
    }
    return table.text(reader)
  }
}
