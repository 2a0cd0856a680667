public import WorkOrders

extension Register {
  /// Seals what has been written since the last time, block by block.
  ///
  /// - Parameter waits: whether to wait for another that is at it, so that all that was written before is sealed after.
  /// - Returns: how many events were sealed.
  @discardableResult
  public func seal(waits: Bool = true) async throws -> Int {
    var total = 0
    var sealed = 0
    repeat {
      sealed = try await write(isolation: .beside) { transaction in
        try JournalSealer.seal(transaction.connection, at: transaction.now, waits: waits)
      }
      total += sealed
    } while sealed == JournalSealer.largest
    return total
  }

  /// Goes through the whole journal and says whether it is as it was written, and whether people's words, and
  /// every order's clocks and decisions, follow from it.
  ///
  /// - Parameter head: the hash that an official document prints; truncation and rewriting show against it.
  public func verifyJournal(head: String?) async throws -> JournalVerification {
    try await read { try $0.verifyJournal(head: head) }
  }
}

extension RegisterSnapshot {
  /// As ``Register/verifyJournal(head:)``.
  func verifyJournal(head: String?) throws -> JournalVerification {
    let orders = try OrderVerifier(connection) { try policy(version: $0) }
    return try JournalVerifier.verify(connection, head: head, orders: orders)
  }

  /// The journal's latest block; `nil` before the first.
  public func journalHead() throws -> JournalHead? { try JournalReader.head(on: connection) }

  /// What happened to an order, in order of entry; from the event after `id` when it is given.
  public func events(of order: OrderNumber, after id: Int64 = 0, limit: Int = .max) throws -> [RecordedEvent] {
    try JournalReader.events(of: order, after: id, limit: limit, on: connection)
  }

  /// What happened last, in the whole register, newest first; older than the event `id` when it is given.
  public func latestEvents(_ count: Int, before id: Int64 = .max) throws -> [RecordedEvent] {
    try JournalReader.latest(count, before: id, on: connection)
  }

  /// Goes through what statistics look at in the sealed journal up to a position, in order; the last event is among it.
  ///
  /// Events hold what figures ask for, and neither who acted nor digests of words.
  public func forEachCounted(upTo position: Int64, _ body: (JournalEvent, _ position: Int64) throws -> Void) throws {
    try JournalReader.forEachCounted(through: position, on: connection, body)
  }
}
