extension QuarterlyStatistics {
  /// Checks that the statistics do not contradict themselves, before they become an official document.
  ///
  /// - Throws: ``DomainError`` with code `internal`: two definitions of one code, two figures of one place, a figure
  ///   without its definition or in another unit, a share of nothing, totals that do not reconcile.
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
    var places: Set<[String]> = []
    for figure in figures {
      try Self.check(figure, units)
      guard places.insert([figure.code] + Dimension.allCases.map { figure.dimensions[$0] ?? "" }).inserted else {
        throw Self.fault("\(figure.code) stands twice for the same dimensions")
      }
    }
  }

  private static func check(_ figure: Figure, _ units: [String: FigureUnit]) throws(DomainError) {
    guard let unit = units[figure.code] else { throw fault("\(figure.code) has no definition") }
    guard unit == figure.value.unit else { throw fault("\(figure.code) is not in its definition's unit") }
    if case .ratio(_, let denominator) = figure.value, denominator <= 0 {
      throw fault("\(figure.code) is a share of nothing")
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
