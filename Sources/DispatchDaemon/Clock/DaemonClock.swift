import Foundation
import Synchronization
import WorkOrders
import WorkOrdersStore

/// The daemon's time: the machine's, or one that moves by command alone.
final class DaemonClock: CentreClock {
  private let manual: Mutex<Timestamp?>

  /// The machine's clock.
  static let system = DaemonClock(manual: nil)

  /// Makes a clock that stands at a time until it is moved; `nil` follows the machine.
  init(manual: Timestamp?) {
    self.manual = Mutex(manual)
  }

  /// Whether time moves by command alone.
  var isManual: Bool { manual.withLock { $0 != nil } }

  /// The present instant.
  func now() -> Timestamp {
    if let fixed = manual.withLock({ $0 }) { return fixed }
    return Timestamp(milliseconds: Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down)))
  }

  /// Moves a manual clock forward; it never goes back.
  func move(to time: Timestamp) {
    manual.withLock { fixed in
      if let now = fixed { fixed = max(now, time) }
    }
  }

  /// Makes the clock manual, standing at a time: for a register that is a simulation.
  func stand(at time: Timestamp) {
    manual.withLock { $0 = time }
  }
}
