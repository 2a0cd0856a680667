/// The figures of what counts before the period and was entered after the act of the period before; the raw values are
/// their codes.
enum LateFigure: String, CaseIterable, Sendable {
  case contacts = "late.contacts"
  case requestsOpened = "late.requests.opened"
  case requestsReopened = "late.requests.reopened"
  case requestsClosed = "late.requests.closed"
  case requestsCancelled = "late.requests.cancelled"
  case ordersOpened = "late.orders.opened"
  case ordersReopened = "late.orders.reopened"
  case ordersClosed = "late.orders.closed"
  case ordersCancelled = "late.orders.cancelled"
  case ordersAmount = "late.orders.amount"
  case ordersOwed = "late.orders.owed"

  /// What its values are measured in.
  var unit: FigureUnit { self == .ordersAmount || self == .ordersOwed ? .amount : .count }

  /// The figure that counts a change; `nil` for one that leaves the stock of the whole city as it is.
  init?(_ subject: LedgerSubject, _ change: MovementChange) {
    switch (subject, change) {
    case (_, .moved): return nil
    case (.requests, .opened): self = .requestsOpened
    case (.requests, .reopened): self = .requestsReopened
    case (.requests, .closed): self = .requestsClosed
    case (.requests, .cancelled): self = .requestsCancelled
    case (.orders, .opened): self = .ordersOpened
    case (.orders, .reopened): self = .ordersReopened
    case (.orders, .closed): self = .ordersClosed
    case (.orders, .cancelled): self = .ordersCancelled
    }
  }

  /// The four figures of what moves, in the order opened, reopened, closed, cancelled.
  static func figures(of subject: LedgerSubject) -> [LateFigure] {
    switch subject {
    case .requests: [.requestsOpened, .requestsReopened, .requestsClosed, .requestsCancelled]
    case .orders: [.ordersOpened, .ordersReopened, .ordersClosed, .ordersCancelled]
    }
  }
}
