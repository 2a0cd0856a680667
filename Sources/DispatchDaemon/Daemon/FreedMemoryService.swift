import ServiceLifecycle

/// Gives the system back, every half minute, what was used and is free again.
struct FreedMemoryService: Service {
  /// How long it waits between two times.
  var pause = Duration.seconds(30)
  /// Gives back what is free.
  var giveBack: @Sendable () async -> Void = { await FreedMemory.giveBack() }

  func run() async {
    await cancelWhenGracefulShutdown {
      // Only a daemon that ends cancels the sleep.
      do {
        while true {
          try await Task.sleep(for: pause)
          await giveBack()
        }
      } catch {}
    }
  }
}
