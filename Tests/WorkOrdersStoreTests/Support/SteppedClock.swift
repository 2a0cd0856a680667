import Synchronization
import WorkOrders

@testable import WorkOrdersStore

/// A clock that stands still until a test moves it.
final class SteppedClock: CentreClock {
  private let time: Mutex<Timestamp>

  init(_ time: Timestamp) { self.time = Mutex(time) }

  func now() -> Timestamp { time.withLock { $0 } }

  /// Moves the time on.
  func advance(_ length: Duration) { time.withLock { $0 = $0 + length } }

  /// Moves the time to an instant.
  func set(_ instant: Timestamp) { time.withLock { $0 = instant } }
}
