import WorkOrders

/// The words by which requests are found, written in the transaction of the rows that they are about.
///
/// A document for each request stands in an ordinary table on both engines, and in one of two indexes: unfinished
/// requests come first and are few. PostgreSQL keeps its indexes by itself; SQLite's full-text tables take the documents
/// of a whole transaction at its end: they would write themselves out before each savepoint.
enum SearchIndex {
  /// What PostgreSQL indexes of a document; queries must say it in the same words.
  static let vector = "array_to_tsvector(string_to_array(btrim(words), ' '))"

  /// The tables of words of SQLite.
  static let sqliteTables = [false, true].map { isEnded in
    """
    CREATE VIRTUAL TABLE \(table(isEnded))
      USING fts5 (words, content='', columnsize=0, detail=none, tokenize='ascii')
    """
  }.joined(separator: ";\n")

  /// The indexes of words of PostgreSQL; what waits to be sorted in is read by every search, so it is kept short (kB).
  static let postgreSQLIndexes = [false, true].map { isEnded in
    """
    CREATE INDEX \(table(isEnded)) ON search_document USING gin (\(vector)) WITH (gin_pending_list_limit = 256)
      WHERE ended = \(isEnded ? 1 : 0)
    """
  }.joined(separator: ";\n")

  /// The index of the unfinished requests, or of the ended ones.
  static func table(_ isEnded: Bool) -> String { isEnded ? "search_ended" : "search_unfinished" }

  /// A document as it stands.
  private struct Document: Sendable {
    let words: String
    let isEnded: Bool
  }

  /// Adds the words of a new request.
  static func add(
    _ words: String, of request: RequestNumber, isEnded: Bool = false, on connection: any SQLConnection
  ) throws {
    try connection.execute(
      "INSERT INTO search_document (request, ended, words) VALUES ($1, $2, $3)", [request.key, isEnded, words])
    move(request, from: nil, to: Document(words: words, isEnded: isEnded), on: connection)
  }

  /// Puts other words in the place of those that a request had.
  static func replace(with words: String, of request: RequestNumber, on connection: any SQLConnection) throws {
    guard let old = try document(request, on: connection), old.words != words else { return }
    try connection.execute("UPDATE search_document SET words = $2 WHERE request = $1", [request.key, words])
    move(request, from: old, to: Document(words: words, isEnded: old.isEnded), on: connection)
  }

  /// Notes that a request has ended, or is unfinished again.
  static func settle(_ request: RequestNumber, isEnded: Bool, on connection: any SQLConnection) throws {
    guard let old = try document(request, on: connection), old.isEnded != isEnded else { return }
    try connection.execute("UPDATE search_document SET ended = $2 WHERE request = $1", [request.key, isEnded])
    move(request, from: old, to: Document(words: old.words, isEnded: isEnded), on: connection)
  }

  /// Fills the tables of words, which are empty, from all documents; for a register that was carried here.
  static func fill(on connection: any SQLConnection) throws {
    guard connection.dialect.keepsWordsApart else { return }
    for isEnded in [false, true] {
      try connection.execute(
        SQL(
          composed: "INSERT INTO \(table(isEnded)) (rowid, words) "
            + "SELECT request, words FROM search_document WHERE ended = \(isEnded ? 1 : 0) ORDER BY request"))
    }
  }

  private static func document(_ request: RequestNumber, on connection: any SQLConnection) throws -> Document? {
    try connection.first("SELECT words, ended FROM search_document WHERE request = $1", [request.key]) { row in
      Document(words: try row.text(0), isEnded: try row.flag(1))
    }
  }

  private static func move(
    _ request: RequestNumber, from old: Document?, to new: Document, on connection: any SQLConnection
  ) {
    guard connection.dialect.keepsWordsApart else { return }
    connection.beforeCommit { connection in
      if let old { try connection.execute(old.isEnded ? takeEnded : takeUnfinished, [request.key, old.words]) }
      try connection.execute(new.isEnded ? putEnded : putUnfinished, [request.key, new.words])
    }
  }

  /// Writes a few megabytes of the words of unfinished requests anew, without what was taken out; for SQLite alone.
  static let mergeUnfinished: SQL =
    "INSERT INTO search_unfinished (search_unfinished, rank) VALUES ('merge', -1000)"
  /// The same for ended requests.
  static let mergeEnded: SQL = "INSERT INTO search_ended (search_ended, rank) VALUES ('merge', -1000)"

  private static let putUnfinished: SQL = "INSERT INTO search_unfinished (rowid, words) VALUES ($1, $2)"
  private static let putEnded: SQL = "INSERT INTO search_ended (rowid, words) VALUES ($1, $2)"
  private static let takeUnfinished: SQL =
    "INSERT INTO search_unfinished (search_unfinished, rowid, words) VALUES ('delete', $1, $2)"
  private static let takeEnded: SQL =
    "INSERT INTO search_ended (search_ended, rowid, words) VALUES ('delete', $1, $2)"
}

extension RegisterTransaction {
  /// Finds a request by what is said of it now.
  func indexAgain(_ number: RequestNumber) throws {
    let request = try snapshot.request(number)
    let external =
      try connection.first("SELECT external_number FROM service_request WHERE number = $1", [number.key]) {
        try $0.optionalText(0)
      } ?? nil
    let reporters = try connection.query(
      """
      SELECT name, phone, email, office FROM contact_request
      JOIN reporter ON reporter.contact = contact_request.contact
      WHERE contact_request.request = $1 ORDER BY contact_request.contact LIMIT 20
      """, [number.key]
    ) { row in
      (
        reporter: Reporter(
          name: try row.optionalText(0), phone: try row.optionalText(1), email: try row.optionalText(2)),
        office: try row.optionalText(3)
      )
    }
    let texts = [
      request.address, request.registryAddress, try snapshot.siteName(of: request.place), external,
      try snapshot.description(of: number),
    ]
    try SearchIndex.replace(with: SearchWords.of(texts, reporters: reporters), of: number, on: connection)
  }
}

extension RegisterSnapshot {
  /// The code and the name of a place.
  func siteName(of code: PlaceCode?) throws -> String? {
    guard let code else { return nil }
    return "\(code) \(try name(of: code) ?? "")"
  }

  private func name(of code: PlaceCode) throws -> String? {
    try connection.first("SELECT name FROM place WHERE code = $1", [code]) { try $0.text(0) }
  }
}
