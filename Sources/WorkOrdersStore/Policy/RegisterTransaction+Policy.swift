public import WorkOrders

extension RegisterTransaction {
  /// Applies a checked city file as the next version, at once or from a later time on.
  ///
  /// - Parameters:
  ///   - policy: what the texts were read to; it must stem from them.
  ///   - time: when it comes into force; `nil` for now.
  /// - Returns: the new version's number.
  /// - Throws: ``DomainError`` `invalid` for a time that has passed.
  public func apply(
    _ policy: Policy, yaml: String, zones: String?, sha256: String, reason: String, by actor: Actor,
    from time: Timestamp? = nil
  ) throws -> Int {
    try beginDuePolicies()
    if let time { try checkIsAhead(time, policy) }
    let latest = try connection.first("SELECT coalesce(max(version), 0) FROM policy_version") { try $0.int(0) } ?? 0
    let version = latest + 1
    let effective = try time ?? firstFreeMoment()
    try connection.execute(
      """
      INSERT INTO policy_version (version, sha256, effective_at, begun, reason, author, applied_at, yaml, zones)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """, [version, sha256, effective, time == nil, reason, actor.name, now, yaml, zones])
    let context = ActContext(at: now, enteredAt: now, actor: actor, policy: policy)
    var facts: Facts = ["version": .integer(Int64(version)), "sha256": .text(sha256)]
    if let time {
      facts["effective"] = .instant(time)
      try schedule(.policyBegins(version), at: time)
    }
    let kind: EventKind = time == nil ? .policyApplied : .policyScheduled
    try record([Occurrence(kind, facts: facts, words: ["reason": reason])], in: context)
    if time == nil {
      try planDigest(policy)
      try planStatistics(policy)
    }
    return version
  }

  /// Takes a version back before its time comes; it stays in the history.
  ///
  /// - Throws: ``DomainError`` `notFound`; `conflict` once it has come into force or was taken back.
  public func withdrawPolicy(version: Int, reason: String, in context: ActContext) throws {
    guard let found = try snapshot.policyRecord(version: version) else { throw Self.noVersion(version) }
    guard found.standing == .pending else { throw Self.notPending(version, found.standing) }
    try connection.execute(
      "UPDATE policy_version SET withdrawn_at = $2, withdrawn_by = $3, withdrawn_reason = $4 WHERE version = $1",
      [version, now, context.actor.name, reason])
    try unschedule(.policyBegins(version))
    let facts: Facts = [
      "version": .integer(Int64(version)), "effective": .instant(found.effectiveAt),
    ]
    try record([Occurrence(.policyWithdrawn, facts: facts, words: ["reason": reason])], in: context)
  }

  /// Brings every version whose time has come into force, each with its event, before anything is done under it.
  ///
  /// What the agenda does late, after a stop of the daemon, is done here at the first act.
  func beginDuePolicies() throws {
    let due = try connection.query(Self.duePoliciesQuery, [now]) {
      (version: try $0.int(0), sha256: try $0.text(1), effective: try $0.timestamp(2), author: try $0.text(3))
    }
    for begun in due {
      try connection.execute("UPDATE policy_version SET begun = 1 WHERE version = $1", [begun.version])
      try unschedule(.policyBegins(begun.version))
      let policy = try snapshot.policy(version: begun.version)
      let context = ActContext(at: begun.effective, enteredAt: now, actor: .system, policy: policy)
      let facts: Facts = [
        "version": .integer(Int64(begun.version)), "sha256": .text(begun.sha256), "author": .text(begun.author),
        "effective": .instant(begun.effective),
      ]
      try record([Occurrence(.policyApplied, facts: facts)], in: context)
      try planDigest(policy)
      try planStatistics(policy)
    }
  }

  /// The query for the versions whose time has come by the moment `$1`; asked at every act, it mostly finds none.
  private static let duePoliciesQuery: SQL = """
    SELECT version, sha256, effective_at, author FROM policy_version
    WHERE begun = 0 AND withdrawn_at IS NULL AND effective_at <= $1
    ORDER BY effective_at, version
    """

  // The machine's clock may have been set back since the latest version began: the new one still comes after it.
  private func firstFreeMoment() throws -> Timestamp {
    let latest = try connection.first("SELECT max(effective_at) FROM policy_version WHERE begun = 1") {
      try $0.optionalTimestamp(0)
    }
    return max(now, (latest ?? nil) ?? now)
  }

  private func checkIsAhead(_ time: Timestamp, _ policy: Policy) throws(DomainError) {
    guard time <= now else { return }
    let shown = LocalMoments.text(time, in: policy.calendar.zone)
    throw DomainError(
      .invalid,
      LocalizedText(
        it: "Le regole non possono entrare in vigore il \(shown.it): quell'ora è passata.",
        en: "Rules cannot come into force on \(shown.en): that time has passed."
      ).elided,
      hint: .init(
        it: "Dare un'ora futura, o nessuna perché valgano da subito.",
        en: "Give a time to come, or none for rules that hold at once."), field: "effective")
  }

  private static func noVersion(_ version: Int) -> DomainError {
    DomainError(
      .notFound,
      .init(it: "Non c'è una versione \(version) delle regole.", en: "There is no version \(version) of the rules."),
      hint: .init(it: "Vedere mcctl policy history.", en: "See mcctl policy history."), field: "version")
  }

  private static func notPending(_ version: Int, _ standing: PolicyStanding) -> DomainError {
    let isWithdrawn = standing == .withdrawn
    return DomainError(
      .conflict,
      .init(
        it: isWithdrawn
          ? "La versione \(version) delle regole è già stata ritirata."
          : "La versione \(version) delle regole è già entrata in vigore.",
        en: isWithdrawn
          ? "Version \(version) of the rules was withdrawn already."
          : "Version \(version) of the rules has come into force already."),
      hint: isWithdrawn
        ? nil
        : .init(
          it: "Per tornare a una versione precedente: mcctl policy apply --version N.",
          en: "To go back to an earlier version: mcctl policy apply --version N."), field: "version")
  }
}
