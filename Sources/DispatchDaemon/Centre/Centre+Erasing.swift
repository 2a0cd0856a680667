import Foundation
import Logging
import NIOPosix
import WorkOrders
import WorkOrdersStore

extension Centre {
  /// Erases the personal data whose time has come, with its files.
  func eraseWhatIsDue(by actor: Actor) async throws -> ErasedData {
    try await register.retain(by: actor, files: removeErased)
  }

  /// Removes kept files whose erasure was committed, on a thread that may wait for the disk.
  ///
  /// Where that is cut off, ``FileSweep`` takes what is left.
  func removeErased(_ hashes: [String]) async {
    // Nothing is thrown: only a pool that was shut down, at the program's end, refuses.
    try? await NIOThreadPool.singleton.runIfActive { remove(hashes) }
  }

  /// Removes kept files that nothing named any more when it was looked; what cannot be removed is said in the log.
  ///
  /// What somebody kept a moment ago stays, since another act may be about to name it: ``FileSweep`` comes back for it.
  func remove(_ hashes: [String]) {
    let limit = Date(timeIntervalSinceNow: -Self.settling)
    for hash in hashes {
      do { _ = try files.remove(FileStore.name(of: hash), keptBefore: limit) } catch {
        logger.error("erased file not removed", metadata: ["file": "\(hash)", "error": "\(error)"])
      }
    }
  }

  /// How long an act may take from keeping a file to the commit that names it, many times over.
  static let settling: TimeInterval = 600
}
