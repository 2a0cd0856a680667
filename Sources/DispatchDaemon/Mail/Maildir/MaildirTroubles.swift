/// What could not be taken yet: how often it was tried, and when it is tried again.
struct MaildirTroubles {
  private struct Trouble {
    var attempts = 0
    var next: ContinuousClock.Instant
  }

  private var troubles: [MaildirEntry.Key: Trouble] = [:]
  private var told: Set<MaildirEntry.Key> = []

  /// The longest that a message waits for the next attempt.
  static let longestPause = Duration.seconds(300)

  /// How long after so many attempts the next one comes: four seconds, eight, sixteen, at most ``longestPause``.
  ///
  /// The first is longer than what lies between rounds, so that those who fail never hold up those behind them.
  static func pause(after attempts: Int) -> Duration { min(longestPause, .seconds(4 << min(max(0, attempts - 1), 10))) }

  /// Whether it may be tried.
  func isDue(_ key: MaildirEntry.Key, at now: ContinuousClock.Instant) -> Bool {
    troubles[key].map { $0.next <= now } ?? true
  }

  /// Notes that it could not be taken.
  mutating func failed(_ key: MaildirEntry.Key, at now: ContinuousClock.Instant) {
    let attempts = (troubles[key]?.attempts ?? 0) + 1
    troubles[key] = Trouble(attempts: attempts, next: now + Self.pause(after: attempts))
  }

  /// Whether this is the first time that something is to be said of it.
  mutating func isNews(_ key: MaildirEntry.Key) -> Bool { told.insert(key).inserted }

  /// Forgets everything that is not there any more.
  mutating func keepOnly(_ entries: [MaildirEntry]) {
    guard !troubles.isEmpty || !told.isEmpty else { return }
    let keys = Set(entries.map(\.key))
    troubles = troubles.filter { keys.contains($0.key) }
    told.formIntersection(keys)
  }
}
