import ArgumentParser
import DispatchAPI
import WorkOrders

/// `order sheet`: an order to print.
struct OrderSheet: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet", abstract: "Writes an order as an HTML document to print, with map link, prices and pictures.")

  @Argument(help: "Number of the order.")
  var number: String

  @Option(
    name: [.short, .customLong("to"), .customLong("output")],
    help: ArgumentHelp("Where to; standard output unless told, or for -.", valueName: "file"), completion: .file())
  var output: String?

  @Flag(help: "Replace a file that is there.")
  var force = false

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let number = try OrderNumber(typed: number, field: "number")
    let page = try await session.client.document(
      .orderSheet, number.description, query: [], options: session.options)
    guard let output = Output.file(output) else { return Output.document(page) }
    try WholeFile.write(page, to: output, replacing: force)
    try session.show(["output": output, "number": number.description]) { $0(.written, output, $0.count(page.count)) }
  }
}
