import ArgumentParser

/// `contractor`: the firms and their framework contracts.
struct ContractorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contractor", abstract: "Lists, shows, adds and imports contractors.",
    subcommands: [ContractorList.self, ContractorShow.self, ContractorAdd.self, ContractorImport.self])
}
