import DispatchAPI
import WorkOrders

/// The name of a backup in a folder of them: `backup-REGISTER-2026-11-21T204512Z.tar`.
struct BackupName: Hashable, Comparable {
  /// The register's own name.
  let register: String
  /// The moment that the backup shows.
  let takenAt: Timestamp

  /// The name for a backup.
  ///
  /// - Throws: ``DomainError`` for a manifest whose time is none.
  init(of manifest: BackupManifest) throws(DomainError) {
    register = manifest.register
    let time = try Timestamp(rfc3339: manifest.takenAt)
    takenAt = Timestamp(milliseconds: time.milliseconds - time.milliseconds % 1_000)
  }

  /// Reads a file's name; `nil` for one that is no backup's.
  init?(_ text: String) {
    let parts = text.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "backup", parts[2].hasSuffix("Z.tar"), parts[2].utf8.count == 22 else {
      return nil
    }
    let time = parts[2].dropLast(4)
    let minute = time.index(time.startIndex, offsetBy: 13)
    let second = time.index(minute, offsetBy: 2)
    let written = "\(time[..<minute]):\(time[minute..<second]):\(time[second...])"
    guard let takenAt = try? Timestamp(rfc3339: written) else { return nil }
    register = String(parts[1])
    self.takenAt = takenAt
  }

  /// The file's name.
  var text: String {
    let time = takenAt.rfc3339().replacing(":", with: "").prefix { $0 != "." && $0 != "Z" }
    return "backup-\(register)-\(time)Z.tar"
  }

  /// Earlier before later.
  static func < (lhs: BackupName, rhs: BackupName) -> Bool { lhs.takenAt < rhs.takenAt }
}
