import ArgumentParser

/// `contract`: framework contracts, invoices and price lists.
struct ContractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contract", abstract: "Shows what is left of contracts, records invoices, keeps price lists.",
    subcommands: [
      ContractList.self, ContractShow.self, ContractInvoice.self, ContractCancelInvoice.self, ContractInvoices.self,
      ContractPrices.self,
    ])
}
