import Subprocess
import WorkOrders

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// Runs the machine's `sendmail`, which queues, encrypts and retries.
enum Sendmail {
  /// Hands one message over.
  ///
  /// - Throws: ``DomainError`` `tryAgain` when the program cannot be run or does not take the message.
  static func run(_ path: String, from sender: String, to recipient: String, message: [UInt8]) async throws {
    do {
      let result = try await Subprocess.run(
        .path(FilePath(path)), arguments: ["-i", "-f", sender, "--", recipient], input: .array(message),
        output: .discarded, error: .discarded)
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
