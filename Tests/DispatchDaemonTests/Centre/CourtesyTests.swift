import Synchronization
import Testing

@testable import DispatchDaemon

@Suite("Making room for people")
struct CourtesyTests {
  /// A courtesy by a clock that moves only as it pauses, or as it is told.
  private final class Rig: Sendable {
    let start = ContinuousClock.now
    private let state = Mutex((passed: Duration.zero, pauses: 0))

    var passed: Duration { state.withLock(\.passed) }
    var pauses: Int { state.withLock(\.pauses) }

    func move(by length: Duration) { state.withLock { $0.passed += length } }

    /// - Parameter asking: how often it is asked for something meanwhile, a pause apart.
    func courtesy(asking: Int = 0) -> Courtesy {
      let courtesy = Mutex<Courtesy?>(nil)
      let made = Courtesy(
        now: { self.start + self.passed },
        pause: { length in
          let count = self.state.withLock { state in
            state = (state.passed + length, state.pauses + 1)
            return state.pauses
          }
          if count <= asking { courtesy.withLock { $0?.noteRequest() } }
        })
      courtesy.withLock { $0 = made }
      return made
    }
  }

  @Test("Nobody asks: nothing waits")
  func quiet() async {
    let rig = Rig()
    await rig.courtesy().giveWay()
    #expect(rig.pauses == 0)
  }

  @Test("Somebody has just asked: it waits until they have been quiet")
  func asked() async {
    let rig = Rig()
    let courtesy = rig.courtesy()
    courtesy.noteRequest()
    rig.move(by: .milliseconds(5))
    await courtesy.giveWay()
    #expect(rig.passed == Courtesy.quiet)
    await courtesy.giveWay()
    #expect(rig.pauses == 1)
  }

  @Test("Somebody asks on and on: it goes a step all the same, after its longest")
  func asking() async {
    let rig = Rig()
    let courtesy = rig.courtesy(asking: 1_000)
    courtesy.noteRequest()
    await courtesy.giveWay()
    #expect(rig.passed == Courtesy.longest)
  }

  @Test("A task that is cancelled does not wait")
  func cancelled() async {
    let courtesy = Courtesy(pause: { _ in throw CancellationError() })
    courtesy.noteRequest()
    await courtesy.giveWay()
  }
}
