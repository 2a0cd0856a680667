import Foundation
import WorkOrders

/// A register that one program has to itself: no daemon has it open.
final class LoneRegister {
  /// Its connection; not to be used longer than this object.
  let connection: any LoneConnection
  private let file: RegisterFile?
  private let path: String?

  private init(_ connection: any LoneConnection, file: RegisterFile? = nil, path: String? = nil) {
    self.connection = connection
    self.file = file
    self.path = path
  }

  /// Opens a register that is there.
  ///
  /// - Throws: ``/WorkOrders/DomainError``: `not-found` where there is none, `conflict` while a daemon has it open,
  ///   `try-again` when no server answers.
  static func existing(_ location: RegisterLocation) throws -> LoneRegister {
    switch location {
    case .file(let path):
      guard FileManager.default.fileExists(atPath: path) else { throw noRegister(location) }
      try checkRights(path)
      let file = try RegisterFile(path: path, for: .carrying)
      return LoneRegister(file.connection, file: file)
    case .server(let server):
      let connection = try PostgreSQLDatabase.connect(server, NumberSeries(server), makesSchema: false)
      guard try connection.holdAlone() else { throw SQLFailure(kind: .busy, detail: "a daemon has it open") }
      return LoneRegister(connection)
    }
  }

  /// Makes a place for a register that is not there yet: a file under a passing name, or a schema on a server.
  ///
  /// - Throws: as ``existing(_:)``.
  static func new(_ location: RegisterLocation) throws -> LoneRegister {
    switch location {
    case .file(let path):
      try checkRights(URL(fileURLWithPath: path).deletingLastPathComponent().path)
      unlink(path + ".part")
      let file = try RegisterFile(path: path + ".part", for: .filling)
      return LoneRegister(file.connection, file: file, path: path)
    case .server(let server):
      let connection = try PostgreSQLDatabase.connect(server, NumberSeries(server), makesSchema: true)
      // Who has it open has found the schema there, or is about to fill it.
      guard try connection.holdAlone() else { throw SQLFailure(kind: .busy, detail: "a daemon has it open") }
      return LoneRegister(connection)
    }
  }

  private static func checkRights(_ path: String) throws(DomainError) {
    guard access(path, R_OK | W_OK) != 0 else { return }
    throw DomainError(
      errno == ENOENT ? .invalid : .notAllowed, "\(path) cannot be written: \(String(cString: strerror(errno))).",
      hint: "Look at the path and its rights; run this as the user of the daemon.")
  }

  /// Whether a register is there, empty or not.
  func isThere() throws -> Bool { try connection.exists(connection.dialect.table, ["schema_migration"]) }

  /// Makes what was filled in durable, a file under its own name.
  func keep() throws {
    try connection.commit()
    guard let path else { return }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard chmod(path + ".part", 0o600) == 0, EarlierRegister.sync(path + ".part", O_RDONLY),
      rename(path + ".part", path) == 0, EarlierRegister.sync(folder, O_DIRECTORY)
    else { throw SQLFailure(kind: .disk, detail: String(cString: strerror(errno))) }
  }

  /// Takes everything back that was filled in.
  func discard() {
    connection.rollback()
    if let path { unlink(path + ".part") }
    guard let server = connection as? PostgreSQLConnection, let schema = server.madeSchema else { return }
    // One into which somebody has put something since stays, and an empty one harms nothing.
    try? server.runScript("DROP SCHEMA \(schema)")
  }

  /// The error for a place where no register is.
  static func noRegister(_ location: RegisterLocation) -> DomainError {
    DomainError(
      .notFound, "There is no register in \(location.place).", hint: "Look at the file's path, or the schema's name.")
  }
}
