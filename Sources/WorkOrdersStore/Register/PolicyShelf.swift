import Synchronization
import WorkOrders

/// Keeps the policy in force at hand, read once per version.
final class PolicyShelf: Sendable {
  private let read: @Sendable (PolicySource) throws -> Policy
  private let latest = Mutex<(sha256: String, policy: Policy)?>(nil)
  private let earlier = Mutex<[(sha256: String, policy: Policy)]>([])

  init(read: @escaping @Sendable (PolicySource) throws -> Policy) { self.read = read }

  /// The policy in force at a moment as this connection sees it.
  ///
  /// - Throws: ``DomainError`` `conflict` when none has been applied yet.
  func policy(on connection: any SQLConnection, at now: Timestamp) throws -> Policy {
    guard let (version, sha256) = try Self.inForce(on: connection, at: now) else {
      throw DomainError(
        .conflict, .init(it: "L'archivio non ha ancora un file della città.", en: "The register has no city file yet."),
        hint: .init(
          it: "Avviare dispatchd con --city FILE, o applicarne uno.",
          en: "Start dispatchd with --city FILE, or apply one."))
    }
    // Both are compared: a version that was rolled back gives its number to the next one.
    if let known = latest.withLock({ $0 }), known.policy.version == version, known.sha256 == sha256 {
      return known.policy
    }
    let policy = try self.policy(version, on: connection)
    latest.withLock { $0 = (sha256, policy) }
    return policy
  }

  /// Which version rules at a moment: the last whose time has come.
  ///
  /// One that has begun stays begun, even where the machine's clock is set back.
  static func inForce(on connection: any SQLConnection, at now: Timestamp) throws -> (version: Int, sha256: String)? {
    try connection.first(inForceQuery, [now]) { (version: try $0.int(0), sha256: try $0.text(1)) }
  }

  /// The query for the version in force at the moment `$1`.
  static let inForceQuery: SQL = """
    SELECT version, sha256 FROM policy_version
    WHERE (begun = 1 OR effective_at <= $1) AND withdrawn_at IS NULL
    ORDER BY effective_at DESC, version DESC LIMIT 1
    """

  /// The policies of versions, by version, kept at hand with the few that were asked for last.
  func kept(_ versions: Set<Int>, on connection: any SQLConnection) throws -> [Int: Policy] {
    let hashes = try connection.grouped(Self.hashes, of: versions.map(Int64.init)) { try $0.text(1) }
    var found: [Int: Policy] = [:]
    for version in versions { found[version] = try kept(version, hashes[Int64(version)]?.first, on: connection) }
    return found
  }

  private func kept(_ version: Int, _ sha256: String?, on connection: any SQLConnection) throws -> Policy {
    let isSame = { (known: (sha256: String, policy: Policy)) in
      known.policy.version == version && known.sha256 == sha256
    }
    if let known = latest.withLock({ $0 }), isSame(known) { return known.policy }
    if let known = earlier.withLock({ $0.first(where: isSame) }) { return known.policy }
    let policy = try self.policy(version, on: connection)
    earlier.withLock { $0 = [(sha256 ?? "", policy)] + $0.prefix(Self.mostKept - 1) }
    return policy
  }

  private static let hashes: KeyedSQL = "SELECT version, sha256 FROM policy_version WHERE version IN {keys}"

  /// How many earlier versions are kept at hand.
  private static let mostKept = 4

  /// The policy of one version, read anew.
  func policy(_ version: Int, on connection: any SQLConnection) throws -> Policy {
    try read(try source(version, on: connection))
  }

  private func source(_ version: Int, on connection: any SQLConnection) throws -> PolicySource {
    let found = try connection.first("SELECT yaml, zones FROM policy_version WHERE version = $1", [version]) { row in
      PolicySource(version: version, yaml: try row.text(0), zones: try row.optionalText(1))
    }
    guard let found else { throw DomainError(.internal, "Policy version \(version) is missing from the register.") }
    return found
  }
}
