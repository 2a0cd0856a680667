import WorkOrders

/// One figure in the place that it has among the series: the codes of its key, and its time.
struct SDMXObservation {
  /// One code for each of ``SDMXComponent/key``.
  let key: [String]
  /// The time it is of.
  let time: String
  /// How much.
  let value: FigureValue

  init(_ figure: Figure, of period: ReportingPeriod) {
    let week = figure.dimensions[.week]
    key = SDMXComponent.key.map { component in
      switch component {
      case .frequency: (week == nil ? SDMXFrequency(period) : .weekly).rawValue
      case .indicator: SDMXIdentifier.indicator(figure.code)
      default: component.dimension.flatMap { figure.dimensions[$0] }.map(SDMXIdentifier.code) ?? SDMXIdentifier.total
      }
    }
    time = week ?? SDMXFrequency.time(of: period)
    value = figure.value
  }

  /// The observations of all figures, those of one series together, in an order of their own.
  ///
  /// A week that lies only partly in the period is left out: here its part would stand as the whole week, and each of two
  /// periods would replace the other's.
  static func all(_ statistics: QuarterlyStatistics) -> [SDMXObservation] {
    let weeks = statistics.period.wholeWeeks
    return statistics.figures.filter { $0.dimensions[.week].map { weeks.contains($0) } ?? true }
      .map { SDMXObservation($0, of: statistics.period) }.sorted(by: precedes)
  }

  private static func precedes(_ lhs: SDMXObservation, _ rhs: SDMXObservation) -> Bool {
    for (left, right) in zip(lhs.key, rhs.key) where left != right {
      return left.utf8.lexicographicallyPrecedes(right.utf8)
    }
    return lhs.time.utf8.lexicographicallyPrecedes(rhs.time.utf8)
  }

  /// The numerator and the denominator, for a share.
  var parts: [(SDMXComponent, String)] {
    guard case .ratio(let numerator, let denominator) = value else { return [] }
    return [(.numerator, String(numerator)), (.denominator, String(denominator))]
  }
}

/// The units of measure of the standard's attribute.
enum SDMXUnit {
  /// The code of a unit.
  static func code(_ unit: FigureUnit) -> String {
    switch unit {
    case .count: "NUMBER"
    case .amount: "EUR"
    case .seconds: "SECOND"
    case .ratio: "RATIO"
    }
  }
}
