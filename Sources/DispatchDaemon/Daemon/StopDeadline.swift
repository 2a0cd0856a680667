import ServiceLifecycle

/// Ends a daemon that was asked to stop and cannot: a count of a large register, once begun, does not look up.
///
/// What is cut short is no more harmed than by a power cut: it was not acknowledged, and can be asked again.
struct StopDeadline: Service {
  /// How long what is in hand may take to finish; system managers wait longer.
  var limit = Duration.seconds(14)
  /// Ends the program.
  let giveUp: @Sendable () -> Void

  func run() async throws {
    try await gracefulShutdown()
    // Nobody waits for it: where the daemon stops in time it is gone with it.
    Task.detached { [limit, giveUp] in
      try await Task.sleep(for: limit)
      giveUp()
    }
  }
}
