import WorkOrders

/// Proves that the sealed journal is as it was sealed, or names what is not.
///
/// It reads the journal once; memory stays flat.
/// Whoever can write the file can also compute every hash anew. Only a head that was printed elsewhere proves that this
/// did not happen, and that nothing was cut off the end.
struct JournalVerifier {
  private let connection: any SQLConnection
  private let wanted: String?
  private var faults = FaultList()
  private var previous: JournalBlock?
  private var sealed: Int64 = 0
  private var isWantedFound = false

  private init(_ connection: any SQLConnection, head: String?) {
    self.connection = connection
    wanted = head?.lowercased()
  }

  /// Verifies the whole journal; with a `head`, also that this head is one of its blocks' hashes; with `orders`, also
  /// that people's words and what is stored of orders follow from it.
  static func verify(
    _ connection: any SQLConnection, head: String? = nil, orders: OrderVerifier? = nil
  ) throws -> JournalVerification {
    var verifier = JournalVerifier(connection, head: head)
    return try verifier.verify(orders)
  }

  private mutating func verify(_ orders: OrderVerifier?) throws -> JournalVerification {
    try connection.stream(
      """
      SELECT number, first_position, last_position, sealed_at, previous_hash, hash
      FROM journal_block ORDER BY number
      """
    ) { try check(JournalBlock(row: $0)) }
    try findStrays()
    if let wanted, !isWantedFound {
      faults.add(
        .truncated,
        .init(
          it: "L'ultimo hash \(wanted.prefix(64)) non è in questo giornale: è stato tagliato in fondo, o riscritto.",
          en: "The head \(wanted.prefix(64)) is not in this journal: it was cut off at the end, or rewritten."))
    }
    if let orders {
      try WordsVerifier.verify(connection, into: &faults)
      try orders.verify(into: &faults)
    }
    let unsealed = try connection.first("SELECT count(*) FROM journal_event WHERE position IS NULL") { try $0.int64(0) }
    return JournalVerification(
      sealed: sealed, unsealed: unsealed ?? 0,
      head: previous.map { JournalHead(hash: $0.hash, block: $0.number, position: $0.last) },
      faultCount: faults.count, faults: faults.faults)
  }

  private mutating func check(_ block: JournalBlock) throws {
    checkChain(block)
    var verifier = BlockVerifier(block, faults: faults)
    try connection.stream(
      """
      SELECT id, position, block, digest, kind, format, occurred_at, entered_at, actor, role, on_behalf_of, cause,
        contact_number, request_number, order_number, inspection_number, area, category, zone, urgency, channel,
        contractor, from_state, to_state, amount, facts, texts
      FROM journal_event WHERE position >= $1 AND position <= $2 ORDER BY position
      """, [block.first, block.last]
    ) { try verifier.read($0) }
    faults = verifier.finish()
    sealed += verifier.read
    if block.hash == wanted { isWantedFound = true }
    previous = block
  }

  private mutating func checkChain(_ block: JournalBlock) {
    let number = (previous?.number ?? 0) + 1
    let first = (previous?.last ?? 0) + 1
    if block.number != number {
      let last = block.number - 1
      let places =
        last == number
        ? LocalizedText(it: "Manca il blocco \(number): tolto", en: "Block \(number) is missing: removed")
        : LocalizedText(
          it: "Mancano i blocchi da \(number) a \(last): tolti", en: "Blocks \(number) to \(last) are missing: removed")
      faults.add(.removed, places + .init(it: " dopo il sigillo.", en: " after sealing."), block: number)
    } else if block.previousHash != previous?.hash ?? JournalBlock.genesis {
      faults.add(
        .rewritten,
        .init(
          it: "Il blocco \(block.number) non segue dal blocco \(number - 1): uno dei due è stato riscritto.",
          en: "Block \(block.number) does not follow from block \(number - 1): one of them was rewritten."),
        block: number)
    }
    if block.first != first || block.last < block.first {
      faults.add(
        .rewritten,
        .init(
          it: "Il blocco \(block.number) ha le posizioni da \(block.first) a \(block.last), ma ora viene la \(first).",
          en: "Block \(block.number) holds positions \(block.first) to \(block.last), but position \(first) comes next."
        ),
        block: block.number, position: first)
    }
  }

  /// Events with a position after the last block, and events that were taken out of their block.
  private mutating func findStrays() throws {
    try connection.stream(
      """
      SELECT id, position, block, digest, kind, format, occurred_at, entered_at, actor, role, on_behalf_of, cause,
        contact_number, request_number, order_number, inspection_number
      FROM journal_event WHERE position > $1 OR position < 1 ORDER BY position
      """, [previous?.last ?? 0]
    ) { row in
      let position = try row.int64(1)
      let name = BlockVerifier.name(row)
      faults.add(
        .added,
        .init(
          it: "L'evento alla posizione \(position) (\(name)) non è in alcun blocco.",
          en: "The event at position \(position) (\(name)) is in no block."), position: position)
    }
    try connection.stream(
      """
      SELECT id, position, block, digest, kind, format, occurred_at, entered_at, actor, role, on_behalf_of, cause,
        contact_number, request_number, order_number, inspection_number
      FROM journal_event WHERE position IS NULL AND (block IS NOT NULL OR digest IS NOT NULL) ORDER BY id
      """
    ) { row in
      let name = BlockVerifier.name(row)
      faults.add(
        .altered,
        .init(
          it: "Un evento sigillato (\(name)) ha perso la sua posizione.",
          en: "A sealed event (\(name)) lost its position."), block: try row.optionalInt64(2))
    }
  }
}
