import Logging
import ServiceLifecycle
import WorkOrdersStore

/// Runs the agenda under the machine's clock: twice a second, for as long as the daemon lives.
struct AgendaService: Service {
  let runner: AgendaRunner
  let logger: Logger

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do {
          try await runner.performDue()
        } catch {
          logger.error("agenda failed", metadata: ["error": "\(error)"])
        }
        // Cancellation is the only reason for a sleep to end early; the loop then ends too.
        try? await Task.sleep(for: .milliseconds(500))
      }
    }
  }
}
