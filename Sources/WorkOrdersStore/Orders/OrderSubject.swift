public import WorkOrders

/// What an order is about.
public struct OrderSubject: Hashable, Sendable {
  /// The addresses that its requests give, the first one's first, each once.
  public let addresses: [String]
  /// What is wrong: its own description where it was split off with one, else what each of its requests says, empty once
  /// erased.
  public let descriptions: [String]

  /// How much of what was said a message, a page and a sheet hold: the words are strangers', and they have no bound of
  /// their own.
  private static let mostSaid = 20
  private static let longestSaid = 2_000

  /// What was said, for somebody who is asked to do the work: nothing that is empty, the first twenty things, the first
  /// 2,000 characters of each.
  public var said: [String] {
    descriptions.filter { !$0.isEmpty }.prefix(Self.mostSaid).map { String($0.prefix(Self.longestSaid)) }
  }

  /// What reporters have said is wrong, as last amended, and where.
  typealias Report = (address: String?, description: String?)

  /// The subject of an order with these requests.
  init(of requests: [RequestNumber], own description: String?, _ reports: [RequestNumber: Report]) {
    addresses = requests.compactMap { reports[$0]?.address }.reduce(into: []) { found, address in
      if !found.contains(address) { found.append(address) }
    }
    descriptions = description.map { [$0] } ?? requests.map { reports[$0]?.description ?? "" }
  }
}

extension RegisterSnapshot {
  /// What an order is about.
  public func subject(of order: WorkOrder) throws -> OrderSubject {
    OrderSubject(
      of: order.requests, own: try ownDescriptions(of: [order.number])[order.number],
      try reports(in: order.requests))
  }

  /// What each of these orders is about, in their order.
  public func subjects(of orders: [WorkOrder]) throws -> [OrderSubject] {
    let (own, reports) = (
      try ownDescriptions(of: orders.map(\.number)), try reports(in: orders.flatMap(\.requests))
    )
    return orders.map { OrderSubject(of: $0.requests, own: own[$0.number], reports) }
  }

  /// Where an order's work is: its requests' addresses, its place and zone by name, its point.
  public func site(of order: WorkOrder, _ policy: Policy) throws -> OrderSite {
    try site(of: order, try subject(of: order), policy)
  }

  /// Where an order's work is, whose subject is known.
  public func site(of order: WorkOrder, _ subject: OrderSubject, _ policy: Policy) throws -> OrderSite {
    OrderSite(
      addresses: subject.addresses, place: try order.place.map { try place($0).name },
      zone: order.zone.map { policy.zone($0)?.name ?? $0.rawValue }, coordinate: order.coordinate)
  }

  /// The reports that these requests hold.
  func reports(in requests: [RequestNumber]) throws -> [RequestNumber: OrderSubject.Report] {
    var found: [RequestNumber: OrderSubject.Report] = [:]
    try connection.forEach(Self.reports, of: requests.map(\.key)) { row in
      found[RequestNumber(key: try row.int64(0))] = (try row.optionalText(1), try row.optionalText(2))
    }
    return found
  }

  private func ownDescriptions(of orders: [OrderNumber]) throws -> [OrderNumber: String] {
    var found: [OrderNumber: String] = [:]
    try connection.forEach(Self.ownDescriptions, of: orders) { row in found[try row.number(0)] = try row.text(1) }
    return found
  }

  private static let reports: KeyedSQL = """
    SELECT service_request.number, service_request.address, journal_words.text FROM service_request
    LEFT JOIN journal_words
      ON journal_words.event = service_request.description_event AND journal_words.name = 'description'
    WHERE service_request.number IN {keys}
    """

  private static let ownDescriptions: KeyedSQL = """
    SELECT journal_event.order_number, journal_words.text FROM journal_event
    JOIN journal_words ON journal_words.event = journal_event.id AND journal_words.name = 'description'
    WHERE journal_event.order_number IN {keys} AND journal_event.kind = 'order.opened'
    """
}
