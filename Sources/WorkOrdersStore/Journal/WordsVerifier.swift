import WorkOrders

/// Proves that people's words are those that the journal holds the digests of; erased words are no fault.
enum WordsVerifier {
  /// Adds a fault for each text that was changed or put in; it reads the words once.
  static func verify(_ connection: any SQLConnection, into faults: inout FaultList) throws {
    try connection.forEach(
      """
      SELECT journal_words.event, journal_words.name, journal_words.salt, journal_words.text, journal_event.texts,
        journal_event.kind
      FROM journal_words LEFT JOIN journal_event ON journal_event.id = journal_words.event
      ORDER BY journal_words.event
      """
    ) { row in
      let name = try row.text(1)
      let digest = SaltedText(try row.text(3), salt: try row.blob(2)).digest.hex
      let expected = try row.optionalText(4).flatMap(FactsReader.read)?[name]
      guard expected != .text(digest) else { return }
      let event = try "\(row.optionalText(5) ?? "an event that is gone") (\(row.int64(0)))"
      faults.add(
        expected == nil ? .added : .altered,
        expected == nil
          ? "The text \"\(name)\" of \(event) was added: the journal does not know it."
          : "The text \"\(name)\" of \(event) was changed after it was written.")
    }
  }
}
