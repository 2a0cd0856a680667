public import WorkOrders

/// Random bytes, in hex, that a register makes once and keeps.
enum OwnFact: String, CaseIterable {
  /// What it is called in Message-IDs and in the names of its files.
  case name
  /// The key of the seals in Message-IDs.
  case mailKey = "mail-key"
  /// The key of the seals of links.
  case linkKey = "link-key"

  var bytes: Int { self == .name ? 6 : 32 }
}

extension RegisterSnapshot {
  /// A fact about the register itself: `name`, `city`, `simulation`, `clock`, and the keys of its seals.
  public func fact(_ name: String) throws -> String? {
    try connection.first("SELECT value FROM register_fact WHERE name = $1", [name]) { try $0.text(0) }
  }

  /// A fact that every register has since it was first opened.
  func ownFact(_ fact: OwnFact) throws -> String {
    guard let value = try self.fact(fact.rawValue) else {
      throw DomainError(.internal, "The register has lost its \(fact.rawValue).")
    }
    return value
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

  /// Makes what a register keeps for ever, where it is not there yet.
  ///
  /// Not when it is first asked for: whoever makes one holds up all others until the end of the transaction.
  func makeOwnFacts() throws {
    for fact in OwnFact.allCases where try snapshot.fact(fact.rawValue) == nil {
      try setFact(fact.rawValue, Hex.text(randomBytes(fact.bytes)))
    }
  }
}
