import ArgumentParser
import DispatchAPI

/// `place import`: places from a file.
struct PlaceImport: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Adds or corrects places from a CSV file.")

  @Argument(help: "The file.", completion: .file(extensions: ["csv"]))
  var file: String

  @OptionGroup var table: TableOptions
  @OptionGroup var act: KeyOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let report = try await session.client.send(
      .importPlaces, body: table.body(file), options: session.options(for: act))
    try ImportText.finish(report, of: file, to: table.report, isDryRun: table.dryRun, session)
  }
}
