import ArgumentParser

/// What keeps a register.
enum RegisterEngine: String, CaseIterable, Encodable, ExpressibleByArgument {
  /// One file.
  case sqlite
  /// A schema on a server.
  case postgresql

  /// Its name as people know it.
  var name: String {
    switch self {
    case .sqlite: "SQLite"
    case .postgresql: "PostgreSQL"
    }
  }
}
