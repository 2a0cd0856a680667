import Foundation
import WorkOrders

@testable import WorkOrdersStore

/// The engine that the tests of this run use: SQLite, or the PostgreSQL server that `REGISTER_SERVER` names.
enum TestEngine {
  private static let server = ProcessInfo.processInfo.environment["REGISTER_SERVER"]

  /// Each register holds some connections, of which a server has a few hundred.
  private static let places = Places(24)

  /// Whether a register is a SQLite file; what looks into the file itself is tested only there.
  static let isSQLite = server == nil

  /// Whether a serial is the one expected: on a server a transaction that is written again keeps the number it drew.
  static func isNumbered(_ serial: Int, _ expected: Int) -> Bool {
    isSQLite ? serial == expected : serial >= expected
  }

  /// A place where no register is yet, gone at the end.
  static func withLocation<T>(_ body: (RegisterLocation) async throws -> T) async throws -> T {
    guard let server else { return try await withRegisterFile { try await body(.file($0)) } }
    let schema = "test_\(Hex.text(Register.systemRandomBytes(8)))"
    let location = try ServerLocation("\(server)&schema=\(schema)")
    await places.enter()
    defer {
      // A schema that is left behind harms no other test, and the server goes with the run.
      let connection = try? PostgreSQLConnection(try ServerLocation(server), series: NumberSeries(location))
      try? connection?.runScript("DROP SCHEMA IF EXISTS \(schema) CASCADE")
    }
    do {
      let value = try await body(.server(location))
      await places.leave()
      return value
    } catch {
      await places.leave()
      throw error
    }
  }

  /// A database without tables, gone at the end.
  static func withDatabase<T>(_ body: (any RegisterDatabase) async throws -> T) async throws -> T {
    try await withLocation { location in
      let database: any RegisterDatabase =
        switch location {
        case .file(let path): try SQLiteDatabase(path: path, readers: 2)
        case .server(let server): try PostgreSQLDatabase(server)
        }
      do {
        let value = try await body(database)
        try await database.close()
        return value
      } catch {
        try await database.close()
        throw error
      }
    }
  }
}

extension RegisterLocation {
  /// The server; `nil` for a file.
  var server: ServerLocation? { if case .server(let server) = self { server } else { nil } }
}
