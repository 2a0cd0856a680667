import Foundation
import WorkOrders

@testable import WorkOrdersStore

/// A database with the journal's tables, gone at the end.
func withRegister<T>(_ body: (any RegisterDatabase) async throws -> T) async throws -> T {
  try await TestEngine.withDatabase { database in
    try await Migrator([.journal]).migrate(database, at: Timestamp(milliseconds: 0))
    return try await body(database)
  }
}

/// A SQLite file with the journal's tables, in a directory of its own, removed at the end.
func withFileRegister<T>(queueCapacity: Int = 10_000, _ body: (SQLiteDatabase) async throws -> T) async throws -> T {
  try await withRegisterFile { path in
    let database = try SQLiteDatabase(path: path, readers: 2, queueCapacity: queueCapacity)
    do {
      try await Migrator([.journal]).migrate(database, at: Timestamp(milliseconds: 0))
      let value = try await body(database)
      try await database.close()
      return value
    } catch {
      try await database.close()
      throw error
    }
  }
}

/// The path of a file that does not exist yet, in a directory of its own, removed at the end.
func withRegisterFile<T>(_ body: (String) async throws -> T) async throws -> T {
  let directory = FileManager.default.temporaryDirectory.appendingPathComponent("register-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: directory) }  // left behind, it harms no other test
  return try await body(directory.appendingPathComponent("register.sqlite").path)
}

/// What went wrong, as the domain's error; `nil` when nothing did or when it was another error.
func domainError<T>(_ body: () async throws -> T) async -> DomainError? {
  do {
    _ = try await body()
    return nil
  } catch {
    return error as? DomainError
  }
}
