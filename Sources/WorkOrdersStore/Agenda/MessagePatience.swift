public import WorkOrders

/// For how long a message that its program does not take is tried again.
///
/// Each wait is twice the one before, from a minute to 128. It is given up once it is a day old and has been tried
/// ten times, so that a daemon that stood still tries what waited for it too.
public enum MessagePatience {
  /// The age from which it is given up.
  public static let longest = Duration.seconds(86_400)
  /// How often it is tried at least.
  public static let leastAttempts = 10

  /// When the next attempt is; `nil` when there is none.
  ///
  /// - Parameters:
  ///   - attempt: the one that has just failed, from 1.
  ///   - made: when the message was made.
  public static func nextAttempt(after attempt: Int, made: Timestamp, now: Timestamp) -> Timestamp? {
    guard attempt < leastAttempts || now < made + longest else { return nil }
    return now + pause(after: attempt)
  }

  /// How long is waited after an attempt that failed, from 1.
  static func pause(after attempt: Int) -> Duration { .seconds(30 * (1 << min(max(attempt, 1), 8))) }
}
