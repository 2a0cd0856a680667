import DispatchAPI
import Foundation
import NIOPosix
import WorkOrders
import WorkOrdersStore

/// Restores a backup into a temporary place and says what came of it.
struct Drill: Sendable {
  let centre: Centre
  let language: Language
  let progress: @Sendable (StreamedProgress<DrillReport>) -> Void

  /// Takes a backup and restores it.
  func run() async throws -> DrillReport {
    let place = try WorkPlace(in: centre.directory)
    let file = place.folder.appendingPathComponent("backup.tar")
    let backup = try await BackupMaking(centre: centre).prepare()
    let target = IncomingFile(file)
    try await target.open()
    _ = try await backup.write { try await target.write($0) }
    try await target.close()
    return try await restore(file, in: place)
  }

  /// Restores a backup that lies in a work place, which goes with it.
  func restore(_ file: URL, in place: WorkPlace) async throws -> DrillReport {
    // Names and sizes of a hundred thousand files are read one after the other.
    let archive = try await NIOThreadPool.singleton.runIfActive { try BackupArchive(path: file.path) }
    let folder = place.folder.appendingPathComponent("restored", isDirectory: true)
    let faults = try await Restoration(archive: archive, folder: folder) { done, total in
      var line = StreamedProgress<DrillReport>(read: done)
      line.of = total
      progress(line)
    }.run()
    withExtendedLifetime(place) {}
    return DrillReport(archive.manifest, faults: (faults + lost(archive.manifest)).map { $0(language) })
  }

  private func lost(_ manifest: BackupManifest) -> [LocalizedText] {
    manifest.missing.map {
      LocalizedText(
        it: "Il file \($0.prefix(12))… mancava già quando il backup fu fatto.",
        en: "The file \($0.prefix(12))… was missing already when the backup was taken.")
    }
      + manifest.damaged.map {
        LocalizedText(
          it: "Il file \($0.prefix(12))… era già danneggiato quando il backup fu fatto.",
          en: "The file \($0.prefix(12))… was damaged already when the backup was taken.")
      }
  }
}
