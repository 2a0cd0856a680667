import Synchronization
import WorkOrders

/// The queue before the single writer: many verbs, one commit, and so one wait for the disk.
///
/// A verb alone is written at once. Verbs that arrive meanwhile share the next transaction. One that somebody waits for
/// passes those that can wait, and none of them joins its transaction any more. A caller that is cancelled still gets its
/// answer: a queued verb is always carried out.
final class GroupCommit: Sendable {
  /// Calls its argument on the writer's thread with the writer's connection, after what was asked before.
  typealias Writer = @Sendable (_ work: @escaping @Sendable (SQLiteConnection) -> Void) -> Void

  private struct State {
    var waiting = WaitingLine<QueuedVerb>()
    var isWriting = false
    var isClosed = false
    var closers: [CheckedContinuation<Void, Never>] = []
  }

  private let writer: Writer
  private let capacity: Int
  private let afterBatch: @Sendable (SQLiteConnection) -> Void
  private let state = Mutex(State())

  /// Makes a queue for `capacity` verbs; `afterBatch` runs on the writer's thread between transactions.
  init(
    capacity: Int = 10_000, writer: @escaping Writer,
    afterBatch: @escaping @Sendable (SQLiteConnection) -> Void = { _ in }
  ) {
    self.writer = writer
    self.capacity = capacity
    self.afterBatch = afterBatch
  }

  /// Runs `verb` in a transaction and returns once that is durable.
  ///
  /// It may run twice, so it must touch nothing but its connection.
  ///
  /// - Parameters:
  ///   - isLast: whether it is the last of its transaction, so that the next verb finds what its hooks have done.
  ///   - canWait: whether nobody waits for its answer, so that others may pass.
  /// - Throws: ``/WorkOrders/DomainError``: the verb's own; `try-again` when the queue is full or closed, or the disk,
  ///   the memory or the file's lock failed; `internal` for faults of ours.
  @discardableResult
  func write<T: Sendable>(
    isLast: Bool = false, canWait: Bool = false, _ verb: @escaping @Sendable (any SQLConnection) throws -> T
  ) async throws -> T {
    try await withCheckedThrowingContinuation { caller in
      submit(
        QueuedVerb(
          run: { connection in
            let value = try verb(connection)
            return { caller.resume(returning: value) }
          },
          fail: { caller.resume(throwing: $0) }, isLast: isLast, canWait: canWait))
    }
  }

  /// How many verbs wait for the writer.
  var waiting: Int { state.withLock { $0.waiting.count } }

  private func submit(_ verb: QueuedVerb) {
    let refusal = state.withLock { state -> DomainError? in
      if state.isClosed { return DomainError.registerClosing }
      guard state.waiting.count < capacity else { return DomainError.registerBusy }
      state.waiting.append(verb, canWait: verb.canWait)
      guard !state.isWriting else { return nil }
      state.isWriting = true
      writer { self.drain($0) }
      return nil
    }
    if let refusal { verb.fail(refusal) }
  }

  private func drain(_ connection: SQLiteConnection) {
    repeat {
      WriteBatch.write(to: connection) { isAwaited in
        state.withLock { isAwaited ? $0.waiting.popAwaited() : $0.waiting.popFirst() }
      }
      afterBatch(connection)
    } while !isIdle()
  }

  private func isIdle() -> Bool {
    let closers = state.withLock { state -> [CheckedContinuation<Void, Never>]? in
      guard state.waiting.isEmpty else { return nil }
      state.isWriting = false
      defer { state.closers = [] }
      return state.closers
    }
    closers?.forEach { $0.resume() }
    return closers != nil
  }

  /// Refuses further verbs and returns when those already queued are answered.
  func close() async {
    await withCheckedContinuation { closer in
      let isDone = state.withLock { state in
        state.isClosed = true
        if state.isWriting { state.closers.append(closer) }
        return !state.isWriting
      }
      if isDone { closer.resume() }
    }
  }
}
