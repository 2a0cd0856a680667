/// The figures that are given week by week; the raw values are their codes.
enum SeriesFigure: String, CaseIterable, Sendable {
  case contacts = "series.contacts"
  case requests = "series.requests"
  case orders = "series.orders"

  /// The figure of the whole city that the weeks add up to.
  var whole: String {
    switch self {
    case .contacts: TalliedFigure.contactsReceived.rawValue
    case .requests: MovementFigure.opened.code(of: LedgerSubject.requests.rawValue)
    case .orders: MovementFigure.closed.code(of: LedgerSubject.orders.rawValue)
    }
  }
}

/// What moves through a period; the raw values begin the codes of its figures.
enum LedgerSubject: String, CaseIterable, Sendable {
  case requests
  case orders
}
