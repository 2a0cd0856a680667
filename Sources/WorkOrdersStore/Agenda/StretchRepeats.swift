import Synchronization
import WorkOrders

/// The tasks for which a stretch was done again from its beginning since they had met a unique value that was taken.
///
/// One that meets it again is at fault itself, and is put off so that the others go on.
public final class StretchRepeats: Sendable {
  private let tasks = Mutex<Set<AgendaTask>>([])

  /// Begins with none.
  public init() {}

  /// Whether a task has met one for the first time.
  func isFirst(_ task: AgendaTask) -> Bool { tasks.withLock { $0.insert(task).inserted } }
}
