import WorkOrders

/// Proves that the stored clocks of every order follow from its journal, or names the orders whose clocks do not.
///
/// Orders are taken one by one, so memory stays flat.
struct ClockVerifier {
  private let connection: any SQLConnection
  private let policies: [(event: Int64, policy: Policy)]

  /// Reads every version of the rules, with the event that put it in force.
  init(_ connection: any SQLConnection, reading policy: (Int) throws -> Policy) throws {
    self.connection = connection
    policies = try connection.query(
      "SELECT id, facts FROM journal_event WHERE kind = 'policy.applied' ORDER BY id"
    ) { (try $0.int64(0), try $0.text(1)) }.compactMap { id, facts in
      guard case .integer(let version)? = FactsReader.read(facts)?["version"] else { return nil }
      return (id, try policy(Int(version)))
    }
  }

  /// Adds a fault for each order whose clocks differ.
  func verify(into faults: inout FaultList) throws {
    var last: Int64 = 0
    while case let orders = try numbers(after: last), let newest = orders.last {
      for number in orders { try verify(number, into: &faults) }
      last = newest.key
    }
  }

  private func numbers(after key: Int64) throws -> [OrderNumber] {
    try connection.query("SELECT number FROM work_order WHERE number > $1 ORDER BY number LIMIT 500", [key]) {
      OrderNumber(key: try $0.int64(0))
    }
  }

  private func verify(_ number: OrderNumber, into faults: inout FaultList) throws {
    var replay = ClockReplay()
    for recorded in try JournalReader.events(of: number, on: connection) {
      guard let policy = policies.last(where: { $0.event <= recorded.id })?.policy else { continue }
      replay.add(recorded.event, under: policy)
    }
    for difference in replay.differences(from: try OrderRow.targets(of: number, on: connection)) {
      faults.add(.clock, "The clocks of order \(number) do not follow from its journal: \(difference).")
    }
  }
}
