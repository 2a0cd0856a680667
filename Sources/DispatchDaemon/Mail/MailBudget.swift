import Synchronization

/// The bytes of messages that all connections of a door hold together: forty messages as large as they may be would be a
/// gigabyte.
final class MailBudget: Sendable {
  private let limit: Int
  private let held = Mutex(0)

  /// Makes one.
  init(limit: Int = MailBudget.most) { self.limit = limit }

  /// As many as the largest five messages have.
  static let most = 5 * BodyLimit.mail

  /// Takes bytes.
  ///
  /// - Returns: whether there is room for them; nothing is taken when there is not.
  fileprivate func take(_ count: Int) -> Bool {
    held.withLock { held in
      guard held + count <= limit else { return false }
      held += count
      return true
    }
  }

  /// Gives bytes back.
  fileprivate func give(_ count: Int) { held.withLock { $0 -= count } }
}

/// What one connection holds of a budget; the whole of it goes back with the connection.
final class MailShare: Sendable {
  private let budget: MailBudget
  private let held = Mutex(0)

  /// Makes an empty one.
  init(of budget: MailBudget) { self.budget = budget }

  deinit { release() }

  /// Holds the bytes of a message that grows.
  ///
  /// - Parameter total: how many the message has so far.
  /// - Returns: whether there is room; what was held is held still when there is not.
  func hold(_ total: Int) -> Bool {
    held.withLock { held in
      let more = max(0, total - held)
      guard budget.take(more) else { return false }
      held += more
      return true
    }
  }

  /// Gives everything back.
  func release() {
    let count = held.withLock { held in
      let all = held
      held = 0
      return all
    }
    budget.give(count)
  }
}
