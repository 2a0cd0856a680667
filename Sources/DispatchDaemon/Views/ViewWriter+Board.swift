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
    return BoardView(
      at: time(now), new: try newRows(),
      awaitingDecision: try rows(try snapshot.ordersInEvaluation(unsettled: true, limit: Self.rows)),
      unassigned: try longestWaiting(in: .unassigned),
      awaitingApproval: try longestWaiting(in: .approval),
      awaitingInspection: try longestWaiting(in: .inspection), phoneOffers: try phoneOffers(),
      nearLimits: try rows(try snapshot.orders(dueBefore: now + Self.near, after: now, limit: Self.rows)),
      pastLimits: try rows(try snapshot.orders(dueBefore: now, limit: Self.rows)),
      alarms: try snapshot.alarms(limit: Self.rows).map(alarm), counts: try counts())
  }

  /// The whole of every list under its own name, and the unfinished orders under the names of their states.
  private func counts() throws -> [String: Int] {
    let states = try snapshot.unfinishedCounts()
    var counts = Dictionary(uniqueKeysWithValues: states.map { ($0.key.rawValue, $0.value) })
    let unsettled = try snapshot.unsettledCount()
    counts["new"] = try snapshot.requestsWithoutOrderCount() + (states[.evaluating] ?? 0) - unsettled
    counts["awaitingDecision"] = unsettled
    counts["unassigned"] = states[.unassigned] ?? 0
    counts["awaitingApproval"] = states[.approval] ?? 0
    counts["awaitingInspection"] = states[.inspection] ?? 0
    counts["alarms"] = try snapshot.alarmCount()
    counts["phoneOffers"] = try snapshot.phoneOfferCount()
    counts["nearLimits"] = try snapshot.orderCount(dueBefore: snapshot.now + Self.near, after: snapshot.now)
    counts["pastLimits"] = try snapshot.orderCount(dueBefore: snapshot.now)
    return counts
  }

  private func newRows() throws -> [BoardRow] {
    let requests = try snapshot.requestsWithoutOrder(limit: Self.rows).map { ($0.request.reportedAt, row($0)) }
    let unknown = try snapshot.ordersInEvaluation(unsettled: false, limit: Self.rows)
    let orders = zip(unknown.map(\.reportedAt), try rows(unknown))
    return (requests + orders).sorted { ($0.0, $0.1.number) < ($1.0, $1.1.number) }.prefix(Self.rows).map(\.1)
  }

  private func longestWaiting(in state: OrderState) throws -> [BoardRow] {
    try rows(try snapshot.longestWaiting(in: state, limit: Self.rows))
  }

  private func phoneOffers() throws -> [PhoneOfferView] {
    let orders = try snapshot.ordersAskedByPhone(limit: Self.rows)
    let firms = try firms(askedByPhoneAbout: orders)
    return try zip(orders, try snapshot.subjects(of: orders)).compactMap { order, subject in
      try phoneOffer(of: order, subject, firms)
    }
  }

  private func row(_ known: DescribedRequest) -> BoardRow {
    let request = known.request
    var row = BoardRow(
      number: request.number.description, version: request.version, state: request.state.rawValue,
      since: time(request.reportedAt))
    row.category = request.category
    row.zone = request.zone
    row.location = request.address ?? request.place?.rawValue
    row.description = short(known.description)
    return row
  }

  private func rows(_ orders: [WorkOrder]) throws -> [BoardRow] {
    zip(orders, try snapshot.subjects(of: orders)).map(row)
  }

  private func row(_ order: WorkOrder, _ subject: OrderSubject) -> BoardRow {
    var row = BoardRow(
      number: order.number.description, version: order.version, state: order.state.rawValue,
      since: time(order.reportedAt))
    row.category = order.category
    row.urgency = order.urgency
    row.zone = order.zone
    row.contractor = order.contractor
    row.estimate = order.estimate
    row.location = subject.addresses.first ?? order.place?.rawValue
    row.description = short(subject.descriptions.first ?? "")
    if let next = order.openTargets.min(by: { ($0.due ?? snapshot.now) < ($1.due ?? snapshot.now) }) {
      row.target = next.name.rawValue
      row.due = time(next.due)
    }
    return row
  }

  private func short(_ text: String) -> String? { text.isEmpty ? nil : String(text.prefix(200)) }

  private func alarm(_ alarm: OpenAlarm) -> AlarmView {
    var view = AlarmView(at: time(alarm.raisedAt), kind: alarm.kind.rawValue, message: alarm.text)
    view.order = alarm.order
    return view
  }
}
