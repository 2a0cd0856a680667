import ArgumentParser
import DispatchAPI

/// `contract prices list`: a price list.
struct PricesList: DaemonCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists prices, by code.")

  @Option(
    help: ArgumentHelp("The contract whose own list it is; that of all contracts unless told.", valueName: "code"))
  var contract: String?

  @OptionGroup var page: PageOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    var query = PriceQuery()
    query.contract = contract
    query.limit = page.limit
    query.after = page.after
    let prices = try await session.client.send(.prices, query: query.items, options: session.options)
    try session.show(prices) { ContractText.prices($1, $0) }
  }
}
