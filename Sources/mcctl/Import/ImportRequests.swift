import ArgumentParser
import DispatchAPI
import Foundation

/// `import requests`: requests from a CSV file, read by a mapping.
struct ImportRequests: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "requests", abstract: "Imports requests from a CSV file; they keep their own dates and route nothing.")

  @Argument(help: "The file.", completion: .file(extensions: ["csv"]))
  var file: String

  @Option(
    help: ArgumentHelp("What the columns mean.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var mapping: String

  @Flag(name: .customLong("dry-run"), help: "Only check the file.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "Where refused rows go; beside the file unless told otherwise, nowhere on a dry run.", valueName: "file"))
  var report: String?

  @OptionGroup var act: KeyOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    var body = ImportBody()
    body.csv = try TextFile.read(file)
    body.mapping = try TextFile.read(mapping)
    body.name = URL(fileURLWithPath: file).lastPathComponent
    body.dryRun = dryRun
    var bar = ProgressBar.standard
    let report = try await session.client.follow(
      .importRequests, body: body, options: session.options(for: act)
    ) { progress in
      bar.show(progress.read, of: progress.of)
    }
    bar.finish()
    try ImportText.finish(report, of: file, to: self.report, isDryRun: dryRun, session)
  }
}
