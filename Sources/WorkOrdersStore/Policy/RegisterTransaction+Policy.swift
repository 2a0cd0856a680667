public import WorkOrders

extension RegisterTransaction {
  /// Applies a checked city file as the next version.
  ///
  /// - Parameter policy: what the texts were read to; it must stem from them.
  /// - Returns: the new version's number.
  public func apply(
    _ policy: Policy, yaml: String, zones: String?, sha256: String, reason: String, by actor: Actor
  ) throws -> Int {
    let latest = try connection.first("SELECT coalesce(max(version), 0) FROM policy_version") { try $0.int(0) } ?? 0
    let version = latest + 1
    try connection.execute(
      """
      INSERT INTO policy_version (version, yaml, zones, sha256, reason, author, applied_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """, [version, yaml, zones, sha256, reason, actor.name, now])
    let context = ActContext(at: now, enteredAt: now, actor: actor, policy: policy)
    let facts: [String: FactValue] = ["version": .integer(Int64(version)), "sha256": .text(sha256)]
    try record([Occurrence(.policyApplied, facts: facts, words: ["reason": reason])], in: context)
    return version
  }
}

/// One applied version of the city file.
public struct PolicyRecord: Hashable, Sendable {
  /// The version's number.
  public let version: Int
  /// SHA-256 of its texts, in hex.
  public let sha256: String
  /// Why it was applied.
  public let reason: String
  /// Who applied it.
  public let author: String
  /// When.
  public let appliedAt: Timestamp
}

extension RegisterSnapshot {
  /// Every version that was applied, oldest first.
  public func policyHistory() throws -> [PolicyRecord] {
    try connection.query("SELECT version, sha256, reason, author, applied_at FROM policy_version ORDER BY version") {
      row in
      PolicyRecord(
        version: try row.int(0), sha256: try row.text(1), reason: try row.text(2), author: try row.text(3),
        appliedAt: try row.timestamp(4))
    }
  }

  /// The texts of an applied version; `nil` when there is none with this number.
  public func policySource(version: Int) throws -> PolicySource? {
    try connection.first("SELECT yaml, zones FROM policy_version WHERE version = $1", [version]) { row in
      PolicySource(version: version, yaml: try row.text(0), zones: try row.optionalText(1))
    }
  }

  /// The texts of the version in force; `nil` in an empty register.
  public func policySource() throws -> PolicySource? {
    try connection.first("SELECT version, yaml, zones FROM policy_version ORDER BY version DESC LIMIT 1") { row in
      PolicySource(version: try row.int(0), yaml: try row.text(1), zones: try row.optionalText(2))
    }
  }
}
