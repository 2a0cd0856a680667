/// The movements of the whole city in a period.
public struct StatisticsTotals: Hashable, Sendable {
  /// Calls, mails, visits and messages.
  public let contacts: Movement
  /// Service requests.
  public let requests: Movement
  /// Work orders.
  public let orders: Movement

  /// Makes totals.
  public init(contacts: Movement, requests: Movement, orders: Movement) {
    self.contacts = contacts
    self.requests = requests
    self.orders = orders
  }
}
