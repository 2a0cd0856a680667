public import WorkOrders

extension RegisterSnapshot {
  /// Where an order's work is: its requests' addresses, its place and zone by name, its point.
  public func site(of order: WorkOrder, _ policy: Policy) throws -> OrderSite {
    try site(of: order, addresses: addresses(of: order.requests, in: try reports(in: order.requests)), policy)
  }

  /// Where an order's work is, whose requests' addresses are known.
  public func site(of order: WorkOrder, addresses: [String], _ policy: Policy) throws -> OrderSite {
    OrderSite(
      addresses: addresses, place: try order.place.map { try place($0).name },
      zone: order.zone.map { policy.zone($0)?.name ?? $0.rawValue }, coordinate: order.coordinate)
  }
}
