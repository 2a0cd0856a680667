import Logging
import ServiceLifecycle
import WorkOrdersStore

/// Runs the agenda under the machine's clock: twice a second, and as soon as another daemon has put something on it that
/// is due, for as long as the daemon lives.
///
/// Messages go out beside it, and figures are drafted and published: neither a mail system that hangs nor a long journal
/// holds back an offer's end or an alarm. When the daemon stops, nothing more is taken, and messages that are being handed
/// over are waited for.
struct AgendaService: Service {
  let runner: AgendaRunner
  let logger: Logger
  /// What lies between two rounds of a loop; the loop ends when it throws.
  var pause: @Sendable (AgendaBell.Ear) async throws -> Void = { try await $0.pause(for: .milliseconds(500)) }

  func run() async throws {
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        await repeating { try await runner.performDue() }
      }
      group.addTask { await sendMessages() }
      group.addTask {
        await repeating { try await runner.performDueFigures() }
      }
    }
  }

  /// How many messages are with the mail system at once.
  private static let mostMessages = 100

  private func sendMessages() async {
    let free = FreePlaces(Self.mostMessages)
    await withDiscardingTaskGroup { group in
      await repeating {
        let places = free.count
        guard places > 0 else { return }
        for item in try await runner.dueMessages(limit: places) {
          free.take()
          group.addTask {
            await runner.send(item)
            free.giveBack()
          }
        }
      }
    }
  }

  private func repeating(_ round: () async throws -> Void) async {
    let (ear, pause) = (runner.bell.ear(), pause)
    while !Task.isCancelled, !Task.isShuttingDownGracefully {
      do {
        try await round()
      } catch {
        logger.error("agenda failed", metadata: ["error": "\(error)"])
      }
      // A pause that ends early has been cancelled, and so has the loop; a round is never cut short by a stop.
      do { try await cancelWhenGracefulShutdown { try await pause(ear) } } catch { return }
    }
  }
}
