import ServiceLifecycle
import WorkOrdersStore

/// Keeps the register open while anything runs, and closes it last.
struct RegisterService: Service {
  let register: Register

  func run() async throws {
    try await gracefulShutdown()
    try await register.close()
  }
}
