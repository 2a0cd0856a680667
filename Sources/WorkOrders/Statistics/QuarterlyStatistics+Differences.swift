extension QuarterlyStatistics {
  /// Compares a file with what the register says at the same journal position.
  ///
  /// Figures that the file does not define are of a later version of this program: they are no differences.
  ///
  /// - Parameter recount: the register's figures.
  /// - Returns: what differs, in the order of documents, and how many of the register's figures the file does not know.
  public func differences(from recount: QuarterlyStatistics) -> (
    differences: [StatisticsDifference], laterFigures: Int
  ) {
    let known = Set(definitions.map(\.code))
    let (counted, stated) = (recount.byKey, byKey)
    var found = totals.differences(from: recount.totals)
    for figure in figures.sorted(by: Figure.precedes) {
      found += Self.differences(figure.key, figure, counted[figure.key])
    }
    var laterFigures = 0
    for figure in recount.figures.sorted(by: Figure.precedes) where stated[figure.key] == nil {
      if known.contains(figure.code) {
        found += Self.differences(figure.key, nil, figure)
      } else {
        laterFigures += 1
      }
    }
    return (found, laterFigures)
  }

  private static func differences(_ key: FigureKey, _ file: Figure?, _ register: Figure?) -> [StatisticsDifference] {
    FigurePart.allCases.compactMap { part in
      let (file, register) = (file?.value(part), register?.value(part))
      // A file writes the values it compares with as people read them, a share by its four decimals.
      let isSame = part == .value ? file == register : file?.text == register?.text
      return isSame ? nil : StatisticsDifference(key: key, part: part, file: file, register: register)
    }
  }
}

extension StatisticsTotals {
  fileprivate func differences(from counted: StatisticsTotals) -> [StatisticsDifference] {
    zip(bySubject, counted.bySubject).flatMap { file, register in
      MovementFigure.allCases.compactMap { part -> StatisticsDifference? in
        let (stated, found) = (part.count(in: file.movement), part.count(in: register.movement))
        guard stated != found else { return nil }
        return StatisticsDifference(
          key: FigureKey(code: "totals." + part.code(of: file.subject)), part: .value, file: .count(stated),
          register: .count(found))
      }
    }
  }
}
