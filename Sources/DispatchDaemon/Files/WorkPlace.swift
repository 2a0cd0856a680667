import Foundation
import WorkOrders

/// A folder of its own inside another, for work that takes room; gone with this object.
final class WorkPlace: Sendable {
  /// The folder.
  let folder: URL
  private static let prefix = ".work-"

  /// Makes the folder.
  ///
  /// - Throws: ``DomainError`` with the system's reason.
  init(in directory: URL) throws(DomainError) {
    folder = directory.appendingPathComponent(Self.prefix + UUID().uuidString, isDirectory: true)
    guard mkdir(folder.path, 0o700) == 0 else { throw FileFailure.writing(folder.path) }
  }

  // What cannot be removed now is removed at the next start.
  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Removes what programs that were killed have left in a directory; only while no other works there.
  static func clear(_ directory: URL) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
    for name in names where name.hasPrefix(prefix) {
      try? FileManager.default.removeItem(at: directory.appendingPathComponent(name))  // It is tried again next time.
    }
  }

  /// Whether a name in a directory is that of such a folder.
  static func isOne(_ name: String) -> Bool { name.hasPrefix(prefix) }
}
