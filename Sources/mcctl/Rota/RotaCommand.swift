import ArgumentParser

/// `rota`: who is on call.
struct RotaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rota", abstract: "Imports, exports and asks the on-call rotas of contractors and technicians.",
    subcommands: [RotaList.self, RotaWho.self, RotaImport.self, RotaExport.self, RotaRemove.self])
}
