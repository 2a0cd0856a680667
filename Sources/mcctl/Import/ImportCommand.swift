import ArgumentParser

/// `import`: history from elsewhere.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Takes requests from another system, and lists what was taken.",
    subcommands: [ImportRequests.self, ImportList.self])
}
