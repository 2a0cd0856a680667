public import WorkOrders

/// What the register knows of an order beside the order's own fields.
public struct OrderSurroundings: Hashable, Sendable {
  /// The addresses that its requests give, the first one's first, each once.
  public var addresses: [String] = []
  /// What it is about: its own description where it was split off with one, else what its requests say.
  public var descriptions: [String] = []
  /// When it passed the stations of its life.
  public var moments = OrderMoments()
  /// The consents it has been given since it was made, the first one first.
  public var approvals: [Approval] = []
  /// Until when somebody must ratify one of its activations: the earliest of these times.
  public var ratifyBy: Timestamp?
  /// What has been invoiced for it.
  public var invoiced = Euro.zero
  /// How its estimate came about, if it was built from a price list and is still that.
  public var bill: Bill?
  /// Its inspections, the first one first.
  public var inspections: [Inspection] = []
}

extension RegisterSnapshot {
  /// What is known of each of these orders beside its own fields, in their order.
  public func surroundings(of orders: [WorkOrder]) throws -> [OrderSurroundings] {
    let activated = orders.filter { !$0.offers.isEmpty }.map(\.number.key)
    let stories = try stories(of: orders.map(\.number))
    let reports = try reports(in: orders.flatMap(\.requests))
    let ratifyBy = try connection.grouped(Self.unratified, of: activated) { try $0.timestamp(1) }
    let invoiced = try connection.grouped(Self.invoiced, of: activated) { try $0.euro(1) }
    let bills = try bills(of: orders)
    let inspections = try inspections(of: orders.map(\.number))
    return orders.map { order in
      let story = stories[order.number]
      let reported = order.requests.map { reports[$0]?.description ?? "" }
      return OrderSurroundings(
        addresses: addresses(of: order.requests, in: reports),
        descriptions: story?.description.map { [$0] } ?? reported, moments: story?.moments ?? OrderMoments(),
        approvals: story?.approvals ?? [], ratifyBy: ratifyBy[order.number.key]?.first,
        invoiced: invoiced[order.number.key]?.first ?? .zero, bill: bills[order.number],
        inspections: inspections[order.number] ?? [])
    }
  }

  private static let unratified: KeyedSQL = """
    SELECT work_order, min(ratify_by) FROM mandate_use
    WHERE work_order IN ({keys}) AND voided = 0 AND ratify_by IS NOT NULL AND ratification IS NULL GROUP BY work_order
    """

  private static let invoiced: KeyedSQL = """
    SELECT work_order, sum(amount) FROM invoice WHERE work_order IN ({keys}) AND cancelled_at IS NULL
    GROUP BY work_order
    """

  typealias Report = (address: String?, description: String?)

  /// The addresses in reports, in the order of their requests, each once.
  func addresses(of requests: [RequestNumber], in reports: [RequestNumber: Report]) -> [String] {
    requests.compactMap { reports[$0]?.address }.reduce(into: []) { found, address in
      if !found.contains(address) { found.append(address) }
    }
  }

  /// What reporters said is wrong, as last amended, and where.
  func reports(in requests: [RequestNumber]) throws -> [RequestNumber: Report] {
    var found: [RequestNumber: Report] = [:]
    try connection.forEach(Self.reports, of: requests.map(\.key)) { row in
      found[RequestNumber(key: try row.int64(0))] = (try row.optionalText(1), try row.optionalText(2))
    }
    return found
  }

  private static let reports: KeyedSQL = """
    SELECT service_request.number, service_request.address, journal_words.text FROM service_request
    LEFT JOIN journal_words
      ON journal_words.event = service_request.description_event AND journal_words.name = 'description'
    WHERE service_request.number IN ({keys})
    """
}
