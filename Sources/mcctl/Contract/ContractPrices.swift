import ArgumentParser

/// `contract prices`: price lists.
struct ContractPrices: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prices", abstract: "Imports and lists the prices that estimates are built from.",
    subcommands: [PricesImport.self, PricesList.self])
}
