import Synchronization

/// Wakes those who look at the agenda now and then as soon as something has fallen due.
public final class AgendaBell: Sendable {
  private struct State {
    var rings = 0
    var sleepers: [Task<Void, Never>] = []
  }

  private let state = Mutex(State())

  /// Makes a bell that has not rung.
  init() {}

  /// Wakes everybody who pauses, and shortens the next pause of everybody who does not.
  func ring() {
    let sleepers = state.withLock { state in
      state.rings += 1
      defer { state.sleepers = [] }
      return state.sleepers
    }
    for sleeper in sleepers { sleeper.cancel() }
  }

  /// Somebody who pauses, and hears every ring once.
  public func ear() -> Ear { Ear(self, heard: state.withLock(\.rings)) }

  /// One who listens to a bell.
  public final class Ear: Sendable {
    private let bell: AgendaBell
    private let heard: Mutex<Int>

    fileprivate init(_ bell: AgendaBell, heard: Int) {
      self.bell = bell
      self.heard = Mutex(heard)
    }

    /// Waits for so long, or until the bell has rung since the last pause.
    ///
    /// - Throws: `CancellationError`.
    public func pause(for duration: Duration) async throws {
      let sleep = Task<Void, Never> { try? await Task.sleep(for: duration) }
      let heard = heard.withLock { $0 }
      let isHeard = bell.state.withLock { state in
        if state.rings == heard { state.sleepers.append(sleep) }
        return state.rings == heard
      }
      if !isHeard { sleep.cancel() }
      await withTaskCancellationHandler {
        await sleep.value
      } onCancel: {
        sleep.cancel()
      }
      let rings = bell.state.withLock { state in
        state.sleepers.removeAll { $0 == sleep }
        return state.rings
      }
      self.heard.withLock { $0 = rings }
      try Task.checkCancellation()
    }
  }
}
