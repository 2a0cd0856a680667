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
  private let randomBytes: @Sendable (Int) -> [UInt8]

  /// Opens or creates a register and brings its schema up to date.
  ///
  /// - Parameters:
  ///   - location: the file or the server.
  ///   - clock: where the time comes from.
  ///   - readPolicy: reads the texts of an applied city file.
  ///   - randomBytes: gives unpredictable bytes, for salts and tokens.
  /// - Throws: ``DomainError`` when it cannot be opened or reached, is damaged, or was written by a newer program.
  public init(
    at location: RegisterLocation, clock: any CentreClock,
    readPolicy: @escaping @Sendable (PolicySource) throws -> Policy,
    randomBytes: @escaping @Sendable (Int) -> [UInt8] = Register.systemRandomBytes
  ) async throws {
    self.database =
      switch location {
      case .file(let path): try SQLiteDatabase(path: path)
      case .server(let server): try PostgreSQLDatabase(server)
      }
    self.clock = clock
    self.shelf = PolicyShelf(read: readPolicy)
    self.randomBytes = randomBytes
    _ = try await Migrator(Migration.all).migrate(database, at: clock.now())
  }

  /// Runs a verb in one transaction and returns after its commit.
  ///
  /// - Parameter isLast: whether no other verb is written between this one and its commit, so that the next one finds
  ///   what was asked for by ``RegisterTransaction/afterCommit(_:)``.
  /// - Throws: ``DomainError``: what the verb refused, or `tryAgain` when nothing could be written.
  public func write<T: Sendable>(
    isLast: Bool = false, _ verb: @escaping @Sendable (RegisterTransaction) throws -> T
  ) async throws -> T {
    try await write(isLast: isLast, isolation: .alone, verb)
  }

  func write<T: Sendable>(
    isLast: Bool = false, isolation: WriteIsolation, _ verb: @escaping @Sendable (RegisterTransaction) throws -> T
  ) async throws -> T {
    let clock = clock
    let (shelf, contracts) = (shelf, contracts)
    let randomBytes = randomBytes
    return try await database.write(isLast: isLast, isolation: isolation) { connection in
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
