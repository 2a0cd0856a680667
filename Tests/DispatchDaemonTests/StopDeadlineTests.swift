import Logging
import ServiceLifecycle
import Testing

@testable import DispatchDaemon

@Suite("A daemon that cannot stop")
struct StopDeadlineTests {
  @Test("It is ended after a while once it was asked to stop, and not before")
  func ends() async throws {
    let (ends, told) = AsyncStream<String>.makeStream()
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let group = ServiceGroup(
      services: [StopDeadline(limit: .milliseconds(1)) { told.yield("ended") }], logger: logger)
    async let running: Void = group.run()
    told.yield("asked")
    await group.triggerGracefulShutdown()
    try await running
    var words: [String] = []
    for await word in ends {
      words.append(word)
      if words.count == 2 { break }
    }
    #expect(words == ["asked", "ended"])
  }
}
