public import WorkOrders

/// What the register knows of an order beside the order's own fields.
public struct OrderSurroundings: Hashable, Sendable {
  /// What it is about.
  public let subject: OrderSubject
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
  /// What was sent about it by certified mail.
  public var certified: [CertifiedDelivery] = []
  /// How the messages of its offers stand, by round.
  public var offerMessages: [Int: OfferMessageStanding] = [:]
  /// Its inspections, the first one first.
  public var inspections: [Inspection] = []
  /// What contractors sent about it.
  public var files: [StoredFile] = []
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
    let certified = try certifiedDeliveries(of: activated)
    let messages = try offerMessages(of: activated, certified)
    let inspections = try inspections(of: orders.map(\.number))
    let files = try connection.grouped(StoredFile.ofOrders, of: activated) { try StoredFile(keyed: $0) }
    return orders.map { order in
      let story = stories[order.number]
      return OrderSurroundings(
        subject: OrderSubject(of: order.requests, own: story?.description, reports),
        moments: story?.moments ?? OrderMoments(),
        approvals: story?.approvals ?? [], ratifyBy: ratifyBy[order.number.key]?.first,
        invoiced: invoiced[order.number.key]?.first ?? .zero, bill: bills[order.number],
        certified: certified[order.number.key] ?? [], offerMessages: messages[order.number.key] ?? [:],
        inspections: inspections[order.number] ?? [],
        files: files[order.number.key] ?? [])
    }
  }

  private static let unratified: KeyedSQL = """
    SELECT work_order, min(ratify_by) FROM mandate_use
    WHERE work_order IN {keys} AND voided = 0 AND ratify_by IS NOT NULL AND ratification IS NULL GROUP BY work_order
    """

  private static let invoiced: KeyedSQL = """
    SELECT work_order, sum(amount) FROM invoice WHERE work_order IN {keys} AND cancelled_at IS NULL
    GROUP BY work_order
    """
}
