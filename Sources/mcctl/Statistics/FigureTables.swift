import DispatchAPI
import WorkOrders

/// Figures laid out as tables that fit the page.
struct FigureTables {
  private let lines: [FigureLine]
  private let titles: [String: LocalizedText]
  private let page: StatisticsPage
  private var reader: Reader { page.reader }

  init(_ lines: [FigureLine], _ titles: [String: LocalizedText], _ page: StatisticsPage) {
    self.lines = lines
    self.titles = titles
    self.page = page
  }

  /// The figures of the whole city, beside the period before and the year before as far as the page is wide enough.
  var whole: String {
    let whole = lines.filter { $0.dimensions.isEmpty && !$0.code.hasPrefix("times.") && !$0.code.hasPrefix("series.") }
    guard !whole.isEmpty else { return "" }
    return page.heading(reader(.sectionCity)) + "\n" + compared(whole) { title($0.code) }
  }

  /// The times from report to act, each with its count and its places.
  var times: String {
    let times = lines.filter { $0.dimensions.isEmpty && $0.code.hasPrefix("times.") }
    guard !times.isEmpty else { return "" }
    return page.heading(reader(.sectionTimes)) + "\n" + compared(times) { title($0.code) }
  }

  /// A table for each subject that figures are broken down by this dimension alone.
  func by(_ dimension: String) -> [String] {
    // Of the times the median says most; counts, means and percentiles beside it would need a page of their own.
    let broken = lines.filter { line in
      line.dimensions.count == 1 && line.dimensions[dimension] != nil
        && (!line.code.hasPrefix("times.") || line.code.hasSuffix(".median"))
    }
    var subjects: [String] = []
    for line in broken where !subjects.contains(subject(line.code)) { subjects.append(subject(line.code)) }
    return subjects.map { name in table(broken.filter { subject($0.code) == name }, name, dimension) }
  }

  private func compared(_ lines: [FigureLine], _ name: (FigureLine) -> String) -> String {
    let (hasYear, hasValues) = (page.width >= 64, page.width >= 110)
    func column(_ phrase: Phrase) -> TextTable.Column { .init(title: reader(phrase), isRight: true, isFlexible: true) }
    var columns = [TextTable.Column(title: reader(.figure), isFlexible: true), column(.value)]
    columns += (hasValues ? [column(.previousPeriod)] : []) + [column(.change)]
    if hasYear { columns += (hasValues ? [column(.yearBefore)] : []) + [column(hasValues ? .change : .yearBefore)] }
    var table = TextTable(columns)
    for line in lines {
      var cells = [TextTable.Cell(name(line)), .init(line.text(reader), .bold)]
      cells += comparison(line, line.previous, line.previousShare, hasValues)
      if hasYear { cells += comparison(line, line.yearBefore, line.yearBeforeShare, hasValues) }
      table.add(cells)
    }
    return table.text(reader)
  }

  private func comparison(
    _ line: FigureLine, _ before: String?, _ share: FigureShare?, _ hasValue: Bool
  ) -> [TextTable.Cell] {
    let text = before.map { share?.text(reader) ?? FigureLine.text($0, line.unit, reader) }
    let value = TextTable.Cell(text ?? "-", .dim)
    let change = TextTable.Cell(page.change(line.value, since: before, unit: line.unit))
    return hasValue ? [value, change] : [change]
  }

  // As many columns as fit side by side; the others stand in a further table below.
  private func table(_ lines: [FigureLine], _ subject: String, _ dimension: String) -> String {
    var codes: [String] = []
    for line in lines where !codes.contains(line.code) { codes.append(line.code) }
    var rows: [String: [String: FigureLine]] = [:]
    for line in lines { rows[line.dimensions[dimension] ?? "", default: [:]][line.code] = line }
    let first = largest(codes, rows)
    let order = rows.keys.sorted { left, right in
      let (one, other) = (rows[left]?[first]?.number ?? 0, rows[right]?[first]?.number ?? 0)
      return one == other ? left < right : one > other
    }
    let fitting = max(1, min(6, (page.width - 18) / 14))
    let tables = stride(from: 0, to: codes.count, by: fitting).map { start in
      part(
        codes[start..<min(start + fitting, codes.count)], order.prefix(page.rows).map { ($0, rows[$0] ?? [:]) },
        dimension)
    }
    let title = reader(.figuresBy, reader.subject(subject), reader.dimension(dimension))
    let heading = page.heading(subject == "times" ? "\(title) (\(reader(.median)))" : title)
    return ([heading] + tables + page.rest(of: rows.count)).joined(separator: "\n")
  }

  // Rows stand in the order of what there is most of.
  private func largest(_ codes: [String], _ rows: [String: [String: FigureLine]]) -> String {
    let sums = codes.map { code in rows.values.reduce(0) { $0 + ($1[code]?.number ?? 0) } }
    guard let most = sums.max(), let index = sums.firstIndex(of: most) else { return "" }
    return codes[index]
  }

  private func part(
    _ codes: ArraySlice<String>, _ rows: [(name: String, values: [String: FigureLine])], _ dimension: String
  ) -> String {
    var table = TextTable(
      [.init(title: reader.dimension(dimension), isFlexible: true)]
        + codes.map { .init(title: shortTitle($0), isRight: true, isFlexible: true) })
    for row in rows {
      table.add(
        [.init(page.names.name(row.name, of: dimension), .bold)]
          + codes.map { .init(row.values[$0]?.text(reader) ?? "-") })
    }
    return table.text(reader)
  }

  private func subject(_ code: String) -> String { String(code.prefix { $0 != "." }) }

  private func title(_ code: String) -> String { titles[code]?(reader.language) ?? code }

  // "Orders: opened" under a heading that says orders; of times, whose titles begin alike, the step alone.
  private func shortTitle(_ code: String) -> String {
    let parts = code.split(separator: ".")
    if parts.count == 3, parts[0] == "times", let step = TargetName(rawValue: String(parts[1])) {
      return reader.target(step)
    }
    let title = title(code)
    guard let colon = title.firstRange(of: ": ") else { return title }
    return String(title[colon.upperBound...])
  }
}
