extension PeriodLedger {
  /// The figures of the period from the events taken in so far, in the order of documents; more may be added afterwards.
  ///
  /// - Throws: ``DomainError`` with code `internal` naming the figure, when figures do not reconcile or cannot stand in
  ///   the document.
  func figures(_ groups: inout LabelGroups) throws(DomainError) -> (figures: [Figure], totals: StatisticsTotals) {
    var sheet = FigureSheet(groups)
    let closedOff = orders.closedOff()
    let requestMovement = try sheet.add(
      requests.closedOff(), of: .requests, by: MovementFigure.requestDimensions)
    let orderMovement = try sheet.add(closedOff, of: .orders, by: MovementFigure.orderDimensions)
    sheet.addOpened(closedOff, of: .orders, by: [.area, .urgency])
    sheet.add(tallies)
    sheet.add(times)
    sheet.add(weekly, window.weeks)
    if preceding != nil { sheet.add(late) }
    groups = sheet.groups
    for figure in sheet.figures { try Self.checkCodes(figure) }
    return (
      sheet.figures.sorted(by: Figure.precedes),
      StatisticsTotals(contacts: contactMovement, requests: requestMovement, orders: orderMovement)
    )
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
