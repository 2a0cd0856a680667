import DispatchAPI
import WorkOrders

/// Figures drawn: lines over the weeks, bars beside each other.
struct StatisticsCharts {
  private let lines: [FigureLine]
  private let titles: [String: LocalizedText]
  private let page: StatisticsPage
  // Those that lie in the period from Monday to Sunday.
  private let wholeWeeks: Set<String>
  private var reader: Reader { page.reader }

  init(_ lines: [FigureLine], _ titles: [String: LocalizedText], of period: String, _ page: StatisticsPage) {
    self.lines = lines
    self.titles = titles
    self.page = page
    wholeWeeks = ReportingPeriod(label: period)?.wholeWeeks ?? []
  }

  /// Contacts, requests opened and orders closed, week by week.
  var weeks: String {
    let series = [("series.contacts", Phrase.contacts), ("series.requests", .requests), ("series.orders", .orders)]
    let found = lines.filter { $0.dimensions["week"] != nil && $0.dimensions.count == 1 }
    let weeks = Set(found.compactMap { $0.dimensions["week"] }).sorted()
    guard let first = weeks.first, let last = weeks.last else { return "" }
    let names = series.map { reader($0.1) }
    let margin = names.map(\.count).max() ?? 0
    let rows = zip(series, names).map { one, name in
      let counts = Dictionary(
        found.filter { $0.code == one.0 }.map { ($0.dimensions["week"] ?? "", Int($0.value) ?? 0) },
        uniquingKeysWith: +)
      let values = weeks.map { counts[$0] ?? 0 }
      let range = "\(reader.count(values.min() ?? 0))\(page.glyphs.dash)\(reader.count(values.max() ?? 0))"
      let drawn = page.glyphs.sparkline(values, width: page.width - margin - range.count - 4)
      return "\(padded(name, margin))  \(reader.ink(.cyan, drawn))  \(range)"
    }
    let title = reader(.sectionWeeks)
    let range = "\(first) \(page.glyphs.dash) \(last)"
    // On the narrowest page it stands below.
    let gap = title.count + 2 + range.count > page.width ? "\n" : "  "
    return ([page.heading(title) + gap + reader.ink(.dim, range)] + rows + partly(weeks)).joined(separator: "\n")
  }

  /// Which weeks the period cuts, so that nobody takes their few days for a slump.
  private func partly(_ weeks: [String]) -> [String] {
    let cut = weeks.filter { !wholeWeeks.contains($0) }
    guard !cut.isEmpty else { return [] }
    let text = reader(.weeksInPart, cut.joined(separator: ", "))
    return [reader.ink(.dim, TextTable.wrapped(text, to: page.width))]
  }

  /// Targets met: of each kind, of each class, of each firm.
  var targets: [String] {
    ["target", "urgency", "contractor"].map { dimension in
      let title = reader(.figuresBy, reader(.sectionTargets), reader.dimension(dimension))
      return bars(title, of: "targets.met", by: dimension) { _ in 1 }
    }.filter { !$0.isEmpty }
  }

  /// How the times to completion and the others are spread over bands.
  var bands: [String] {
    let codes = unique(lines.filter { $0.dimensions["band"] != nil && $0.dimensions.count == 1 }.map(\.code))
    return codes.map { code in
      bars(titles[code]?(reader.language) ?? code, of: code, by: "band", inOrder: true) { $0 }
    }
  }

  /// Amounts of closed orders by contract, area, category and zone.
  var spending: [String] {
    ["contract", "area", "category", "zone"].map { dimension in
      let title = reader(.figuresBy, reader(.sectionSpending), reader.dimension(dimension))
      return bars(title, of: "orders.amount", by: dimension) { $0 }
    }.filter { !$0.isEmpty }
  }

  /// Bars under each other, as long as their values are beside `full` of the highest.
  private func bars(
    _ title: String, of code: String, by dimension: String, inOrder: Bool = false, full: (Double) -> Double
  ) -> String {
    let found = lines.filter { $0.code == code && $0.dimensions.count == 1 && $0.dimensions[dimension] != nil }
    guard !found.isEmpty else { return "" }
    let sorted = inOrder ? found.sorted(by: Self.isShorter) : found.sorted { $0.number > $1.number }
    let rows = sorted.prefix(page.rows)
    let names = rows.map { page.names.name($0.dimensions[dimension] ?? "", of: dimension) }
    let values = rows.map { $0.text(reader) }
    let margin = min(names.map(\.count).max() ?? 0, page.width * 2 / 5)
    let right = values.map(\.count).max() ?? 0
    let room = max(4, page.width - margin - right - 4)
    let whole = full(rows.map(\.number).max() ?? 0)
    let drawn = zip(rows.indices, rows).map { index, line in
      let bar = page.glyphs.bar(whole > 0 ? line.number / whole : 0, width: room)
      let name = padded(TextTable.cut(TerminalText.oneLine(names[index]), to: margin), margin)
      let value = String(repeating: " ", count: right - values[index].count) + values[index]
      return "\(name)  \(value)  \(reader.ink(.cyan, bar))"
    }
    return ([page.heading(title)] + drawn + page.rest(of: sorted.count)).joined(separator: "\n")
  }

  // From the shortest times to the longest: documents go by the bands' codes.
  private static func isShorter(_ line: FigureLine, _ other: FigureLine) -> Bool {
    let places = [line, other].map { line in
      TimeBand.allCases.firstIndex { $0.rawValue == line.dimensions["band"] } ?? TimeBand.allCases.count
    }
    return places[0] < places[1]
  }

  private func unique(_ codes: [String]) -> [String] {
    var found: [String] = []
    for code in codes where !found.contains(code) { found.append(code) }
    return found
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
