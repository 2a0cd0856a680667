/// What the cursors of a connection have been asked for.
struct CursorRows {
  /// How many cursors there have been in the transaction.
  var count = 0
  /// The question whose answer is on the way; a connection has one at most.
  var asked: String?
  /// Answers that came before their cursor wanted them, by their questions.
  var arrived: [String: PostgreSQLRows] = [:]
}
