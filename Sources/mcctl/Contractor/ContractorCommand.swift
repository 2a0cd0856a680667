import ArgumentParser

/// `contractor`: the firms and their framework contracts.
struct ContractorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contractor", abstract: "Lists, shows, adds and imports contractors, and says how they did.",
    subcommands: [
      ContractorList.self, ContractorShow.self, ContractorScorecard.self, ContractorTurns.self, ContractorAdd.self,
      ContractorImport.self,
    ])
}
