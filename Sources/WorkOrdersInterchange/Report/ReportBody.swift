import WorkOrders

/// What stands in the statistics report, section by section.
struct ReportBody {
  let statistics: PublicStatistics
  let words: ReportWords
  let zones: [Zone]
  let charter: ServiceCharter?
  let sha256: String?

  /// The name of the report.
  var heading: String {
    words.say("Statistiche delle richieste di manutenzione", "Maintenance request statistics")
  }

  /// Writes everything.
  func write(to page: inout Markup) {
    let header = ReportHeader(statistics: statistics.statistics, words: words, heading: heading, sha256: sha256)
    header.write(to: &page)
    let sections = sections
    writeContents(sections, to: &page)
    page.element("main") { main in
      for row in Self.rows(sections) { write(row, to: &main) }
    }
    page.element("footer") { footer in
      footer.element(
        "p",
        text: words.say(
          "Un fatto conta quando è avvenuto, non quando è stato registrato. Nessun dato contiene nomi, recapiti o "
            + "descrizioni.",
          "What happened counts when it happened, not when it was entered. No figure holds names, addresses or "
            + "descriptions."
        ))
      header.writeFoundation(to: &footer)
    }
  }

  /// Narrow sections that follow each other stand in pairs.
  private static func rows(_ sections: [ReportSection]) -> [[ReportSection]] {
    var rows: [[ReportSection]] = []
    for section in sections {
      if section.isNarrow, let last = rows.last, last.count == 1, last[0].isNarrow {
        rows[rows.count - 1].append(section)
      } else {
        rows.append([section])
      }
    }
    return rows
  }

  private func write(_ row: [ReportSection], to page: inout Markup) {
    guard row.count > 1 else {
      for section in row { section.write(to: &page) }
      return
    }
    page.element("div", [("class", "pair")]) { pair in
      for section in row { section.write(to: &pair) }
    }
  }

  private var sections: [ReportSection] {
    [
      keyFigures, weeks, zoneMap, channels, targets, spread, times, spending, movements, firms, consent, inspections,
      late,
      reissue, wholeCity, definitions,
    ].compactMap(\.self)
  }

  private func writeContents(_ sections: [ReportSection], to page: inout Markup) {
    page.element("nav", [("aria-label", words.say("Indice", "Contents"))]) { contents in
      contents.element("ul") { list in
        for section in sections {
          list.element("li") { $0.element("a", [("href", "#\(section.id)")], text: section.title) }
        }
      }
    }
    page.newLine()
  }

  // MARK: What sections share

  /// The title of a figure.
  func title(_ code: String) -> String { words.title(code, statistics.statistics) }

  /// A period before this one, and what a figure was then.
  typealias EarlierPeriod = (name: String, value: (PublicFigure) -> FigureValue?)

  /// The earlier periods that any of some figures is compared with.
  func earlierPeriods(_ figures: [PublicFigure]) -> [EarlierPeriod] {
    let all: [EarlierPeriod] = [
      (words.say("Periodo prima", "Period before"), { $0.previous }),
      (words.say("Anno prima", "Year before"), { $0.yearBefore }),
    ]
    return all.filter { period in figures.contains { period.value($0) != nil } }
  }

  /// A table of figures, beside the earlier periods that any of them is compared with.
  ///
  /// - Parameters:
  ///   - heading: what stands over the names.
  ///   - name: what a figure is called in it.
  func comparison(
    _ id: String, _ caption: String, _ heading: String, _ figures: [PublicFigure],
    name: (PublicFigure) -> String
  ) -> ReportTable {
    let earlier = earlierPeriods(figures)
    return ReportTable(
      id: id, caption: caption, columns: [heading, words.say("Nel periodo", "This period")] + earlier.map { $0.name },
      rows: figures.map { figure -> [String] in
        [name(figure), words.share(figure.value)] + earlier.map { words.share($0.value(figure)) }
      })
  }

  /// The name of a figure in its dimensions, in the order of documents.
  func name(_ figure: PublicFigure) -> String {
    Dimension.allCases.compactMap { dimension in
      figure.code(of: dimension).map { words.name($0, dimension) }
    }.joined(separator: ": ")
  }

  /// The codes that figures have in a dimension, in the order of documents.
  func codes(_ figures: [PublicFigure], _ dimension: Dimension) -> [String] {
    var codes: [String] = []
    for figure in figures {
      if let code = figure.code(of: dimension), !codes.contains(code) { codes.append(code) }
    }
    return codes
  }

  /// A chart of bars, one for each figure, with its numbers below.
  func writeBars(
    _ id: String, _ title: String, caption: String, _ figures: [PublicFigure], most: Double? = nil,
    shown: Int = .max, to page: inout Markup
  ) {
    let bars = figures.prefix(shown).map { figure in
      BarChart.Bar(
        name: name(figure), text: words.share(figure.value), length: figure.value.value.map(Self.length),
        mark: mark(figure))
    }
    let chart = BarChart(bars: bars, most: most ?? bars.compactMap(\.length).max() ?? 0)
    let table = comparison("\(id)-table", title, words.say("Voce", "Item"), figures) { name($0) }
    ReportFigure(
      id: id, title: title, description: bars.map { "\($0.name): \($0.text)" }.joined(separator: "; ") + ".",
      caption: caption, size: (ReportFigure.width, chart.height), table: table
    ).write(words, to: &page) { chart.draw(&$0) }
  }

  private static func length(_ value: FigureValue) -> Double {
    switch value {
    case .count(let count): Double(count)
    case .amount(let amount): Double(amount.cents)
    case .seconds(let seconds): Double(seconds)
    case .ratio(let part, let whole): whole > 0 ? Double(part) / Double(whole) : 0
    }
  }

  /// What the charter promises of a figure.
  private func mark(_ figure: PublicFigure) -> Double? {
    for standard in charter?.standards ?? [] where standard.figure == figure.key {
      if case .atLeast(let points) = standard.promise { return Double(points) / 10_000 }
    }
    return nil
  }
}
