extension [Figure] {
  /// What a document tells of its own period: of figures that describe requests neither the comparisons nor the zeros
  /// that stand there for what happened in an earlier period.
  ///
  /// The documents of successive periods tell each period three times, from other journal positions and with other cells
  /// kept back: two of them together would give away what each keeps back.
  var ofOwnPeriod: [Figure] {
    let values = Dictionary(map { ($0.key, $0.value) }) { first, _ in first }
    return compactMap { figure -> Figure? in
      guard figure.key.describesRequests else { return figure }
      guard !figure.isOfEarlierPeriod(values) else { return nil }
      return Figure(code: figure.code, dimensions: figure.dimensions, value: figure.value)
    }
  }
}

extension Figure {
  /// Whether it would not be listed but for its comparisons.
  fileprivate func isOfEarlierPeriod(_ values: [FigureKey: FigureValue]) -> Bool {
    guard previous != nil || yearBefore != nil else { return false }
    return codesListedWithIt.allSatisfy { code in
      guard let value = values[FigureKey(code: code, dimensions: dimensions)] else { return true }
      return value == FigureValue.nothing(value.unit)
    }
  }

  /// Its code, and those that are listed where it is: all parts of a movement, an amount with its count.
  private var codesListedWithIt: [String] {
    let breakdown = key.breakdown
    let parts = breakdown.part == nil ? [] : MovementFigure.allCases.map { $0.code(of: breakdown.subject) }
    let counts = FigureCounts.code(for: code, value.unit).map { [$0] } ?? []
    return [code] + parts + counts
  }
}
