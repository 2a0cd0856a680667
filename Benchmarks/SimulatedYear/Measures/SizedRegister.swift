import Foundation
import WorkOrders

/// A register file that nobody writes to while it is looked into from outside.
struct SizedRegister {
  /// Its data directory.
  let data: String
  /// How many orders it holds.
  let orders: Int

  /// Counts a register.
  init(data: String) throws {
    self.data = data
    orders = Int(try Self.ask(data, "SELECT count(*) FROM work_order").first ?? "") ?? 0
  }

  /// The size of its file, divided by its orders.
  var bytesPerOrder: Double {
    let size = (try? FileManager.default.attributesOfItem(atPath: data + "/register.sqlite")[.size]) as? Int
    return Double(size ?? 0) / Double(max(1, orders))
  }

  /// The numbers of orders from everywhere in it.
  func someOrders() throws -> [String] {
    try Self.ask(
      data,
      """
      SELECT order_number FROM journal_event WHERE kind = 'order.opened'
        AND id % (SELECT max(id) / 300 FROM journal_event) < 20 LIMIT 300
      """)
  }

  /// The least that counting a quarter needs: every event up to its end, by all that figures are counted by.
  func aggregate() throws -> [String] {
    try Self.ask(
      data,
      """
      SELECT kind, area, category, zone, urgency, channel, contractor, from_state, to_state,
        occurred_at >= 1743458400000, count(*), sum(amount)
      FROM journal_event WHERE occurred_at < 1751320800000 GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
      """)
  }

  private static func ask(_ data: String, _ sql: String) throws -> [String] {
    try Command.run(["sqlite3", "-readonly", data + "/register.sqlite", sql]).split(separator: "\n").map(String.init)
  }
}
