import WorkOrders

/// The first answer to an idempotency key.
public struct StoredAnswer: Hashable, Sendable {
  /// The HTTP status of the answer.
  public let status: Int
  /// The answer's bytes.
  public let body: [UInt8]

  /// Makes an answer.
  public init(status: Int, body: [UInt8]) {
    self.status = status
    self.body = body
  }
}

extension RegisterTransaction {
  /// Runs a verb once for a key: a replay gets the first answer.
  ///
  /// - Parameters:
  ///   - key: the caller's key; `nil` runs the verb always.
  ///   - digest: of the request's content and who sent it.
  /// - Throws: ``DomainError`` `keyReused` when the key was used with other content.
  public func once(_ key: String?, digest: String, _ verb: () throws -> StoredAnswer) throws -> StoredAnswer {
    guard let key else { return try verb() }
    if let known = try firstAnswer(to: key, digest: digest) { return known }
    let answer = try verb()
    try connection.execute(
      "INSERT INTO answered_key (key, digest, status, answer, answered_at) VALUES ($1, $2, $3, $4, $5)",
      [key, digest, answer.status, answer.body, now])
    return answer
  }

  /// The first answer to a key; `nil` for one that nobody has used.
  ///
  /// - Throws: ``DomainError`` `keyReused` when the key was used with other content.
  public func firstAnswer(to key: String, digest: String) throws -> StoredAnswer? {
    let known = try connection.first("SELECT digest, status, answer FROM answered_key WHERE key = $1", [key]) { row in
      (digest: try row.text(0), answer: StoredAnswer(status: try row.int(1), body: try row.blob(2)))
    }
    guard let known else { return nil }
    guard known.digest == digest else {
      throw DomainError(
        .keyReused,
        .init(
          it: "La chiave \"\(key.prefix(80))\" è già servita per altro.",
          en: "The idempotency key \"\(key.prefix(80))\" was used for something else."),
        hint: .init(it: "Usare una chiave nuova per un atto nuovo.", en: "Use a new key for a new act."))
    }
    return known.answer
  }
}
