public import WorkOrders

/// How far the agenda came in one write on the way of a simulation's clock, and what stopped it there.
public struct AgendaStretch: Sendable {
  /// Where the clock stands now.
  public internal(set) var now: Timestamp
  /// Whether it has come to the target, and nothing more is due.
  public internal(set) var isComplete = false
  /// How many things were done or tried, the waiting messages among them.
  public internal(set) var performed = 0
  /// What has to be handed over before time goes on.
  public internal(set) var messages: [WaitingMessage] = []
  /// The figures that have to be drafted or published before time goes on.
  public internal(set) var figures: [AgendaItem] = []
  /// The keys of what failed and is tried again after a minute, with the reason.
  public internal(set) var failures: [(task: String, reason: String)] = []
}
