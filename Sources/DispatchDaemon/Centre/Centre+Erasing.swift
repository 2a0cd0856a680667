import Logging
import WorkOrders
import WorkOrdersStore

extension Centre {
  /// Erases the personal data whose time has come, with its files.
  func eraseWhatIsDue(by actor: Actor) async throws -> ErasedData {
    try await register.retain(by: actor) { remove($0) }
  }

  /// Removes kept files that nothing names any more; what cannot be removed is said in the log.
  func remove(_ hashes: [String]) {
    for hash in hashes {
      do { try files.remove(sha256: hash) } catch {
        logger.error("erased file not removed", metadata: ["file": "\(hash)", "error": "\(error)"])
      }
    }
  }
}
