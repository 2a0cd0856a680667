import Synchronization
import WorkOrders

/// A few lanes and what waits for one to be free: first come, first served, but what somebody waits for passes what can
/// wait.
final class PostgreSQLLanes: Sendable {
  /// Uses the lane it is given and leaves no work of its own behind on it.
  typealias Work = @Sendable (PostgreSQLLane) -> Void

  private struct Job {
    let run: Work
    let fail: @Sendable (any Error) -> Void
    let canWait: Bool
  }

  private struct State {
    var idle: [PostgreSQLLane]
    var waiting = WaitingLine<Job>()
    var isClosed = false
    var closers: [CheckedContinuation<Void, Never>] = []
  }

  private let lanes: [PostgreSQLLane]
  private let capacity: Int
  private let state: Mutex<State>

  /// Takes lanes, of which none is busy, and lets so much work wait for them.
  init(_ lanes: [PostgreSQLLane], capacity: Int) {
    self.lanes = lanes
    self.capacity = capacity
    state = Mutex(State(idle: lanes))
  }

  /// Runs `body` on a free lane and returns its value, also when the task that asked is cancelled.
  ///
  /// - Parameter canWait: whether nobody waits for its value, so that others may pass.
  /// - Throws: what `body` throws, as a ``/WorkOrders/DomainError``; `try-again` when too much waits, or after
  ///   ``close()``.
  func run<T: Sendable>(
    canWait: Bool = false, _ body: @escaping @Sendable (PostgreSQLLane) throws -> T
  ) async throws -> T {
    try await withCheckedThrowingContinuation { caller in
      submit(
        Job(
          run: { lane in caller.resume(with: Result { try body(lane) }.mapError(SQLFailure.translated)) },
          fail: { caller.resume(throwing: $0) }, canWait: canWait))
    }
  }

  private func submit(_ job: Job) {
    let (refusal, lane) = state.withLock { state -> (DomainError?, PostgreSQLLane?) in
      if state.isClosed { return (.registerClosing, nil) }
      if let lane = state.idle.popLast() { return (nil, lane) }
      guard state.waiting.count < capacity else { return (.registerBusy, nil) }
      state.waiting.append(job, canWait: job.canWait)
      return (nil, nil)
    }
    if let refusal { job.fail(refusal) }
    if let lane { start(job, on: lane) }
  }

  private func start(_ job: Job, on lane: PostgreSQLLane) {
    lane.submit { lane in
      job.run(lane)
      self.finished(lane)
    }
  }

  private func finished(_ lane: PostgreSQLLane) {
    let (next, closers) = state.withLock { state -> (Job?, [CheckedContinuation<Void, Never>]) in
      if let next = state.waiting.popFirst() { return (next, []) }
      state.idle.append(lane)
      guard state.isClosed, state.idle.count == lanes.count else { return (nil, []) }
      defer { state.closers = [] }
      return (nil, state.closers)
    }
    if let next { start(next, on: lane) }
    closers.forEach { $0.resume() }
  }

  /// Refuses further work, and returns when what waits is done and every connection is closed.
  func close() async {
    await withCheckedContinuation { closer in
      let isDone = state.withLock { state in
        state.isClosed = true
        if state.idle.count < lanes.count { state.closers.append(closer) }
        return state.idle.count == lanes.count
      }
      if isDone { closer.resume() }
    }
    for lane in lanes {
      await withCheckedContinuation { closed in lane.close { closed.resume() } }
    }
  }
}
