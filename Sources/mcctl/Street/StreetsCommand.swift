import ArgumentParser

/// `streets`: the registry of streets that addresses are typed against.
struct StreetsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "streets", abstract: "Imports, lists and finds streets of the national registry (ANNCSU).",
    subcommands: [StreetsImport.self, StreetsList.self, StreetsFind.self])
}
