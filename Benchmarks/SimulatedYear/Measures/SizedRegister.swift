import Foundation
import WorkOrders

/// A register of many orders that is looked into.
struct SizedRegister {
  /// Its daemon's data directory.
  let data: String
  /// Where it is.
  let place: RegisterPlace
  /// How many orders it holds.
  let orders: Int

  /// Counts a register.
  init(data: String, place: RegisterPlace) throws {
    self.data = data
    self.place = place
    orders = Int(try place.ask("SELECT count(*) FROM work_order").first ?? "") ?? 0
  }

  /// What keeps it.
  var engine: RegisterEngine { place.engine }

  /// Its size on the disk, divided by its orders.
  func bytesPerOrder() throws -> Double { Double(try place.bytes()) / Double(max(1, orders)) }

  /// The numbers of orders from everywhere in it.
  func someOrders() throws -> [String] {
    try place.ask(
      """
      SELECT order_number FROM journal_event WHERE kind = 'order.opened'
        AND id % (SELECT max(id) / 300 FROM journal_event) < 20 LIMIT 300
      """)
  }

  /// The value of a column of orders that the fewest have.
  func rarest(_ column: String) throws -> String {
    try place.ask(
      "SELECT \(column) FROM work_order WHERE \(column) IS NOT NULL GROUP BY 1 ORDER BY count(*), 1 LIMIT 1"
    ).first ?? ""
  }

  /// The least that counting a quarter needs: every event up to its end, by all that figures are counted by.
  func aggregate() throws {
    _ = try place.ask(
      """
      SELECT kind, area, category, zone, urgency, channel, contractor, from_state, to_state,
        occurred_at >= 1743458400000, count(*), sum(amount)
      FROM journal_event WHERE occurred_at < 1751320800000 GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
      """)
  }
}
