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
        output: .discarded, error: .string(limit: 4_096))
      guard result.terminationStatus.isSuccess else {
        throw DomainError(.tryAgain, "sendmail refused the message: \(result.standardError).")
      }
    } catch let error as DomainError {
      throw error
    } catch {
      throw DomainError(.tryAgain, "sendmail cannot be run: \(error).", hint: "Check --sendmail.")
    }
  }
}
