import WorkOrders
import WorkOrdersStore

/// Reads the events that figures follow from, and tells now and then how far it is.
struct StatisticsReading {
  private let snapshot: RegisterSnapshot
  private let progress: StatisticsCount.Progress

  init(_ snapshot: RegisterSnapshot, progress: @escaping StatisticsCount.Progress) {
    self.snapshot = snapshot
    self.progress = progress
  }

  /// Passes each event up to a position to `body`.
  func forEach(upTo last: Int64, _ body: (JournalEvent, Int64) throws -> Void) throws {
    var told: Int64 = 0
    try snapshot.forEachCounted(upTo: last) { event, position in
      if position - told >= 5_000 {
        told = position
        progress(position, last)
      }
      try body(event, position)
    }
    progress(last, last)
  }
}
