import DispatchAPI
import WorkOrders
import WorkOrdersStore

extension ViewWriter {
  /// How many rows each list of the board shows.
  private static let rows = 20
  /// How near a limit is that the board shows.
  private static let near = Duration.seconds(2 * 3_600)

  /// The live board: what waits for somebody.
  func board() throws -> BoardView {
    let now = snapshot.now
    let counts = try snapshot.unfinishedCounts()
    var view = BoardView(
      at: time(now), new: try newRows(), unassigned: try orders(in: .unassigned).map(row),
      awaitingApproval: try orders(in: .approval).map(row), phoneOffers: try phoneOffers(),
      nearLimits: try snapshot.orders(dueBefore: now + Self.near, after: now, limit: Self.rows).map(row),
      pastLimits: try snapshot.orders(dueBefore: now, limit: Self.rows).map(row),
      alarms: try snapshot.alarms(limit: Self.rows).map(alarm), counts: [:])
    view.counts = Dictionary(uniqueKeysWithValues: counts.map { ($0.key.rawValue, $0.value) })
    return view
  }

  private func newRows() throws -> [BoardRow] {
    let requests = try snapshot.requests(state: .new, category: nil, before: nil, limit: Self.rows)
      .filter { try snapshot.orders(for: $0.number).isEmpty }
    return try requests.map(row) + orders(in: .evaluating).map(row)
  }

  private func orders(in state: OrderState, limit: Int = rows) throws -> [WorkOrder] {
    var filter = OrderFilter()
    filter.state = state
    filter.limit = limit
    return try snapshot.orders(filter)
  }

  private func phoneOffers() throws -> [PhoneOfferView] {
    try orders(in: .offered, limit: 200).compactMap { order in
      guard let offer = order.openOffer, offer.mode == .phone else { return nil }
      return try phoneOffer(offer, of: order)
    }.prefix(Self.rows).map { $0 }
  }

  private func row(_ request: ServiceRequest) throws -> BoardRow {
    var row = BoardRow(
      number: request.number.description, version: request.version, state: request.state.rawValue,
      since: time(request.reportedAt))
    row.category = request.category
    row.zone = request.zone
    row.location = request.address ?? request.place?.rawValue
    row.description = try shortDescription(of: request.number)
    return row
  }

  private func row(_ order: WorkOrder) throws -> BoardRow {
    var row = BoardRow(
      number: order.number.description, version: order.version, state: order.state.rawValue,
      since: time(order.reportedAt))
    row.category = order.category
    row.urgency = order.urgency
    row.zone = order.zone
    row.contractor = order.contractor
    row.estimate = order.estimate
    if let first = order.requests.first {
      row.location = try snapshot.request(first).address ?? order.place?.rawValue
      row.description = try shortDescription(of: first)
    }
    if let next = order.openTargets.min(by: { ($0.due ?? snapshot.now) < ($1.due ?? snapshot.now) }) {
      row.target = next.name.rawValue
      row.due = time(next.due)
    }
    return row
  }

  private func shortDescription(of number: RequestNumber) throws -> String? {
    let text = try snapshot.description(of: number)
    return text.isEmpty ? nil : String(text.prefix(200))
  }

  private func alarm(_ alarm: OpenAlarm) -> AlarmView {
    var view = AlarmView(at: time(alarm.raisedAt), kind: alarm.kind.rawValue, message: alarm.text)
    view.order = alarm.order
    return view
  }
}
