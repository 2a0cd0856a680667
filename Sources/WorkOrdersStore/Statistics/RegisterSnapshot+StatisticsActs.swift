import Crypto
public import WorkOrders

extension RegisterSnapshot {
  /// Versions of figures as they stand now, the newest first; older than the act `id` when it is given.
  public func statisticsActs(before id: Int64 = .max, limit: Int) throws -> [StoredStatisticsAct] {
    // The states stand in the order of their words.
    try connection.query(
      """
      SELECT id, period, version, state, position, head, sha256, made_at, made_by, issued_at, issued_by, reason
      FROM statistics_act
      WHERE id < $1 AND NOT EXISTS (
        SELECT 1 FROM statistics_act AS later
        WHERE later.period = statistics_act.period AND later.version = statistics_act.version
          AND later.state > statistics_act.state)
      ORDER BY id DESC LIMIT $2
      """, [id, limit]
    ) { StoredStatisticsAct(id: try $0.int64(0), act: try StatisticsAct(row: $0)) }
  }

  /// The latest version of a period that was frozen or issued, or else its draft; `nil` where there is neither.
  public func latestStatisticsAct(of period: ReportingPeriod) throws -> StatisticsAct? {
    try connection.first(
      """
      SELECT id, period, version, state, position, head, sha256, made_at, made_by, issued_at, issued_by, reason
      FROM statistics_act WHERE period = $1 ORDER BY version DESC, state DESC LIMIT 1
      """, [period.label]
    ) { try StatisticsAct(row: $0) }
  }

  /// One version of a period: in one state, or as it stands now.
  public func statisticsAct(
    of period: ReportingPeriod, version: Int, state: StatisticsState? = nil
  ) throws -> StatisticsAct? {
    try connection.first(
      """
      SELECT id, period, version, state, position, head, sha256, made_at, made_by, issued_at, issued_by, reason
      FROM statistics_act WHERE period = $1 AND version = $2 AND (CAST($3 AS TEXT) IS NULL OR state = $3)
      ORDER BY state DESC LIMIT 1
      """, [period.label, version, state?.rawValue]
    ) { try StatisticsAct(row: $0) }
  }

  /// The bytes of an act's document, which are kept for ever as they were.
  ///
  /// - Throws: ``/WorkOrders/DomainError`` `conflict` when they, or the act, are not what the journal says.
  public func document(of act: StatisticsAct) throws -> [UInt8] {
    let text = try connection.first(
      "SELECT document FROM statistics_act WHERE period = $1 AND version = $2 AND state = $3",
      [act.period.label, act.version, act.state.rawValue]
    ) { try $0.text(0) }
    guard let text else { throw DomainError(.internal, "An act of statistics has lost its document.") }
    let bytes = Array(text.utf8)
    guard Hex.text(Array(SHA256.hash(data: bytes))) == act.sha256, try recordedHash(of: act) == act.sha256 else {
      throw Self.altered(act)
    }
    return bytes
  }

  /// The hash that the journal has of an act; `nil` where it has none.
  ///
  /// An act's event comes after the last of those that its figures hold.
  func recordedHash(of act: StatisticsAct) throws -> String? {
    let occurrence = act.occurrence
    let events = try connection.query(
      """
      SELECT facts FROM journal_event
      WHERE kind = $1 AND id > COALESCE((SELECT id FROM journal_event WHERE position = $2), 0)
      ORDER BY id
      """, [occurrence.kind.rawValue, act.journalPosition]
    ) { FactsReader.read(try $0.text(0)) ?? [:] }
    let found = events.first {
      $0["period"] == occurrence.facts["period"] && $0["version"] == occurrence.facts["version"]
    }
    guard case .text(let hash)? = found?["sha256"] else { return nil }
    return hash
  }

  private static func altered(_ act: StatisticsAct) -> DomainError {
    DomainError(
      .conflict,
      .init(
        it: "L'atto di \(act.period.label) (versione \(act.version)) nell'archivio è stato alterato.",
        en: "The register's act of \(act.period.label) (version \(act.version)) was altered."),
      hint: .init(
        it: "Il giornale ne ha un altro. Ripristinare l'archivio da una copia; vedere mcctl journal verify.",
        en: "The journal has another. Restore the register from a backup; see mcctl journal verify."), field: "period")
  }

  /// The latest act of the period of the same kind that ended as this one began; `nil` where none was frozen.
  public func precedingAct(of period: ReportingPeriod) throws -> PrecedingAct? {
    let labels = try connection.query("SELECT DISTINCT period FROM statistics_act WHERE state <> 'draft'") {
      try $0.text(0)
    }
    let eve = period.first.adding(days: -1)
    let periods = labels.compactMap { ReportingPeriod(label: $0) }
    guard let before = periods.first(where: { $0.last == eve && Self.kind($0) == Self.kind(period) }),
      let act = try latestStatisticsAct(of: before)
    else { return nil }
    return PrecedingAct(
      period: before, version: act.version, sha256: act.sha256, journalPosition: act.journalPosition)
  }

  // Quarters, months, halves and years are told apart by the form of their labels.
  private static func kind(_ period: ReportingPeriod) -> String {
    String(period.label.map { $0.isNumber ? "0" : $0 })
  }

  /// The journal's head as it was at a position; `nil` where no block ends there.
  public func journalHead(at position: Int64) throws -> String? {
    try connection.first("SELECT hash FROM journal_block WHERE last_position = $1", [position]) { try $0.text(0) }
  }

  /// Checks that the whole journal is as it was written, before official figures are taken from it.
  ///
  /// - Parameter head: a head that must be part of it.
  /// - Throws: ``/WorkOrders/DomainError`` `conflict` naming the first fault.
  public func requireWholeJournal(head: String? = nil) throws {
    let found = try verifyJournal(head: head)
    guard !found.isValid else { return }
    let first = found.faults.first?.text ?? LocalizedText(it: "", en: "")
    throw DomainError(
      .conflict,
      .init(
        it: "Il giornale non è integro (difetti: \(found.faultCount)): \(first.it)",
        en: "The journal is not whole (faults: \(found.faultCount)): \(first.en)"),
      hint: .init(
        it: "Niente diventa ufficiale finché non lo è; vedere mcctl journal verify.",
        en: "Nothing becomes official until it is; see mcctl journal verify."), field: "journal")
  }
}
