import Synchronization
import Testing

@testable import DispatchDaemon

@Suite("Memory that is free again")
struct FreedMemoryServiceTests {
  @Test("It is given back again and again, until the daemon ends")
  func again() async {
    let (times, told) = AsyncStream<Void>.makeStream()
    let service = FreedMemoryService(pause: .milliseconds(1)) { told.yield() }
    let running = Task { await service.run() }
    var count = 0
    for await _ in times {
      count += 1
      if count == 3 { break }
    }
    running.cancel()
    await running.value
    #expect(count == 3)
  }

  @Test("A daemon that ends does not wait for the next time")
  func ends() async {
    let given = Mutex(0)
    let service = FreedMemoryService(pause: .seconds(86_400)) { given.withLock { $0 += 1 } }
    let running = Task { await service.run() }
    running.cancel()
    await running.value
    #expect(given.withLock { $0 } == 0)
  }

  @Test("What the C library does about it can be done at any time")
  func real() async { await FreedMemory.giveBack() }
}
