import ArgumentParser

/// `dossier`: works of extreme urgency and their papers.
struct DossierCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier", abstract: "Orders works of extreme urgency (somma urgenza) and keeps their papers.",
    subcommands: [
      DossierOpen.self, DossierShow.self, DossierList.self, DossierRecord.self, DossierAttach.self,
      DossierExport.self,
    ])
}
