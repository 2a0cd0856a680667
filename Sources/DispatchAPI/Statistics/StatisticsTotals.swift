/// The totals of a period.
public struct StatisticsTotals: Codable, Hashable, Sendable {
  /// Contacts.
  public var contacts: StatisticsTotal
  /// Requests.
  public var requests: StatisticsTotal
  /// Orders.
  public var orders: StatisticsTotal

  /// Makes one from what is always there.
  public init(contacts: StatisticsTotal, requests: StatisticsTotal, orders: StatisticsTotal) {
    self.contacts = contacts
    self.requests = requests
    self.orders = orders
  }
}
