import DispatchAPI
import Foundation
import WorkOrders

extension Examination {
  /// Below this a register stops taking anything within days.
  static let leastFree: Int64 = 500 << 20

  /// How much room is left where the register and the spool lie, once for each disk.
  func disks() -> [DoctorFinding] {
    var seen: Set<UInt> = []
    return folders().compactMap { folder in
      var (status, room) = (stat(), statvfs())
      guard stat(folder, &status) == 0, seen.insert(UInt(status.st_dev)).inserted, statvfs(folder, &room) == 0 else {
        return nil
      }
      return disk(folder, free: Int64(room.f_bavail) * Int64(room.f_frsize))
    }
  }

  /// What so many free bytes mean for a folder.
  func disk(_ folder: String, free: Int64) -> DoctorFinding {
    let isEnough = free >= Self.leastFree
    return finding(
      "disk", isEnough,
      .init(it: "\(folder): liberi \(free >> 20) MiB.", en: "\(folder): \(free >> 20) MiB free."),
      hint: isEnough
        ? nil
        : .init(
          it: "Liberare spazio: ne servono almeno \(Self.leastFree >> 20) MiB.",
          en: "Free some space: at least \(Self.leastFree >> 20) MiB are needed."))
  }

  // The register lies beside the socket where its lock is, or where the packaged daemon has it.
  private func folders() -> [String] {
    let known =
      ["/var/lib/maintenance-centre"]
      + [socketPath].compactMap(\.self).map { path in
        URL(fileURLWithPath: path).deletingLastPathComponent().path
      }
    let data = known.filter { FileManager.default.fileExists(atPath: $0 + "/dispatchd.lock") }
    // Where calls wait nowhere, the finding about the spool says so.
    let spool = (try? Spool(environment: environment))?.folder
    return data + [spool].compactMap(\.self)
  }
}
