import Foundation
import WorkOrders

/// A folder that holds backups.
struct BackupFolder {
  private let path: String

  /// Names a folder.
  init(_ path: String) { self.path = path }

  /// Removes what a rule does not keep of the backups of one register; no other file is touched.
  ///
  /// - Parameter newest: the backup that was just taken, and its register's name.
  /// - Returns: the names of what was removed.
  /// - Throws: ``DomainError`` when one cannot be removed.
  func prune(_ rule: BackupRetention, after newest: BackupName) throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: path).compactMap { BackupName($0) }
    let leaving = rule.leaving(names.filter { $0.register == newest.register }).filter { $0 != newest }
    for backup in leaving {
      guard unlink(path + "/" + backup.text) == 0 else {
        let reason = String(cString: strerror(errno))
        throw DomainError(
          .notAllowed,
          .init(
            it: "Il backup \(backup.text) non si può togliere: \(reason).",
            en: "The backup \(backup.text) cannot be removed: \(reason)."),
          hint: .init(it: "Il nuovo backup è intero.", en: "The new backup is whole."))
      }
    }
    return leaving.map(\.text)
  }
}
