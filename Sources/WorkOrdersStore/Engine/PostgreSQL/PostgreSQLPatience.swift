import WorkOrders

/// How long a verb is tried again before its caller is told to.
struct PostgreSQLPatience: Sendable {
  /// For how long a server that does not answer is asked again: as long as a standby takes to be promoted.
  var lost = Duration.seconds(15)
  /// How often a verb is written again at least because of other writers, and for how long at least: a busy machine
  /// makes many attempts in a moment, or few in a long time.
  var contended = 60
  /// See ``contended``.
  var contention = Duration.seconds(15)
  /// For how long what another session holds is waited for, at least.
  ///
  /// Each attempt waits as long as the connection lets it, and ours give back within moments what they hold: a lock that
  /// stays was forgotten.
  var held = Duration.seconds(30)
  /// After how many attempts it waits for its turn among those that met others as often.
  var beforeTurn = 6
  /// How often a verb that found a unique value taken looks again who took it.
  ///
  /// A writer that commits between a verb's look and its insertion is told as a broken constraint, not as contention: a
  /// caller who sends the same key to another daemon meets himself like this. A fault of ours stays one.
  var duplicate = 3
}

/// The attempts of one verb or query.
struct PostgreSQLAttempts {
  private let patience: PostgreSQLPatience
  private let started = ContinuousClock.now
  private var contended = 0
  private var lost = 0
  private var duplicates = 0

  /// Begins with none.
  init(_ patience: PostgreSQLPatience) { self.patience = patience }

  /// Whether the next attempt should have no other beside it that has lost as often.
  var needsTurn: Bool { contended >= patience.beforeTurn }

  /// How many seconds to wait before the next attempt; `nil` when there should be none.
  ///
  /// Both kinds of pauses grow and vary, so that those who met once do not meet again.
  mutating func pause(after failure: SQLFailure) -> Double? {
    switch failure.kind {
    case .contended:
      contended += 1
      guard contended <= patience.contended || started.duration(to: .now) < patience.contention else { return nil }
      return contended == 1 ? 0 : .random(in: 0...0.001 * Double(min(contended * contended, 100)))
    // It has waited already.
    case .held: return started.duration(to: .now) < patience.held ? 0 : nil
    case .duplicate:
      duplicates += 1
      return duplicates <= patience.duplicate ? 0 : nil
    case .lost:
      lost += 1
      guard started.duration(to: .now) < patience.lost else { return nil }
      return lost == 1 ? 0 : .random(in: 0.05...0.1) * Double(min(1 << min(lost, 5), 16))
    default: return nil
    }
  }
}
