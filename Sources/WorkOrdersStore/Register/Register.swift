public import WorkOrders

/// The city's register: one database that holds all that happened and all that is due.
///
/// A write runs one transaction, as if it were alone, and is acknowledged after its commit; a read sees one snapshot
/// and never blocks a writer. Both run whole even when the task that asked is cancelled.
public final class Register: Sendable {
  private let database: any RegisterDatabase
  private let clock: any CentreClock
  private let shelf: PolicyShelf
  private let contracts = ContractShelf()
  let accounts = AccountShelf()
  /// Rings when something has fallen due, where several daemons share the register; the others look by themselves.
  public let agendaBell: AgendaBell
  private let randomBytes: @Sendable (Int) -> [UInt8]
  /// That opening it brought it up to date; `nil` where there was nothing to do.
  public let upgraded: RegisterUpgraded?

  /// Opens or creates a register and brings its schema up to date.
  ///
  /// - Parameters:
  ///   - location: the file or the server.
  ///   - clock: where the time comes from.
  ///   - readPolicy: reads the texts of an applied city file.
  ///   - randomBytes: gives unpredictable bytes, for salts and tokens.
  ///   - upgrading: what is done before a register of an earlier schema is changed.
  /// - Throws: ``DomainError`` when it cannot be opened or reached, is damaged, was written by a newer program, or may not
  ///   be brought up to date.
  public convenience init(
    at location: RegisterLocation, clock: any CentreClock,
    readPolicy: @escaping @Sendable (PolicySource) throws -> Policy,
    randomBytes: @escaping @Sendable (Int) -> [UInt8] = Register.systemRandomBytes,
    upgrading: RegisterUpgrade = .withCopy
  ) async throws {
    try await self.init(
      at: location, clock: clock, readPolicy: readPolicy, randomBytes: randomBytes, upgrading: upgrading,
      migrations: Migration.all)
    do { try await makeOwnFacts() } catch {
      try? await close()
      throw error
    }
  }

  // Also where an earlier opening ended between its first writes.
  private func makeOwnFacts() async throws {
    let isWhole = try await read { snapshot in
      try OwnFact.allCases.allSatisfy { try snapshot.fact($0.rawValue) != nil }
    }
    if !isWhole { try await write { try $0.makeOwnFacts() } }
  }

  init(
    at location: RegisterLocation, clock: any CentreClock,
    readPolicy: @escaping @Sendable (PolicySource) throws -> Policy,
    randomBytes: @escaping @Sendable (Int) -> [UInt8] = Register.systemRandomBytes,
    upgrading: RegisterUpgrade, migrations: [Migration]
  ) async throws {
    let bell = AgendaBell()
    self.agendaBell = bell
    self.database =
      switch location {
      case .file(let path): try SQLiteDatabase(path: path)
      case .server(let server): try PostgreSQLDatabase(server, onDue: bell.ring)
      }
    self.clock = clock
    self.shelf = PolicyShelf(read: readPolicy)
    self.randomBytes = randomBytes
    upgraded = try await Self.upgrade(database, at: location, upgrading, migrations, clock.now())
  }

  private static func upgrade(
    _ database: any RegisterDatabase, at location: RegisterLocation, _ rule: RegisterUpgrade,
    _ migrations: [Migration], _ now: Timestamp
  ) async throws -> RegisterUpgraded? {
    let migrator = Migrator(migrations)
    var found: RegisterUpgraded?
    do {
      try await migrator.migrate(database, at: now) { schema in
        let earlier = EarlierRegister(database: database, location: location, schema: schema, newest: migrator.newest)
        found = RegisterUpgraded(from: schema, to: migrator.newest, copy: try await earlier.prepare(rule, at: now))
      }
      return found
    } catch {
      // Nobody can use it any more: it is let go, and the error is what is told.
      try? await database.close()
      throw error
    }
  }

  /// Runs a verb in one transaction and returns after its commit.
  ///
  /// - Parameters:
  ///   - isLast: whether no other verb is written between this one and its commit, so that the next one finds what was
  ///     asked for by ``RegisterTransaction/afterCommit(_:)``.
  ///   - canWait: whether nobody waits for its answer, so that what somebody waits for may pass.
  ///   - isolation: how it stands against what others write meanwhile; what an office does all day is `guarded`.
  /// - Throws: ``DomainError``: what the verb refused, or `tryAgain` when nothing could be written.
  public func write<T: Sendable>(
    isLast: Bool = false, canWait: Bool = false, isolation: WriteIsolation = .alone,
    _ verb: @escaping @Sendable (RegisterTransaction) throws -> T
  ) async throws -> T {
    let clock = clock
    let (shelf, contracts) = (shelf, contracts)
    let randomBytes = randomBytes
    return try await database.write(isLast: isLast, canWait: canWait, isolation: isolation) { connection in
      try verb(
        RegisterTransaction(
          connection: connection, now: clock.now(), shelf: shelf, contracts: contracts, randomBytes: randomBytes))
    }
  }

  /// Whether other daemons may change it too.
  var isShared: Bool { database.isShared }

  /// Runs a query on a snapshot.
  public func read<T: Sendable>(_ query: @escaping @Sendable (RegisterSnapshot) throws -> T) async throws -> T {
    let clock = clock
    let (shelf, contracts) = (shelf, contracts)
    return try await database.read { connection in
      try query(RegisterSnapshot(connection: connection, now: clock.now(), shelf: shelf, contracts: contracts))
    }
  }

  /// Finishes what is queued and lets the file or the server go.
  public func close() async throws { try await database.close() }

  /// Bytes from the machine's random source.
  public static let systemRandomBytes: @Sendable (Int) -> [UInt8] = { count in
    var generator = SystemRandomNumberGenerator()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 8)
    // Each number asks the system once: eight bytes at a time.
    while bytes.count < count { withUnsafeBytes(of: generator.next()) { bytes.append(contentsOf: $0) } }
    return Array(bytes.prefix(count))
  }
}
