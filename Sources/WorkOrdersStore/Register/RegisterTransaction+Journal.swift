import WorkOrders

extension RegisterTransaction {
  /// Writes what happened into the journal, and its words beside it under salted digests.
  ///
  /// - Returns: the ids of the events, in order.
  @discardableResult
  func record(_ occurrences: [Occurrence], in context: ActContext, cause: String? = nil) throws -> [Int64] {
    try occurrences.map { try record($0, in: context, cause: cause) }
  }

  private func record(_ occurrence: Occurrence, in context: ActContext, cause: String?) throws -> Int64 {
    let words = occurrence.words.mapValues { SaltedText($0, salt: randomBytes(16)) }
    let event = JournalEvent(
      occurrence.kind, by: context.actor, occurredAt: context.at, enteredAt: context.enteredAt, cause: cause,
      subjects: occurrence.subjects, labels: occurrence.labels, fromState: occurrence.from, toState: occurrence.to,
      amount: occurrence.amount, facts: occurrence.facts, texts: words.mapValues(\.digest))
    let id = try JournalWriter.append(event, to: connection)
    for (name, salted) in words {
      try connection.execute(
        "INSERT INTO journal_words (event, name, salt, text) VALUES ($1, $2, $3, $4)",
        [id, name, salted.salt, salted.text])
    }
    return id
  }
}
