import WorkOrders

/// Closes what was appended since the last time into a block.
///
/// Positions are given here and not when an event is appended, so that they have no gaps and follow one order whoever
/// committed first.
enum JournalSealer {
  /// The most events in one block, so that a large import does not hold the writer for long.
  static let largest = 5_000

  /// Seals the unsealed events, up to `limit`, into one block.
  ///
  /// - Parameter waits: whether to wait for another that is at it; otherwise it is left to that one.
  /// - Returns: how many were sealed; below `limit`, nothing is left, or another is at it.
  @discardableResult
  static func seal(
    _ connection: any SQLConnection, at now: Timestamp, limit: Int = largest, waits: Bool = true
  ) throws -> Int {
    let isOurs = try connection.holds("journal seal", waits: waits)
    guard isOurs else { return 0 }
    let previous = try JournalBlock.last(on: connection)
    let first = (previous?.last ?? 0) + 1
    let events = try digests(connection, from: first, limit: limit)
    guard !events.isEmpty else { return 0 }
    let number = (previous?.number ?? 0) + 1
    let last = first + Int64(events.count) - 1
    let previousHash = previous?.hash ?? JournalBlock.genesis
    var hasher = BlockHasher(previousHash: previousHash, number: number, first: first, last: last, sealedAt: now)
    for (position, event) in zip(first..., events) {
      hasher.add(event.digest)
      try connection.execute(
        "UPDATE journal_event SET position = $1, block = $2, digest = $3 WHERE id = $4",
        [position, number, event.digest, event.id])
    }
    try connection.execute(
      """
      INSERT INTO journal_block (number, first_position, last_position, sealed_at, previous_hash, hash)
      VALUES ($1, $2, $3, $4, $5, $6)
      """, [number, first, last, now, previousHash, hasher.hash()])
    return events.count
  }

  private static func digests(_ connection: any SQLConnection, from first: Int64, limit: Int) throws
    -> [(id: Int64, digest: [UInt8])]
  {
    var canonical = CanonicalEvent()
    var position = first
    return try connection.query(
      """
      SELECT id, position, block, digest, kind, format, occurred_at, entered_at, actor, role, on_behalf_of, cause,
        contact_number, request_number, order_number, inspection_number, area, category, zone, urgency, channel,
        contractor, from_state, to_state, amount, facts, texts
      FROM journal_event WHERE position IS NULL ORDER BY id LIMIT $1
      """, [limit]
    ) { row in
      canonical.read(row, position: position)
      position += 1
      return (try row.int64(0), canonical.digest)
    }
  }
}
