import ArgumentParser
import DispatchAPI

/// `contract cancel-invoice`: an invoice counts no longer.
struct ContractCancelInvoice: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel-invoice",
    abstract: "Cancels an invoice: it counts no longer, and stays in the list with the reason.")

  @Argument(help: "Code of the contract.")
  var contract: String

  @Option(parsing: .unconditional, help: ArgumentHelp("The contractor's number of it.", valueName: "text"))
  var number: String

  @Option(parsing: .unconditional, help: ArgumentHelp("Why it counts no longer.", valueName: "text"))
  var reason: String

  @OptionGroup var act: KeyOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    var body = InvoiceCancellationBody()
    body.number = number
    body.reason = reason
    let standing = try await session.client.send(
      .cancelInvoice, contract, body: body, options: session.options(for: act))
    try session.show(standing) { ContractText.sheet(standing, $0) }
  }
}
