public import WorkOrders

extension RegisterSnapshot {
  /// A fact about the register itself: `name`, `city`, `simulation`, `clock`.
  public func fact(_ name: String) throws -> String? {
    try connection.first("SELECT value FROM register_fact WHERE name = $1", [name]) { try $0.text(0) }
  }

  /// Whether nothing has ever been written.
  public func isEmpty() throws -> Bool { try !connection.exists("SELECT 1 FROM journal_event LIMIT 1") }

  /// How many contacts, requests and orders there are.
  public func counts() throws -> (contacts: Int, requests: Int, orders: Int) {
    let found = try connection.first(
      """
      SELECT (SELECT count(*) FROM contact), (SELECT count(*) FROM service_request), (SELECT count(*) FROM work_order)
      """
    ) { (try $0.int(0), try $0.int(1), try $0.int(2)) }
    return found ?? (0, 0, 0)
  }
}

extension RegisterTransaction {
  /// Sets a fact about the register itself.
  public func setFact(_ name: String, _ value: String) throws {
    try connection.execute(
      """
      INSERT INTO register_fact (name, value) VALUES ($1, $2)
      ON CONFLICT (name) DO UPDATE SET value = excluded.value
      """, [name, value])
  }

  /// Marks the register as a simulation for ever, as its first event.
  public func beginSimulation(at time: Timestamp) throws {
    try setFact("simulation", "1")
    let event = JournalEvent(.simulationStarted, by: .system, occurredAt: time, enteredAt: time)
    try JournalWriter.append(event, to: connection)
  }
}
