public import WorkOrders

/// What a register holds, in the figures that a copy of it must have too.
public struct RegisterCensus: Hashable, Sendable {
  /// The register's own name; `nil` before its first start.
  public let name: String?
  /// The number of its schema.
  public let schema: Int
  /// The journal's head; `nil` before the first seal.
  public let head: JournalHead?
  /// Events that no block holds yet.
  public let unsealed: Int
  /// How many rows each table has.
  public let rows: [String: Int]

  /// States the figures.
  public init(name: String?, schema: Int, head: JournalHead?, unsealed: Int, rows: [String: Int]) {
    self.name = name
    self.schema = schema
    self.head = head
    self.unsealed = unsealed
    self.rows = rows
  }

  /// Counts.
  static func take(on connection: any SQLConnection) throws -> RegisterCensus {
    var rows: [String: Int] = [:]
    for table in try connection.query(connection.dialect.tables, [], { try $0.text(0) }) {
      rows[table] = try connection.first(SQL(composed: "SELECT count(*) FROM \(table)")) { try $0.int(0) }
    }
    return RegisterCensus(
      name: try connection.first("SELECT value FROM register_fact WHERE name = 'name'") { try $0.text(0) },
      schema: try schema(on: connection),
      head: try JournalReader.head(on: connection),
      unsealed: try connection.first("SELECT count(*) FROM journal_event WHERE position IS NULL") { try $0.int(0) }
        ?? 0,
      rows: rows)
  }

  /// The number of a register's schema.
  static func schema(on connection: any SQLConnection) throws -> Int {
    try connection.first("SELECT coalesce(max(id), 0) FROM schema_migration") { try $0.int(0) } ?? 0
  }

  /// What differs from the figures there should be, in sentences.
  public func differences(from expected: RegisterCensus) -> [LocalizedText] {
    var found: [LocalizedText] = []
    if name != expected.name || schema != expected.schema {
      found.append(
        .init(
          it: "È l'archivio \(name ?? "-") con lo schema \(schema), non \(expected.name ?? "-") con lo schema "
            + "\(expected.schema).",
          en: "It is the register \(name ?? "-") with schema \(schema), not \(expected.name ?? "-") with schema "
            + "\(expected.schema)."))
    }
    if head?.hash != expected.head?.hash || unsealed != expected.unsealed {
      found.append(
        .init(
          it: "Il giornale finisce con \(head?.hash ?? "-") e \(unsealed) eventi non sigillati, non con "
            + "\(expected.head?.hash ?? "-") e \(expected.unsealed).",
          en: "The journal ends with \(head?.hash ?? "-") and \(unsealed) unsealed events, not with "
            + "\(expected.head?.hash ?? "-") and \(expected.unsealed)."))
    }
    for table in Set(rows.keys).union(expected.rows.keys).sorted() where rows[table] != expected.rows[table] {
      let (there, due) = (rows[table] ?? 0, expected.rows[table] ?? 0)
      found.append(
        .init(
          it: "La tabella \(table) ha \(there) righe invece di \(due).",
          en: "The table \(table) has \(there) rows instead of \(due)."))
    }
    return found
  }
}
