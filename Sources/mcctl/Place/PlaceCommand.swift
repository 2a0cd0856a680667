import ArgumentParser

/// `place`: things that have a name rather than an address.
struct PlaceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "place", abstract: "Lists, adds and imports places.",
    subcommands: [PlaceList.self, PlaceAdd.self, PlaceImport.self])
}
