import Foundation
import WorkOrders

/// A register of an earlier schema, before it is brought up to date.
struct EarlierRegister {
  let database: any RegisterDatabase
  let location: RegisterLocation
  let schema: Int
  let newest: Int

  /// Does what the rule asks for.
  ///
  /// - Returns: the path of the copy, where one was made.
  /// - Throws: ``/WorkOrders/DomainError``: `conflict` for a register on a server; `try-again` when there is no room for
  ///   the copy. The register is as it was.
  func prepare(_ rule: RegisterUpgrade, at now: Timestamp) async throws -> String? {
    switch (rule, location) {
    case (.withoutCopy, _): return nil
    case (.withCopy, .server): throw onServer
    case (.withCopy, .file(let path)):
      let copy = Self.name(path, schema, now)
      do {
        try await copyFile(to: copy + ".part")
        try Self.keep(copy + ".part", as: copy)
      } catch {
        unlink(copy + ".part")
        throw error
      }
      return copy
    }
  }

  // `DIR/register-schema-6-2026-11-21T204512Z.sqlite`
  private static func name(_ path: String, _ schema: Int, _ now: Timestamp) -> String {
    let time = now.rfc3339().replacing(":", with: "").prefix { $0 != "." && $0 != "Z" }
    let stem = path.hasSuffix(".sqlite") ? String(path.dropLast(7)) : path
    return "\(stem)-schema-\(schema)-\(time)Z.sqlite"
  }

  private func copyFile(to path: String) async throws {
    try await database.read { connection in
      guard let connection = connection as? SQLiteConnection else { return }
      try connection.copy(into: try RegisterFile(path: path, for: .filling)) { _, _ in }
    }
  }

  private static func keep(_ passing: String, as path: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard chmod(passing, 0o600) == 0, sync(passing, O_RDONLY), rename(passing, path) == 0, sync(folder, O_DIRECTORY)
    else {
      throw DomainError(
        .tryAgain, "The copy \(path) cannot be written: \(String(cString: strerror(errno))).",
        hint: "The register is as it was. Free some space and start again.")
    }
  }

  /// Forces a file or a folder to the disk.
  static func sync(_ path: String, _ flags: Int32) -> Bool {
    let descriptor = open(path, flags | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return fsync(descriptor) == 0
  }

  private var onServer: DomainError {
    DomainError(
      .conflict,
      "The register on the server has schema \(schema), this program's is \(newest): it is not changed "
        + "without being told.",
      hint: "Stop every daemon on it, take a backup with pg_dump, then start one with --upgrade.", field: "upgrade")
  }
}
