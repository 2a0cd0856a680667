public import WorkOrders

extension RegisterSnapshot {
  /// Where an order's work is: its requests' addresses, its place and zone by name, its point.
  public func site(of order: WorkOrder, _ policy: Policy) throws -> OrderSite {
    var addresses: [String] = []
    for number in order.requests {
      if let address = try request(number).address, !addresses.contains(address) { addresses.append(address) }
    }
    return OrderSite(
      addresses: addresses, place: try order.place.map { try place($0).name },
      zone: order.zone.map { policy.zone($0)?.name ?? $0.rawValue }, coordinate: order.coordinate)
  }
}
