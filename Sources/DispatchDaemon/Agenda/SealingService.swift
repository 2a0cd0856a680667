import Logging
import ServiceLifecycle
import WorkOrdersStore

/// Seals the journal's new events into a block every second, and once more at the end.
struct SealingService: Service {
  let register: Register
  let logger: Logger

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        // Cancellation is the only reason for a sleep to end early; the loop then ends too.
        try? await Task.sleep(for: .seconds(1))
        await seal()
      }
    }
    await seal()
  }

  private func seal() async {
    do {
      try await register.seal(waits: false)
    } catch {
      logger.error("journal not sealed", metadata: ["error": "\(error)"])
    }
  }
}
