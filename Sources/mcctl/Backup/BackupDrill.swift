import ArgumentParser
import DispatchAPI

/// `backup drill`: whether a backup can be restored.
struct BackupDrill: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "drill", abstract: "Restores a backup into a temporary place and verifies it; ends with 65 on faults.",
    discussion: """
      The daemon takes a backup, or gets the one that FILE is, restores it below its data directory, compares hashes and \
      counts, verifies the journal, and removes it again. It needs room for twice the register and its attachments.
      """)

  @Argument(help: "The backup; one that is taken now unless told.", completion: .file(extensions: ["tar"]))
  var file: String?

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let archive = try file.map { try BackupArchive(path: $0) }
    var bar = ProgressBar.standard
    defer { bar.finish() }
    bar.show(0, of: 1)
    let report = try await session.client.drill(archive, options: session.options) { progress in
      bar.show(progress.read, of: progress.of)
    }
    bar.finish()
    try session.show(report) { BackupText.drill(report, $0) }
    if !report.valid { throw FaultsFound() }
  }
}
