import WorkOrders

extension RegisterSnapshot {
  /// Every version, oldest first.
  public func policyHistory() throws -> [PolicyRecord] {
    let inForce = try PolicyShelf.inForce(on: connection, at: now)?.version
    return try connection.query(
      """
      SELECT version, sha256, reason, author, applied_at, effective_at, begun, withdrawn_at, withdrawn_by,
        withdrawn_reason
      FROM policy_version ORDER BY version
      """
    ) { try Self.record($0, inForce: inForce, now: now) }
  }

  /// One version; `nil` when there is none with this number.
  public func policyRecord(version: Int) throws -> PolicyRecord? {
    try policyHistory().first { $0.version == version }
  }

  /// The version in force; `nil` in an empty register.
  public func policyRecordInForce() throws -> PolicyRecord? { try policyHistory().first { $0.standing == .inForce } }

  /// The versions that will take a version's place, the first first.
  public func pendingPolicies(after record: PolicyRecord) throws -> [PolicyRecord] {
    try policyHistory().filter {
      $0.standing == .pending && ($0.effectiveAt, $0.version) > (record.effectiveAt, record.version)
    }.sorted { ($0.effectiveAt, $0.version) < ($1.effectiveAt, $1.version) }
  }

  private static func record(_ row: SQLRow, inForce: Int?, now: Timestamp) throws -> PolicyRecord {
    let version = try row.int(0)
    let effectiveAt = try row.timestamp(5)
    let hasBegun = try row.flag(6) || effectiveAt <= now
    let withdrawal = try row.optionalTimestamp(7).map { at in
      PolicyRecord.Withdrawal(at: at, by: try row.text(8), reason: try row.text(9))
    }
    let standing: PolicyStanding =
      withdrawal != nil ? .withdrawn : version == inForce ? .inForce : hasBegun ? .superseded : .pending
    return PolicyRecord(
      version: version, sha256: try row.text(1), reason: try row.text(2), author: try row.text(3),
      appliedAt: try row.timestamp(4), effectiveAt: effectiveAt, standing: standing, withdrawal: withdrawal)
  }

  /// The texts of a version; `nil` when there is none with this number.
  public func policySource(version: Int) throws -> PolicySource? {
    try connection.first("SELECT yaml, zones FROM policy_version WHERE version = $1", [version]) { row in
      PolicySource(version: version, yaml: try row.text(0), zones: try row.optionalText(1))
    }
  }

  /// The texts of the version in force; `nil` in an empty register.
  public func policySource() throws -> PolicySource? {
    try PolicyShelf.inForce(on: connection, at: now).flatMap { try policySource(version: $0.version) }
  }
}
