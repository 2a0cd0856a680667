import ArgumentParser
import DispatchAPI

/// `contract invoice`: records an invoice on a contract.
struct ContractInvoice: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "invoice", abstract: "Records an invoice on a contract; never above what accepted orders commit.")

  @Argument(help: "Code of the contract.")
  var contract: String

  @Option(parsing: .unconditional, help: ArgumentHelp("Amount in euros, net of VAT.", valueName: "eur"))
  var amount: String

  @Option(parsing: .unconditional, help: ArgumentHelp("The contractor's number of it.", valueName: "text"))
  var number: String

  @Option(help: ArgumentHelp("Its date.", valueName: "date"))
  var date: String

  @Option(help: ArgumentHelp("The order it is for.", valueName: "number"))
  var order: String?

  @Option(help: ArgumentHelp("Idempotency key: the act is done once, however often it is sent.", valueName: "key"))
  var key: String?

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    var body = InvoiceBody()
    body.amount = amount
    body.number = number
    body.date = date
    body.order = order
    var options = session.options
    options.idempotencyKey = key ?? IdempotencyKey.make()
    let standing = try await session.client.send(.recordInvoice, contract, body: body, options: options)
    try session.show(standing) { ContractText.sheet(standing, $0) }
  }
}
