/// The differences between engines, in one place.
struct Dialect: Sendable {
  /// The engine's name as people know it.
  let engine: String
  /// What stands for the words in braces in migrations.
  private let words: [(word: String, meaning: String)]

  /// SQLite 3.40.
  static let sqlite = Dialect(
    engine: "SQLite",
    words: [
      ("{identity}", "INTEGER PRIMARY KEY"),
      ("{integer}", "INTEGER"),
      ("{real}", "REAL"),
      ("{blob}", "BLOB"),
      ("{strict}", "STRICT"),
      ("{keyed}", "STRICT, WITHOUT ROWID"),
    ])

  /// Puts the engine's words for `{identity}` (a rising key of its own), `{integer}` (64 bits), `{real}`, `{blob}`
  /// and, after the closing parenthesis of a table, `{strict}` or `{keyed}` (its short rows stand in the order of their
  /// key, without an index beside them) into a migration.
  func adapted(_ text: String) -> String {
    words.reduce(text) { text, entry in
      text.split(separator: entry.word, omittingEmptySubsequences: false).joined(separator: entry.meaning)
    }
  }
}
