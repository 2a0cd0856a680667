import Synchronization

/// Lets work that nobody waits for make room for people: a call shares the processors and the disk with whatever is taken
/// in meanwhile.
///
/// While somebody asks one thing after the other, the rest goes on step by step, and never stands still.
final class Courtesy: Sendable {
  /// How long nobody must have asked for anything.
  static let quiet = Duration.milliseconds(20)
  /// How long lies between two steps of the rest while people ask.
  static let step = Duration.milliseconds(100)

  private struct State {
    var asking = 0
    var latest: ContinuousClock.Instant?
    var turn: ContinuousClock.Instant?

    /// Until when it is not quiet, as far as is known at a moment.
    func busy(at now: ContinuousClock.Instant) -> ContinuousClock.Instant? {
      if asking > 0 { return now + Courtesy.quiet }
      return latest.map { $0 + Courtesy.quiet }.flatMap { $0 > now ? $0 : nil }
    }
  }

  private let state = Mutex(State())
  private let now: @Sendable () -> ContinuousClock.Instant
  private let pause: @Sendable (Duration) async throws -> Void

  /// Makes one; by the machine's clock unless told.
  init(
    now: @escaping @Sendable () -> ContinuousClock.Instant = { .now },
    pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  ) {
    self.now = now
    self.pause = pause
  }

  /// Answers somebody who asks for something; the rest makes room meanwhile.
  func answering<T>(_ answer: () async throws -> T) async rethrows -> T {
    state.withLock { $0.asking += 1 }
    defer {
      let now = now()
      state.withLock { state in
        state.asking -= 1
        state.latest = now
      }
    }
    return try await answer()
  }

  /// Returns at once when nobody asks for anything; else once they have stopped, or when it is its turn, one every
  /// ``step``; at once too when the task is cancelled.
  func giveWay() async {
    var turn: ContinuousClock.Instant?
    while let (rest, mine) = rest(before: turn) {
      turn = mine
      do { try await pause(rest) } catch { return }
    }
  }

  /// How long to wait for now, and the turn that it is waited for at most; `nil` when there is no need to wait.
  private func rest(
    before mine: ContinuousClock.Instant?
  ) -> (Duration, turn: ContinuousClock.Instant)? {
    let now = now()
    return state.withLock { state in
      guard let busy = state.busy(at: now) else {
        state.turn = nil
        return nil
      }
      let turn = mine ?? max(state.turn ?? now, now) + Self.step
      guard turn > now else { return nil }
      if mine == nil { state.turn = turn }
      return (min(busy, turn) - now, turn)
    }
  }
}
