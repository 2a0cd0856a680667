import CLinux
import Dispatch
import Foundation
import Synchronization
import WorkOrders

/// Forces files that were written to the disk: a few one by one, and those of many who ask meanwhile all at once.
///
/// A mailbox of thousands of messages then waits for the disk as seldom as the register does, which commits many verbs
/// together.
final class FileForcing: Sendable {
  private struct Waiter: Sendable {
    let files: [URL]
    let continuation: CheckedContinuation<Void, any Error>
  }

  private let waiting = Mutex<(waiters: [Waiter], isForcing: Bool)>(([], false))
  private let queue = DispatchQueue(label: "forcing files")

  /// More files than these are forced with everything else on their file system: fewer are sooner there by themselves,
  /// whatever another program writes.
  static let fewFiles = 6

  /// Returns once files, and their names in their folders, are on the disk.
  ///
  /// - Throws: ``DomainError`` `tryAgain` when one of those that were forced together may not be.
  func force(_ files: [URL]) async throws {
    try await withCheckedThrowingContinuation { continuation in
      let begins = waiting.withLock { waiting in
        waiting.waiters.append(Waiter(files: files, continuation: continuation))
        defer { waiting.isForcing = true }
        return !waiting.isForcing
      }
      if begins { queue.async { self.drain() } }
    }
  }

  private func drain() {
    while let waiters = next() {
      let result = Result { try Self.force(waiters.flatMap(\.files)) }
      for waiter in waiters { waiter.continuation.resume(with: result) }
    }
  }

  private func next() -> [Waiter]? {
    waiting.withLock { waiting in
      defer { waiting.waiters = [] }
      waiting.isForcing = !waiting.waiters.isEmpty
      return waiting.isForcing ? waiting.waiters : nil
    }
  }

  private static func force(_ files: [URL]) throws {
    guard files.count > fewFiles, let folder = files.first?.deletingLastPathComponent() else {
      for file in files { try DurableFile.sync(file: file) }
      let folders = Set(files.map { $0.deletingLastPathComponent() })
      // Whoever made a folder just now may not have come to keep its name in the one above.
      for folder in folders.union(folders.map { $0.deletingLastPathComponent() }) { try DurableFile.sync(folder) }
      return
    }
    try DurableFile.withOpen(folder, O_RDONLY | O_DIRECTORY) { syncfs($0) }
  }
}
