import ArgumentParser
import DispatchAPI
import Foundation
import WorkOrders

/// `backup take`: the register with its attachments in one file.
struct BackupTake: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "take",
    abstract: "Takes a backup: the register, attachments and a manifest of hashes, in one tar file.",
    discussion: """
      The centre goes on working meanwhile; the backup shows it at one moment. A file that is there already is never \
      replaced, and unless the backup is whole nothing of it is left.
      With --into each backup is a file of its own, named by register and time, and --keep removes older ones there: \
      7d,4w,12m keeps the last of each of the last 7 days, 4 weeks (from Monday) and 12 months that have one, in UTC.
      Restore it with: dispatchd restore FILE --data DIR
      """)

  @Argument(help: "The file to make.", completion: .file(extensions: ["tar"]))
  var file: String?

  @Option(help: ArgumentHelp("A folder for a file named by its time, instead of a file.", valueName: "dir"))
  var into: String?

  @Option(
    help: ArgumentHelp("Which backups stay in the folder: days, weeks, months, years.", valueName: "rule"),
    transform: { try BackupRetention(typed: $0) })
  var keep: BackupRetention?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if (file == nil) == (into == nil) {
      throw UsageError.told(it: "Dare un file, o una cartella con --into.", en: "Give a file, or a folder with --into.")
    }
    if keep != nil, into == nil {
      throw UsageError.told(it: "--keep vale con --into.", en: "--keep goes with --into.")
    }
  }

  func perform(_ session: Session) async throws {
    if let file, access(file, F_OK) == 0 { throw PassingFile.taken(file, canForce: false) }
    let passing = try PassingFile(for: file ?? (into ?? "") + "/.backup", mode: 0o600, canForce: false)
    try await fetch(into: passing, session)
    let archive = try BackupArchive(path: passing.passingPath)
    let dated = try BackupName(of: archive.manifest)
    let name = file ?? (into ?? "") + "/" + dated.text
    try passing.keep(as: name, replacing: false)
    var receipt = BackupReceipt(file: name, archive: archive)
    // One that is not whole takes the place of none.
    if let into, let keep, archive.manifest.isComplete {
      receipt.removed = try BackupFolder(into).prune(keep, after: dated)
    }
    try session.show(receipt) { BackupText.receipt(receipt, $0) }
    if !archive.manifest.isComplete { throw FaultsFound() }
  }

  private func fetch(into file: PassingFile, _ session: Session) async throws {
    var bar = ProgressBar.standard
    defer { bar.finish() }
    bar.show(0, of: 1)
    try await session.client.backup(options: session.options) { part, done, total in
      try file.write(part)
      bar.show(done, of: total)
    }
  }
}
