import Foundation
import WorkOrders

/// Where a register is, as its engine's own tools see it.
enum RegisterPlace {
  /// A file; nobody writes to it while it is looked into.
  case file(String)
  /// A schema on a server.
  case schema(String, on: PostgreSQLServer)

  /// What keeps it.
  var engine: RegisterEngine {
    switch self {
    case .file: .sqlite
    case .schema: .postgresql
    }
  }

  /// The place as dispatchd is told it.
  var location: String {
    switch self {
    case .file(let path): "sqlite:\(path)"
    case .schema(let schema, let server): server.socketLocation(schema: schema)
    }
  }

  /// The bytes of its tables and indexes on the disk.
  func bytes() throws -> Int {
    switch self {
    case .file(let path):
      return (try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    case .schema(let schema, _):
      let sizes = try ask(
        """
        SELECT sum(pg_total_relation_size(oid)) FROM pg_class
        WHERE relkind = 'r' AND relnamespace = '\(schema)'::regnamespace
        """)
      return sizes.first.flatMap { Int($0) } ?? 0
    }
  }

  /// Asks a question by the engine's own shell; the lines of the answer.
  func ask(_ sql: String) throws -> [String] {
    switch self {
    case .file(let path):
      try Command.run(["sqlite3", "-readonly", path, sql]).split(separator: "\n").map(String.init)
    case .schema(let schema, let server): try server.ask(sql, schema: schema)
    }
  }
}
