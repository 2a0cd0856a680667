public import WorkOrders

/// One transaction of the register: verbs read what they need, ask the domain, and write rows, journal events and
/// agenda entries together.
public struct RegisterTransaction {
  let connection: any SQLConnection
  /// The moment of entry: read once, the same for all rows of the transaction.
  public let now: Timestamp
  let shelf: PolicyShelf
  let contracts: ContractShelf
  let randomBytes: @Sendable (Int) -> [UInt8]

  /// The queries, inside this transaction.
  public var snapshot: RegisterSnapshot {
    RegisterSnapshot(connection: connection, now: now, shelf: shelf, contracts: contracts)
  }

  /// The same transaction at another moment, for what happens on the way of a simulation's clock.
  func at(_ moment: Timestamp) -> RegisterTransaction {
    RegisterTransaction(
      connection: connection, now: moment, shelf: shelf, contracts: contracts, randomBytes: randomBytes)
  }

  /// Runs `hook` once the transaction is durable, before the caller goes on; never when it is rolled back.
  public func afterCommit(_ hook: @escaping @Sendable () -> Void) { connection.afterCommit(hook) }

  /// The circumstances of an act, under the rules in force at its entry, whenever it happened.
  ///
  /// - Throws: ``DomainError`` `invalid` for a time that lies in the future.
  public func context(by actor: Actor, at time: Timestamp? = nil) throws -> ActContext {
    let at = time ?? now
    try beginDuePolicies()
    let policy = try snapshot.policy()
    guard at <= now + .seconds(60) else {
      let shown = LocalMoments.text(at, in: policy.calendar.zone)
      throw DomainError(
        .invalid, .init(it: "L'ora \(shown.it) è nel futuro.", en: "The time \(shown.en) lies in the future."),
        hint: .init(it: "Dare l'ora in cui è successo.", en: "Give the time at which it happened."),
        field: "at")
    }
    // A caller's clock may run a little ahead of ours; nothing is recorded as later than its entry.
    return ActContext(at: min(at, now), enteredAt: now, actor: actor, policy: policy)
  }
}
