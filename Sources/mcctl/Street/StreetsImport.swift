import ArgumentParser
import DispatchAPI
import Foundation
import WorkOrders

/// `streets import`: the registry's file of the town.
struct StreetsImport: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Takes the national registry's CSV file of the town.",
    discussion: """
      The registry (ANNCSU) gives two files: STRAD with the streets, INDIR with the doors and their points. Take STRAD
      first, then INDIR; either alone will do. The same file again writes only what has changed, and what a whole file no
      longer names is removed. Rows that cannot be read are refused and the others taken; then nothing is removed.
      """)

  @Argument(help: "The file.", completion: .file(extensions: ["csv"]))
  var file: String

  @Option(
    help: ArgumentHelp(
      "The town whose rows count, where the file holds several: H223 or six digits.", valueName: "code"))
  var town: String?

  @OptionGroup var table: TableOptions
  @OptionGroup var act: KeyOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    var body = StreetsBody()
    body.csv = try Self.text(of: file)
    body.town = town
    body.dryRun = table.dryRun
    var bar = ProgressBar.standard
    let report = try await session.client.follow(.importStreets, body: body, options: session.options(for: act)) {
      bar.show($0.read, of: $0.of)
    }
    bar.finish()
    try StreetText.finish(report, of: file, to: table.report, isDryRun: table.dryRun, session)
  }

  // The registry writes UTF-8; who has saved the file again with a spreadsheet may have made it Windows-1252.
  private static func text(of file: String) throws(DomainError) -> String {
    let bytes = try TextFile.bytes(file)
    return String(validating: bytes, as: UTF8.self) ?? Windows1252.text(bytes)
  }
}
