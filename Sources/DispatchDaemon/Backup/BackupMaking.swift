import DispatchAPI
import Foundation
import NIOPosix
import WorkOrders
import WorkOrdersStore

/// Takes backups: first a copy of the register, then the files that the copy names, which were kept before it named them.
struct BackupMaking: Sendable {
  let centre: Centre

  /// Copies the register and says what the backup will hold; nothing is given out yet.
  ///
  /// - Throws: ``DomainError``: `try-again` when the data directory has no room for the copy.
  func prepare(
    progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) async throws -> PreparedBackup {
    let place = try WorkPlace(in: centre.directory)
    let copy = place.folder.appendingPathComponent(BackupManifest.registerName)
    let takenAt = try await takenAt()
    // So that the head in the manifest stands for everything up to now.
    try await centre.register.seal()
    try await centre.register.copy(to: copy.path, progress: progress)
    let files = centre.files
    return try await NIOThreadPool.singleton.runIfActive {
      try PreparedBackup(place, copy: copy, files: files, city: takenAt.city, time: takenAt.time)
    }
  }

  // Read before the copy: what the backup shows is not older than it says.
  private func takenAt() async throws -> (time: String, city: String?) {
    let now = centre.clock.now()
    return try await centre.register.read { snapshot in
      do {
        let policy = try snapshot.policy()
        return (now.rfc3339(in: policy.calendar.zone), policy.name)
      } catch let error as DomainError where error.code == .conflict {
        return (now.rfc3339(), nil)  // No city file was applied yet.
      }
    }
  }
}
