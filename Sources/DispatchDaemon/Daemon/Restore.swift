import ArgumentParser
import DispatchAPI
import Foundation
import WorkOrders

/// `dispatchd restore`: brings a backup back into an empty data directory; no daemon runs on it.
struct Restore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Restores a backup into an empty or new data directory, and verifies it.",
    usage: "dispatchd restore <file> --data <dir>",
    discussion: """
      Every file is compared with the backup's manifest, the register with its counts, and the journal is verified. \
      Unless all of it holds, nothing is left in the directory. Run it as the user of the daemon.

      Exit status: 0 restored, 64 usage, 65 the backup is cut off, changed, of a newer program or not whole, 66 there is \
      no such file, 70 internal fault, 75 the disk is full or fails, 77 rights are missing, 78 the directory is not empty.
      """)

  @Argument(help: "The backup.", completion: .file(extensions: ["tar"]))
  var file: String

  @Option(help: ArgumentHelp("The data directory: empty, or not there yet.", valueName: "dir"), completion: .directory)
  var data: String

  func run() async throws {
    try await DaemonExit.onError {
      umask(0o077)
      signal(SIGXFSZ, SIG_IGN)
      let archive = try BackupArchive(path: file)
      let directory = try EmptyDirectory(URL(fileURLWithPath: data, isDirectory: true))
      let bar = SharedProgressBar()
      do {
        let faults = try await Restoration(archive: archive, folder: directory.work) { bar.show($0, of: $1) }.run()
        bar.finish()
        guard faults.isEmpty else { throw Self.notWhole(archive.path, faults) }
        try directory.keep()
      } catch {
        bar.finish()
        directory.discard()
        throw error
      }
      print(Self.report(archive.manifest, data))
    }
  }

  private static func report(_ manifest: BackupManifest, _ directory: String) -> String {
    let report = DrillReport(manifest, faults: [])
    var lines = [
      "Restored the register of \(report.city ?? report.register) as it was at \(report.takenAt) into \(directory).",
      "Contacts \(report.contacts), requests \(report.requests), orders \(report.orders), files \(report.files); "
        + "events \(report.sealed + report.unsealed), head \(report.head ?? "-").",
      "The journal is whole.",
    ]
    for hash in manifest.missing { lines.append("Missing since before the backup: the file \(hash).") }
    for hash in manifest.damaged { lines.append("Damaged since before the backup: the file \(hash).") }
    return lines.joined(separator: "\n")
  }

  private static func notWhole(_ path: String, _ faults: [LocalizedText]) -> DomainError {
    let first = faults.prefix(5).map { "\n  \($0.en)" }.joined()
    return DomainError(
      .invalid, "The register in \(path) is not whole; faults found: \(faults.count).\(first)\n",
      hint: "An earlier backup may be; tar xf takes this one out as it is.")
  }
}
