/// A verb waiting for the writer, and its caller.
struct QueuedVerb: Sendable {
  /// Runs the verb; answers what resumes its caller with the value, to be called once that is durable.
  ///
  /// May run twice: what SQLite rolls back whole is tried again.
  let run: @Sendable (any SQLConnection) throws -> @Sendable () -> Void
  /// Resumes the caller with an error.
  let fail: @Sendable (any Error) -> Void
  /// Whether no other verb runs between it and its commit.
  var isLast = false
  /// Whether nobody waits for its answer, so that others may pass.
  var canWait = false
}
