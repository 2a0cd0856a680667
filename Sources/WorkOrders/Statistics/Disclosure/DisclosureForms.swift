/// What of a document the public forms show otherwise than the act.
typealias ShownOtherwise = [FigureKey: PublicValue]

extension DisclosureControl {
  /// What is kept back; and what goes with it, so that nobody can tell from what is listed whether anything happened.
  var shownOtherwise: ShownOtherwise {
    var shown: ShownOtherwise = [:]
    for number in keptBack where !cells.cells[number].isListed { showMovement(of: cells.cells[number], &shown) }
    for number in keptBack {
      let cell = cells.cells[number]
      for key in [cell.key] + dependents(of: cell) { shown[key] = .keptBack }
    }
    return shown
  }

  /// Documents list all parts of a movement or none: where one is kept back, the others show their nothing.
  private func showMovement(of cell: DisclosureCells.Cell, _ shown: inout ShownOtherwise) {
    guard cell.key.breakdown.part != nil else { return }
    for part in MovementFigure.allCases {
      let key = FigureKey(code: part.code(of: cell.key.breakdown.subject), dimensions: cell.key.dimensions)
      guard let other = cells.cell(key), !cells.cells[other].isListed else { continue }
      shown[key] = .published(cells.cells[other].value)
    }
  }

  /// The times of what is kept back, since a mean and the whole's would tell the others; and an amount that is not
  /// there, since there is one wherever there is something.
  private func dependents(of cell: DisclosureCells.Cell) -> [FigureKey] {
    FigureCounts.dependents(of: cell.key.code).map { FigureKey(code: $0, dimensions: cell.key.dimensions) }
      .filter { key in
        guard cells.breakdowns.contains(key.breakdown) else { return false }
        guard let number = cells.cell(key), cells.cells[number].isListed else { return true }
        return cells.cells[number].value.unit == .seconds
      }
  }
}
