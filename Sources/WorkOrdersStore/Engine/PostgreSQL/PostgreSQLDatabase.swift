import WorkOrders

/// A register on a PostgreSQL server, which several daemons may share: a few writers and a few readers, each on a
/// connection of its own.
///
/// What contradicts what another has written meanwhile is written again from its beginning, see ``WriteIsolation``. The
/// connection string is libpq's, with several hosts where one stands by for another.
final class PostgreSQLDatabase: RegisterDatabase {
  private let writers: PostgreSQLLanes
  private let readers: PostgreSQLLanes
  private let bell: PostgreSQLBell
  let isShared = true

  /// The oldest server whose SQL we speak.
  static let oldest = 15

  /// Connects to a server.
  ///
  /// - Parameters:
  ///   - location: the server and the schema, which is made where it is missing.
  ///   - writerCount: how many verbs are written at a time.
  ///   - readerCount: how many queries run at a time.
  ///   - queueCapacity: how many verbs may wait.
  ///   - onDue: called when a daemon, this one or another, has put something on the agenda that is due at once.
  /// - Throws: ``/WorkOrders/DomainError``: `try-again` when no server answers or lets us in, `conflict` when it is too
  ///   old.
  init(
    _ location: ServerLocation, writerCount: Int = 4, readerCount: Int = 4, queueCapacity: Int = 10_000,
    patience: PostgreSQLPatience = PostgreSQLPatience(), onDue: @escaping @Sendable () -> Void = {}
  ) throws {
    let series = NumberSeries(location)
    _ = try Self.connect(location, series, makesSchema: true)
    let bell = PostgreSQLBell(location, series, heard: onDue)
    let lanes = { (kind: String, count: Int) in
      (1...max(1, count)).map { PostgreSQLLane(location, series, bell, name: "\(kind)-\($0)", patience: patience) }
    }
    self.bell = bell
    writers = PostgreSQLLanes(lanes("writer", writerCount), capacity: queueCapacity)
    readers = PostgreSQLLanes(lanes("reader", readerCount), capacity: queueCapacity)
  }

  /// Connects and looks at the server.
  ///
  /// - Throws: ``/WorkOrders/DomainError``: `try-again` when no server answers or lets us in, `conflict` when it is too
  ///   old.
  static func connect(
    _ location: ServerLocation, _ series: NumberSeries, makesSchema: Bool
  ) throws -> PostgreSQLConnection {
    do {
      let connection = try PostgreSQLConnection(location, series: series)
      try checkVersion(connection.serverVersion)
      if makesSchema, let schema = location.schema { try make(schema, on: connection) }
      return connection
    } catch let failure as SQLFailure {
      throw notConnected(failure)
    }
  }

  private static func make(_ schema: String, on connection: PostgreSQLConnection) throws {
    // Asked first: who may use a schema that is there need not be allowed to make one.
    guard try !connection.exists("SELECT 1 FROM pg_namespace WHERE nspname = $1", [schema]) else { return }
    try connection.make("SCHEMA", schema)
    connection.madeSchema = schema
  }

  /// Looks whether a server is one that we know.
  ///
  /// - Parameter version: as libpq tells it: 150018 for 15.18, 90624 for 9.6.24.
  /// - Throws: ``/WorkOrders/DomainError`` `conflict` when it is too old.
  static func checkVersion(_ version: Int) throws(DomainError) {
    guard version < oldest * 10_000 else { return }
    let found =
      version >= 100_000
      ? "\(version / 10_000).\(version % 10_000)"
      : "\(version / 10_000).\(version / 100 % 100).\(version % 100)"
    throw DomainError(
      .conflict,
      .init(
        it: "Il server PostgreSQL è della versione \(found): ne serve una dalla \(oldest) in poi.",
        en: "The PostgreSQL server is of version \(found): version \(oldest) or later is needed."),
      hint: .init(it: "Aggiornare il server.", en: "Upgrade the server."))
  }

  private static func notConnected(_ failure: SQLFailure) -> DomainError {
    DomainError(
      .tryAgain,
      .init(
        it: "Il server PostgreSQL dell'archivio non si raggiunge: \(failure.detail).",
        en: "The register's PostgreSQL server cannot be reached: \(failure.detail)."),
      hint: .init(
        it: "Controllare host, banca dati, utente e password della stringa di connessione.",
        en: "Check host, database, user and password of the connection string."))
  }

  func write<T: Sendable>(
    isLast: Bool, canWait: Bool, isolation: WriteIsolation,
    _ verb: @escaping @Sendable (any SQLConnection) throws -> T
  ) async throws -> T {
    try await writers.run(canWait: canWait) { try $0.write(isolation, verb) }
  }

  func read<T: Sendable>(_ query: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
    try await readers.run { try $0.read(query) }
  }

  func close() async throws {
    bell.close()
    await writers.close()
    await readers.close()
  }
}
