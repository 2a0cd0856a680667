import ArgumentParser
import DispatchAPI

/// `contract prices import`: a price list from a file.
struct PricesImport: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Adds or corrects prices from a CSV file: code,unit,price,description.")

  @Argument(help: "The file.", completion: .file(extensions: ["csv"]))
  var file: String

  @Option(
    help: ArgumentHelp("The contract whose own list it is; that of all contracts unless told.", valueName: "code"))
  var contract: String?

  @OptionGroup var table: TableOptions
  @OptionGroup var act: KeyOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let (body, options) = (try table.body(file), session.options(for: act))
    let report =
      if let contract {
        try await session.client.send(.importContractPrices, contract, body: body, options: options)
      } else {
        try await session.client.send(.importPrices, body: body, options: options)
      }
    try ImportText.finish(report, of: file, to: table.report, isDryRun: table.dryRun, session)
  }
}
