import Synchronization

/// Lets work that nobody waits for make room for people: a call shares the processors and the disk with whatever is taken
/// in meanwhile.
///
/// While somebody asks one thing after the other, the rest goes on step by step, and never stands still.
final class Courtesy: Sendable {
  /// How long nobody must have asked for anything.
  static let quiet = Duration.milliseconds(20)
  /// How long one step makes room at most.
  static let longest = Duration.milliseconds(100)

  private let latest = Mutex<ContinuousClock.Instant?>(nil)
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

  /// Notes that somebody asks for something, or was just answered.
  func noteRequest() {
    let now = now()
    latest.withLock { $0 = now }
  }

  /// Returns at once when nobody asks for anything, else once they have stopped, or at ``longest`` after it was called, or
  /// when the task is cancelled.
  func giveWay() async {
    let end = now() + Self.longest
    while let latest = latest.withLock(\.self), case let time = now(), time < min(latest + Self.quiet, end) {
      do { try await pause(min(latest + Self.quiet, end) - time) } catch { return }
    }
  }
}
