import ArgumentParser
import DispatchAPI

/// A command that asks the daemon something: decode, one call, print.
protocol DaemonCommand: AsyncParsableCommand {
  /// Where the daemon is and how to print.
  var global: GlobalOptions { get }

  /// Makes the call and prints the answer.
  func perform(_ session: Session) async throws
}

extension DaemonCommand {
  /// Opens the session, performs, and closes it whatever happens.
  func run() async throws {
    let session = try Session(global)
    do { try await perform(session) } catch {
      await session.client.shutdown()
      throw error
    }
    await session.client.shutdown()
  }
}
