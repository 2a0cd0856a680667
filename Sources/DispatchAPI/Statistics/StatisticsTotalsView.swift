/// The totals of a period.
public struct StatisticsTotalsView: Codable, Hashable, Sendable {
  /// Contacts.
  public var contacts: StatisticsTotalView
  /// Requests.
  public var requests: StatisticsTotalView
  /// Orders.
  public var orders: StatisticsTotalView

  /// Makes one from what is always there.
  public init(contacts: StatisticsTotalView, requests: StatisticsTotalView, orders: StatisticsTotalView) {
    self.contacts = contacts
    self.requests = requests
    self.orders = orders
  }
}
