import Synchronization
import Testing

@testable import DispatchDaemon

@Suite("Making room for people")
struct CourtesyTests {
  /// A clock that moves only as somebody pauses, or as it is told.
  private final class Rig: Sendable {
    private let start = ContinuousClock.now
    private let state = Mutex((passed: Duration.zero, pauses: 0))

    var passed: Duration { state.withLock(\.passed) }
    var pauses: Int { state.withLock(\.pauses) }

    func move(by length: Duration) { state.withLock { $0.passed += length } }

    var courtesy: Courtesy {
      Courtesy(
        now: { self.start + self.passed },
        pause: { length in
          self.state.withLock { state in
            state = (state.passed + length, state.pauses + 1)
          }
        })
    }
  }

  @Test("Nobody asks: nothing waits")
  func quiet() async {
    let rig = Rig()
    await rig.courtesy.giveWay()
    #expect(rig.pauses == 0)
  }

  @Test("Somebody was just answered: it waits until they have been quiet")
  func answered() async {
    let rig = Rig()
    let courtesy = rig.courtesy
    await courtesy.answering {}
    rig.move(by: .milliseconds(5))
    await courtesy.giveWay()
    #expect(rig.passed == Courtesy.quiet)
    await courtesy.giveWay()
    #expect(rig.pauses == 1)
  }

  @Test("Somebody waits for an answer: the rest goes on, a step at a time")
  func asking() async {
    let rig = Rig()
    let courtesy = rig.courtesy
    await courtesy.answering {
      for step in 1...3 {
        await courtesy.giveWay()
        #expect(rig.passed == Courtesy.step * step)
      }
    }
  }

  @Test("An error reaches who asked, and ends the asking")
  func failing() async {
    let rig = Rig()
    let courtesy = rig.courtesy
    await #expect(throws: CancellationError.self) { try await courtesy.answering { throw CancellationError() } }
    rig.move(by: Courtesy.quiet)
    await courtesy.giveWay()
    #expect(rig.pauses == 0)
  }

  @Test("A task that is cancelled does not wait on")
  func cancelled() async {
    let start = ContinuousClock.now
    let pauses = Mutex(0)
    let courtesy = Courtesy(now: { start }) { _ in
      pauses.withLock { $0 += 1 }
      throw CancellationError()
    }
    await courtesy.answering { await courtesy.giveWay() }
    #expect(pauses.withLock(\.self) == 1)
  }
}
