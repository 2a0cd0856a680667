import Subprocess
import WorkOrders

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// Runs the machine's `sendmail`, which queues, encrypts and retries.
enum Sendmail {
  /// How long it may take to take a message.
  static let patience = Duration.seconds(60)

  /// Hands one message over; a program that has not taken it in time is killed with all that it started.
  ///
  /// - Throws: ``DomainError`` `tryAgain` when the program cannot be run or does not take the message.
  static func run(
    _ path: String, from sender: String, to recipient: String, message: [UInt8], within patience: Duration = patience
  ) async throws {
    try await withThrowingTaskGroup(of: Bool.self) { group in
      group.addTask {
        try await run(path, from: sender, to: recipient, message: message)
        return true
      }
      group.addTask {
        try await Task.sleep(for: patience)
        return false
      }
      let isTaken = try await group.next()
      group.cancelAll()
      if isTaken == true { return }
      throw DomainError(.tryAgain, "sendmail did not take the message in \(patience).")
    }
  }

  private static func run(_ path: String, from sender: String, to recipient: String, message: [UInt8]) async throws {
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [
      .send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(200))
    ]
    do {
      let result = try await Subprocess.run(
        .path(FilePath(path)), arguments: ["-i", "-f", sender, "--", recipient], platformOptions: options,
        input: .array(message), output: .discarded, error: .discarded)
      guard result.terminationStatus.isSuccess else {
        // What sendmail says names the recipient: it belongs in the mail system's log, not in ours.
        throw DomainError(.tryAgain, "sendmail did not take the message (\(result.terminationStatus)).")
      }
    } catch let error as DomainError {
      throw error
    } catch {
      throw DomainError(.tryAgain, "sendmail cannot be run: \(error).", hint: "Check --sendmail.")
    }
  }
}
