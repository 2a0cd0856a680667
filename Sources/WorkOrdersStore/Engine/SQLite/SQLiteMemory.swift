import CSQLite

/// How SQLite takes memory, for the whole program.
enum SQLiteMemory {
  /// Settles it, once; without effect when another part of the program has opened a database before.
  static let settle: Void = { _ = centre_sqlite_stop_counting_memory() }()
}
