import CLinux
import NIOPosix
import ServiceLifecycle

/// Gives the system back, every half minute, what was used and is free again.
///
/// The C library keeps it for the thread that used it, and other threads take more: a daemon at rest would stay as large
/// as it was at work.
struct FreedMemoryService: Service {
  /// How long it waits between two times.
  var pause = Duration.seconds(30)
  /// Gives back what is free.
  var giveBack: @Sendable () async throws -> Void = {
    // It takes milliseconds, and locks what other threads take memory from only in turn.
    try await NIOThreadPool.singleton.runIfActive { _ = malloc_trim(0) }
  }

  func run() async {
    await cancelWhenGracefulShutdown {
      // Only a daemon that ends cancels the sleep or closes the pool.
      do {
        while true {
          try await Task.sleep(for: pause)
          try await giveBack()
        }
      } catch {}
    }
  }
}
