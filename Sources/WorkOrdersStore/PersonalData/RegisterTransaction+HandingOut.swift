public import WorkOrders

extension RegisterTransaction {
  /// Records that what is held about a person was handed out, for the reason given.
  ///
  /// The event names the person's contacts, by number; the reason stands outside the journal, as all words do.
  ///
  /// - Throws: ``DomainError`` `notAllowed` for another role than manager or administrator.
  public func recordExport(of contacts: [ContactNumber], reason: String, in context: ActContext) throws {
    try context.requireOffice(to: .init(it: "esportare dati personali", en: "export personal data"))
    var occurrence = Occurrence(.subjectExported, words: ["reason": reason])
    occurrence.subjects.contact = contacts.first
    occurrence.facts = ["contacts": .integer(Int64(contacts.count))]
    if contacts.count > 1 {
      // A person who calls every day is told by the first of many.
      let shown = contacts.prefix(Self.mostShown).map(\.description).joined(separator: ", ")
      occurrence.facts["numbers"] = .text(shown + (contacts.count > Self.mostShown ? ", …" : ""))
    }
    try record([occurrence], in: context)
  }

  private static let mostShown = 20

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

  /// When a backup was handed out last; `nil` before the first.
  public func latestBackup() throws -> Timestamp? {
    try fact(Self.backupFact).flatMap { Int64($0) }.map { Timestamp(milliseconds: $0) }
  }

  /// When the first thing was entered; `nil` before that.
  public func beganAt() throws -> Timestamp? {
    try connection.first("SELECT entered_at FROM journal_event ORDER BY id LIMIT 1") { try $0.timestamp(0) }
  }
}
