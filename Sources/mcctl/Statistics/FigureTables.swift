import DispatchAPI
import WorkOrders

/// Figures laid out as tables.
struct FigureTables {
  private let figures: [FigureView]
  private let titles: [String: LocalizedText]
  private let reader: Reader

  init(_ statistics: StatisticsView, _ reader: Reader) {
    figures = statistics.figures
    // Two definitions of one code would be a fault of the daemon; the first one serves.
    titles = Dictionary(statistics.definitions.map { ($0.code, $0.title) }, uniquingKeysWith: { first, _ in first })
    self.reader = reader
  }

  /// The figures of the whole city.
  var whole: String {
    let whole = figures.filter { $0.dimensions.isEmpty }
    guard !whole.isEmpty else { return "" }
    var table = TextTable([.init(title: reader(.figure)), .init(title: reader(.value), isRight: true)])
    for figure in whole { table.add(.init(title(figure.code)), .init(value(figure))) }
    return table.text(reader)
  }

  /// A table for each dimension that figures are broken down by alone, of at most six columns each.
  var byDimension: [String] {
    ["area", "urgency", "target", "channel", "zone", "contractor", "category"].flatMap { dimension in
      let broken = figures.filter { $0.dimensions.count == 1 && $0.dimensions[dimension] != nil }
      var codes: [String] = []
      for figure in broken where !codes.contains(figure.code) { codes.append(figure.code) }
      return stride(from: 0, to: codes.count, by: 6).map { start in
        table(of: broken, by: dimension, columns: Array(codes[start..<min(start + 6, codes.count)]))
      }
    }
  }

  private func table(of figures: [FigureView], by dimension: String, columns: [String]) -> String {
    var table = TextTable(
      [.init(title: reader.dimension(dimension))]
        + columns.map { .init(title: title($0), isRight: true, isFlexible: true) })
    var rows: [String: [String: String]] = [:]
    for figure in figures { rows[figure.dimensions[dimension] ?? "", default: [:]][figure.code] = value(figure) }
    for (name, values) in rows.sorted(by: { $0.key < $1.key }) {
      table.add([.init(name, .bold)] + columns.map { .init(values[$0] ?? "-") })
    }
    return table.text(reader)
  }

  private func title(_ code: String) -> String { titles[code]?(reader.language) ?? code }

  private func value(_ figure: FigureView) -> String {
    switch figure.unit {
    case "count": Int(figure.value).map(reader.count) ?? figure.value
    case "amount": (try? Euro(typed: figure.value)).map(reader.money) ?? figure.value  // a credit stands as it is
    case "seconds": Int(figure.value).map(reader.length) ?? figure.value
    case "ratio": Double(figure.value).map(reader.percent) ?? figure.value
    default: figure.value
    }
  }
}

extension FigureView {
  /// The dimensions the figure is broken down by, by name.
  var dimensions: [String: String] {
    let all: [(String, String?)] = [
      ("area", area?.rawValue), ("category", category?.rawValue), ("zone", zone?.rawValue),
      ("urgency", urgency?.rawValue), ("channel", channel), ("contractor", contractor?.rawValue), ("target", target),
      ("outcome", outcome),
    ]
    return Dictionary(uniqueKeysWithValues: all.compactMap { name, value in value.map { (name, $0) } })
  }
}
