import Dispatch

@testable import WorkOrdersStore

/// Holds the writer inside a verb until it is opened, so that later verbs have to queue.
final class Gate: Sendable {
  private let opened = DispatchSemaphore(value: 0)

  /// Occupies the writer and returns once it stands in the gate.
  ///
  /// The task ends when the gate is opened.
  func occupy(_ database: SQLiteDatabase) async -> Task<Void, any Error> {
    let (entered, entering) = AsyncStream<Void>.makeStream()
    let holder = Task {
      try await database.write { [opened] _ in
        entering.finish()
        opened.wait()
      }
    }
    for await _ in entered {}
    return holder
  }

  /// Lets the writer go on.
  func open() { opened.signal() }
}
