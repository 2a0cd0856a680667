import ArgumentParser
import DispatchAPI

/// `contract invoices`: the invoices on a contract.
struct ContractInvoices: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "invoices", abstract: "Lists the invoices on a contract, the latest first.")

  @Argument(help: "Code of the contract.")
  var contract: String

  @OptionGroup var page: LimitOption

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let invoices = try await session.client.send(
      .invoices, contract, query: ListQuery(limit: page.limit).items, options: session.options)
    try session.show(invoices) { ContractText.invoices($1, $0) }
  }
}
