public import WorkOrders

extension RegisterTransaction {
  /// Records that what is held about a person was handed out, for the reason given.
  ///
  /// The event names the person's contacts, by number; the reason stands outside the journal, as all words do, and all the
  /// numbers beside it, so that it is found when the person is erased.
  ///
  /// - Throws: ``DomainError`` `notAllowed` for another role than manager or administrator; `notFound` without a contact.
  public func recordExport(of contacts: [ContactNumber], reason: String, in context: ActContext) throws {
    try context.requireOffice(to: .init(it: "esportare dati personali", en: "export personal data"))
    guard let first = contacts.first else { throw DataSubject.nothingHeld }
    let numbers = contacts.map(\.description)
    var occurrence = Occurrence(
      .subjectExported, words: ["reason": reason, Self.exportedContacts: numbers.joined(separator: " ")])
    occurrence.subjects.contact = first
    occurrence.facts = ["contacts": .integer(Int64(contacts.count))]
    if contacts.count > 1 {
      // A person who calls every day is told by the first of many.
      let shown = numbers.prefix(Self.mostShown).joined(separator: ", ")
      occurrence.facts["numbers"] = .text(shown + (contacts.count > Self.mostShown ? ", …" : ""))
    }
    try record([occurrence], in: context)
  }

  private static let mostShown = 20
  private static let exportedContacts = "contacts"

  /// The events of handing out that name one of these contacts, where their words are still held.
  func exports(naming contacts: [ContactNumber]) throws -> [Int64] {
    let began = try contacts.compactMap { contact in
      try connection.first("SELECT event FROM contact WHERE number = $1", [contact.key]) { try $0.int64(0) }
    }
    let numbers = Set(contacts.map(\.description))
    var found: [Int64] = []
    try connection.stream(
      """
      SELECT journal_event.id, journal_words.text FROM journal_event
      JOIN journal_words ON journal_words.event = journal_event.id AND journal_words.name = $2
      WHERE journal_event.kind = 'subject.exported' AND journal_event.id > $1 ORDER BY journal_event.id
      """, [began.min() ?? 0, Self.exportedContacts]
    ) { row in
      let named = try row.text(1).split(separator: " ").map(String.init)
      if !numbers.isDisjoint(with: named) { found.append(try row.int64(0)) }
    }
    return found
  }

  /// Records that a backup begins to be handed out, whatever will come of it.
  public func recordBackupBegun(by actor: Actor) throws {
    try JournalWriter.append(JournalEvent(.backupBegun, by: actor, occurredAt: now, enteredAt: now), to: connection)
  }

  /// Records that a backup was handed out whole.
  ///
  /// - Parameters:
  ///   - manifest: SHA-256 of the manifest's bytes, in hex.
  ///   - files: how many files are in it besides the register.
  ///   - isComplete: whether every file that the register names is in it, as it was kept.
  public func recordBackup(manifest: String, files: Int, isComplete: Bool, by actor: Actor) throws {
    // Without the city's rules: a register may be copied before it has any.
    let event = JournalEvent(
      .backupTaken, by: actor, occurredAt: now, enteredAt: now,
      facts: ["manifest": .text(manifest), "files": .integer(Int64(files)), "complete": .flag(isComplete)])
    try JournalWriter.append(event, to: connection)
    try setFact(RegisterSnapshot.backupFact, "\(now.milliseconds)")
  }
}

extension RegisterSnapshot {
  static let backupFact = "backup"

  /// Whether the register lies on a server, whose own tools may copy it unseen.
  public var isOnServer: Bool { connection.dialect.isShared }

  /// When a backup was handed out last; `nil` before the first.
  public func latestBackup() throws -> Timestamp? {
    try fact(Self.backupFact).flatMap { Int64($0) }.map { Timestamp(milliseconds: $0) }
  }

  /// When the first thing was entered; `nil` before that.
  public func beganAt() throws -> Timestamp? {
    try connection.first("SELECT entered_at FROM journal_event ORDER BY id LIMIT 1") { try $0.timestamp(0) }
  }
}
