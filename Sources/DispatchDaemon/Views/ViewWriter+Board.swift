import DispatchAPI
import WorkOrders
import WorkOrdersStore

extension ViewWriter {
  /// How many rows each list of the board shows.
  private static let rows = 20
  /// How near a limit is that the board shows.
  private static let near = Duration.seconds(2 * 3_600)

  /// The live board: what waits for somebody.
  ///
  /// - Parameter language: the reader's.
  func board(in language: Language) throws -> BoardView {
    let now = snapshot.now
    return BoardView(
      at: time(now), new: try newRows(),
      awaitingDecision: try rows(try snapshot.ordersInEvaluation(unsettled: true, limit: Self.rows)),
      unassigned: try longestWaiting(in: .unassigned),
      awaitingApproval: try awaitingApproval(),
      awaitingInspection: try longestWaiting(in: .inspection), phoneOffers: try phoneOffers(),
      nearLimits: try rows(try snapshot.orders(dueBefore: now + Self.near, after: now, limit: Self.rows)),
      pastLimits: try rows(try snapshot.orders(dueBefore: now, limit: Self.rows)),
      alarms: try snapshot.alarms(limit: Self.rows).map { alarm($0, language) }, counts: try counts())
  }

  /// The whole of every list under its own name, and the unfinished orders under the names of their states.
  private func counts() throws -> [String: Int] {
    let states = try snapshot.unfinishedCounts()
    var counts = Dictionary(uniqueKeysWithValues: states.map { ($0.key.rawValue, $0.value) })
    let unsettled = try snapshot.unsettledCount()
    counts["new"] = try snapshot.requestsWithoutOrderCount() + (states[.evaluating] ?? 0) - unsettled
    counts["awaitingDecision"] = unsettled
    counts["unassigned"] = states[.unassigned] ?? 0
    counts["awaitingApproval"] = try (states[.approval] ?? 0) + snapshot.awaitingConsentCount()
    counts["awaitingInspection"] = states[.inspection] ?? 0
    counts["alarms"] = try snapshot.alarmCount()
    counts["phoneOffers"] = try snapshot.phoneOfferCount() + snapshot.ordersUnreached(limit: 100).count
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

  // What may not begin yet, and what has come to cost more than was approved.
  private func awaitingApproval() throws -> [BoardRow] {
    let orders =
      try snapshot.longestWaiting(in: .approval, limit: Self.rows)
      + snapshot.ordersAwaitingConsent(limit: Self.rows)
    return try rows(Array(orders.sorted { $0.number < $1.number }.prefix(Self.rows)))
  }

  private func longestWaiting(in state: OrderState) throws -> [BoardRow] {
    try rows(try snapshot.longestWaiting(in: state, limit: Self.rows))
  }

  // Firms that are asked by phone, and firms that their message has not reached.
  private func phoneOffers() throws -> [PhoneOfferView] {
    let unreached = try snapshot.ordersUnreached(limit: Self.rows)
    let orders = (try snapshot.ordersAskedByPhone(limit: Self.rows) + unreached).sorted {
      ($0.openOffer?.answerBy ?? snapshot.now, $0.number) < ($1.openOffer?.answerBy ?? snapshot.now, $1.number)
    }
    let shown = Array(orders.prefix(Self.rows))
    let firms = try firms(toRingAbout: shown, unreached: Set(unreached.map(\.number)))
    return try zip(shown, try snapshot.subjects(of: shown)).compactMap { order, subject in
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
    row.claimed = order.claimed
    row.location = subject.addresses.first ?? order.place?.rawValue
    row.description = short(subject.descriptions.first ?? "")
    if let next = order.openTargets.min(by: { ($0.due ?? snapshot.now) < ($1.due ?? snapshot.now) }) {
      row.target = next.name.rawValue
      row.due = time(next.due)
    }
    return row
  }

  private func short(_ text: String) -> String? { text.isEmpty ? nil : String(text.prefix(200)) }

  // It was worded in the city's language, and reads in the reader's where its words can be told.
  private func alarm(_ alarm: OpenAlarm, _ language: Language) -> AlarmView {
    let text = alarm.kind.sentence(readFrom: alarm.text, about: alarm.order)?(language) ?? alarm.text
    var view = AlarmView(at: time(alarm.raisedAt), kind: alarm.kind.rawValue, message: text)
    view.order = alarm.order
    return view
  }
}
