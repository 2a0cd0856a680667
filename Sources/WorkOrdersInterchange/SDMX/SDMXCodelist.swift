import WorkOrders

/// The codes of one component: those that the figures use, and the totals.
struct SDMXCodelist {
  /// One code.
  struct Code {
    let id: String
    let name: LocalizedText
    var meaning: LocalizedText?
  }

  /// What it is the list of.
  let component: SDMXComponent
  /// The codes, in a fixed order.
  let codes: [Code]

  /// The identifier of the list.
  static func id(of component: SDMXComponent) -> String { "CL_" + component.rawValue }

  /// Every list of a document, in the order of the components.
  static func all(_ statistics: QuarterlyStatistics, _ names: StatisticsNames) -> [SDMXCodelist] {
    SDMXComponent.allCases.filter { $0.format == nil }.map { component in
      SDMXCodelist(component: component, codes: codes(of: component, statistics, names))
    }
  }

  private static func codes(
    of component: SDMXComponent, _ statistics: QuarterlyStatistics, _ names: StatisticsNames
  ) -> [Code] {
    if let dimension = component.dimension { return codes(of: dimension, statistics.figures, names) }
    return switch component {
    case .frequency: frequencies(statistics)
    case .indicator: indicators(statistics.definitions)
    case .unit: FigureUnit.allCases.map { Code(id: SDMXUnit.code($0), name: StatisticsHeadings.name(of: $0)) }
    default: statuses
    }
  }

  private static func frequencies(_ statistics: QuarterlyStatistics) -> [Code] {
    var used: Set<SDMXFrequency> = [SDMXFrequency(statistics.period)]
    let weeks = statistics.period.wholeWeeks
    if statistics.figures.contains(where: { $0.dimensions[.week].map { weeks.contains($0) } ?? false }) {
      used.insert(.weekly)
    }
    return SDMXFrequency.allCases.filter(used.contains).map { Code(id: $0.rawValue, name: $0.name) }
  }

  private static func indicators(_ definitions: [FigureDefinition]) -> [Code] {
    definitions.sorted { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }.map { definition in
      Code(
        id: SDMXIdentifier.indicator(definition.code), name: definition.title, meaning: definition.definition)
    }
  }

  private static func codes(of dimension: Dimension, _ figures: [Figure], _ names: StatisticsNames) -> [Code] {
    let used = Set(figures.compactMap { $0.dimensions[dimension] })
    let own = used.subtracting([Figure.none]).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return [Code(id: SDMXIdentifier.total, name: LocalizedText(it: "Totale", en: "Total"))]
      + (used.contains(Figure.none) ? [unallocated] : [])
      + own.map { Code(id: SDMXIdentifier.code($0), name: names.name($0, of: dimension)) }
  }

  private static let unallocated = Code(
    id: SDMXIdentifier.unallocated, name: LocalizedText(it: "Non attribuito", en: "Not allocated"))

  private static let statuses = [
    Code(id: "A", name: LocalizedText(it: "Valore definitivo", en: "Normal value")),
    Code(id: "P", name: LocalizedText(it: "Valore di una bozza", en: "Provisional value")),
  ]
}
