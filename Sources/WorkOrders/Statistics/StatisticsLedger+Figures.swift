extension StatisticsLedger {
  /// The figures of the period from the events taken in so far; more may be added afterwards.
  ///
  /// - Parameters:
  ///   - city: the city's name.
  ///   - version: 1 for the first issue of this period, rising.
  ///   - state: how official the figures are.
  ///   - generatedAt: when they were frozen, or the time of the last event for a draft.
  ///   - journalPosition: the last event taken in.
  ///   - head: the journal's head there.
  ///   - policyVersion: the version of the rules in force there.
  /// - Throws: ``DomainError`` with code `internal` naming the figure, when figures do not reconcile or cannot stand in
  ///   the document.
  public func statistics(
    city: String, version: Int, state: StatisticsState, generatedAt: Timestamp, journalPosition: Int64, head: String,
    policyVersion: Int
  ) throws(DomainError) -> QuarterlyStatistics {
    var sheet = FigureSheet(labels: labels, details: details)
    let totals = try fill(&sheet)
    for figure in sheet.figures { try Self.checkCodes(figure) }
    let statistics = QuarterlyStatistics(
      city: city, period: period, version: version, state: state, generatedAt: generatedAt,
      journalPosition: journalPosition, head: head, policyVersion: policyVersion,
      definitions: StatisticsDefinitions.all, figures: sheet.figures.sorted(by: Figure.precedes), totals: totals)
    try statistics.checkConsistency()
    return statistics
  }

  private func fill(_ sheet: inout FigureSheet) throws(DomainError) -> StatisticsTotals {
    let closedOff = orders.closedOff()
    let requestMovement = try sheet.add(
      requests.closedOff(), of: "requests", by: MovementFigure.requestDimensions)
    let orderMovement = try sheet.add(closedOff, of: "orders", by: MovementFigure.orderDimensions)
    sheet.addOpened(closedOff, of: "orders", by: [.area, .urgency])
    sheet.add(tallies)
    sheet.add(times)
    return StatisticsTotals(contacts: contactMovement, requests: requestMovement, orders: orderMovement)
  }

  /// Contacts are dealt with at once: as many end as began.
  private var contactMovement: Movement {
    let received = tallies.lazy.filter { $0.key.figure == .contactsReceived }.reduce(0) { $0 + $1.value.count }
    return Movement(opened: received, closed: received)
  }

  private static func checkCodes(_ figure: Figure) throws(DomainError) {
    for (dimension, code) in figure.dimensions where code != Figure.none {
      guard AreaCode.isWellFormed(code) else {
        throw FigureSheet.fault(
          "\(figure.code) has \"\(code.prefix(80))\" as its \(dimension.rawValue), which is no code")
      }
    }
  }
}
