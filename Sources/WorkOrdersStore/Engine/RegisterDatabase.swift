/// What a register lives in: a file of its own, or a server that several daemons share.
protocol RegisterDatabase: Sendable {
  /// Whether other daemons may change the register too.
  var isShared: Bool { get }

  /// Runs `verb` in a transaction and returns once that is durable; also when the task that asked is cancelled.
  ///
  /// It may run more than once, so it must touch nothing but its connection.
  ///
  /// - Parameters:
  ///   - isLast: whether it is the last of its transaction, so that the next verb finds what its hooks have done.
  ///   - canWait: whether nobody waits for its answer, so that what others wait for may pass.
  ///   - isolation: how it stands against what others write meanwhile.
  /// - Throws: ``/WorkOrders/DomainError``: the verb's own; `try-again` when it could not be written; `internal` for
  ///   faults of ours.
  @discardableResult
  func write<T: Sendable>(
    isLast: Bool, canWait: Bool, isolation: WriteIsolation,
    _ verb: @escaping @Sendable (any SQLConnection) throws -> T
  ) async throws -> T

  /// Runs `query` on a snapshot; never waits for writers and is not cut short by cancellation.
  ///
  /// - Throws: what `query` throws, engines' failures as ``/WorkOrders/DomainError``.
  func read<T: Sendable>(_ query: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T

  /// Answers what is queued, refuses the rest, waits for the readers and lets the engine go.
  func close() async throws
}

/// How a transaction stands against those that are written at the same time, by other daemons too.
///
/// A file has one writer, so that there every verb is alone.
public enum WriteIsolation: Sendable {
  /// As if there were no others of this kind; what contradicts that is written again from its beginning. Against those
  /// that are guarded it must hold what it relies on, as they must.
  ///
  /// The server takes reading in the neighbourhood for a contradiction: many at once meet although they touch different
  /// things.
  case alone
  /// It sees one moment, and is written again from its beginning where another has changed a row that it changes.
  ///
  /// What such a verb relies on without changing it, it must hold (``RegisterTransaction/hold(_:)``),
  /// so that whoever changes that meets it. Verbs that touch different things never meet.
  case guarded
  /// It sees what was committed before each of its statements, and nobody waits for it or is undone by it.
  case beside
}

extension RegisterDatabase {
  /// Runs `verb` in a transaction, as if nobody else wrote, and returns once that is durable.
  @discardableResult
  func write<T: Sendable>(_ verb: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
    try await write(isLast: false, canWait: false, isolation: .alone, verb)
  }
}
