import Synchronization

/// How many more may be under way at once.
final class FreePlaces: Sendable {
  private let places: Mutex<Int>

  /// Begins with all places free.
  init(_ count: Int) { places = Mutex(count) }

  /// How many are free.
  var count: Int { places.withLock { $0 } }

  /// Takes one.
  func take() { places.withLock { $0 -= 1 } }

  /// Gives one back.
  func giveBack() { places.withLock { $0 += 1 } }
}
