extension QuarterlyStatistics {
  /// Checks that the statistics do not contradict themselves, before they become an official document.
  ///
  /// - Throws: ``DomainError`` with code `internal`: two definitions of one code, two figures of one place, a figure
  ///   without its definition or in another unit, a share of nothing, totals that do not reconcile; weeks or contracts
  ///   that do not add up to the whole, more late entries than there is stock, or a period before that carried out
  ///   something else than this one carried in.
  public func checkConsistency() throws(DomainError) {
    for (subject, movement) in totals.bySubject where !movement.reconciles {
      throw Self.fault("the \(subject) do not reconcile: \(movement.entries) came in, \(movement.exits) went out")
    }
    var units: [String: FigureUnit] = [:]
    for definition in definitions {
      guard units.updateValue(definition.unit, forKey: definition.code) == nil else {
        throw Self.fault("\(definition.code) is defined twice")
      }
    }
    var values: [FigureKey: Figure] = [:]
    for figure in figures {
      try Self.check(figure, units)
      guard values.updateValue(figure, forKey: figure.key) == nil else {
        throw Self.fault("\(figure.code) stands twice for the same dimensions")
      }
    }
    for change in reissue?.changes ?? [] where units[change.key.code] == nil {
      throw Self.fault("\(change.key) changed and has no definition")
    }
    try checkSums(values)
    try checkStock(values)
  }

  private static func check(_ figure: Figure, _ units: [String: FigureUnit]) throws(DomainError) {
    guard let unit = units[figure.code] else { throw fault("\(figure.code) has no definition") }
    for value in [figure.value, figure.previous, figure.yearBefore].compactMap({ $0 }) {
      guard unit == value.unit else { throw fault("\(figure.code) is not in its definition's unit") }
      if case .ratio(_, let denominator) = value, denominator <= 0 {
        throw fault("\(figure.code) is a share of nothing")
      }
    }
  }

  /// The weeks of a series, and the contracts of spending, add up to the figure of the whole city.
  private func checkSums(_ values: [FigureKey: Figure]) throws(DomainError) {
    for series in SeriesFigure.allCases {
      try check(values, sumOf: series.rawValue, by: .week, is: series.whole)
    }
    for spending in [TalliedFigure.ordersAmount, .ordersOwed] {
      try check(values, sumOf: spending.rawValue, by: .contract, is: spending.rawValue)
    }
  }

  private func check(
    _ values: [FigureKey: Figure], sumOf code: String, by dimension: Dimension, is whole: String
  ) throws(DomainError) {
    let parts = figures.filter { $0.code == code && $0.dimensions.count == 1 && $0.dimensions[dimension] != nil }
    guard !parts.isEmpty, let sum = values[FigureKey(code: whole)]?.value else { return }
    let added = parts.reduce(Int64(0)) { $0 + $1.value.units }
    guard added == sum.units else {
      throw Self.fault("\(code) by \(dimension.rawValue) does not add up to \(whole)")
    }
  }

  /// What the period before carried out is what this one carried in; and what that act did not know of is part of it.
  private func checkStock(_ values: [FigureKey: Figure]) throws(DomainError) {
    for subject in LedgerSubject.allCases {
      let carriedIn = MovementFigure.carriedIn.code(of: subject.rawValue)
      let carriedOut = MovementFigure.carriedOut.code(of: subject.rawValue)
      for figure in figures where figure.code == carriedIn {
        let key = FigureKey(code: carriedOut, dimensions: figure.dimensions)
        guard let before = values[key]?.previous, before != figure.value else { continue }
        throw Self.fault("\(figure.key) is not what the period before carried out")
      }
      let late = LateFigure.figures(of: subject).map { values[FigureKey(code: $0.rawValue)]?.value.units ?? 0 }
      let stock = values[FigureKey(code: carriedIn)]?.value.units ?? 0
      guard late == [0, 0, 0, 0] || stock - late[0] - late[1] + late[2] + late[3] >= 0 else {
        throw Self.fault("more \(subject.rawValue) were entered late than are open")
      }
    }
  }

  private static func fault(_ reason: String) -> DomainError {
    DomainError(.internal, "The statistics contradict themselves: \(reason).")
  }
}

extension StatisticsTotals {
  /// The three movements with the names that documents give them.
  public var bySubject: [(subject: String, movement: Movement)] {
    [("contacts", contacts), ("requests", requests), ("orders", orders)]
  }
}

extension FigureValue {
  /// The value in its smallest units, for sums: things, cents, seconds; of a share the part.
  fileprivate var units: Int64 {
    switch self {
    case .count(let count): Int64(count)
    case .amount(let amount): amount.cents
    case .seconds(let seconds): Int64(seconds)
    case .ratio(let numerator, _): Int64(numerator)
    }
  }
}
