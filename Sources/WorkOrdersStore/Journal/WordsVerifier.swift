import WorkOrders

/// Proves that people's words are those that the journal holds the digests of; erased words are no fault.
enum WordsVerifier {
  /// Adds a fault for each text that was changed or put in; it reads the words once.
  static func verify(_ connection: any SQLConnection, into faults: inout FaultList) throws {
    try connection.stream(
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
      let (kind, id) = (try row.optionalText(5), try row.int64(0))
      let event = LocalizedText(
        it: "\(kind ?? "un evento che non c'è più") (\(id))", en: "\(kind ?? "an event that is gone") (\(id))")
      faults.add(
        expected == nil ? .added : .altered,
        expected == nil
          ? .init(
            it: "Il testo \"\(name)\" di \(event.it) è stato aggiunto: il giornale non lo conosce.",
            en: "The text \"\(name)\" of \(event.en) was added: the journal does not know it.")
          : .init(
            it: "Il testo \"\(name)\" di \(event.it) è stato cambiato dopo la scrittura.",
            en: "The text \"\(name)\" of \(event.en) was changed after it was written."))
    }
  }
}
