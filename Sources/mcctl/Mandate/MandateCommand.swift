import ArgumentParser

/// `mandate`: the limits within which firms may be activated urgently, and what has been used of them.
struct MandateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mandate", abstract: "Shows urgency mandates, what is left under them, and their uses.",
    subcommands: [MandateList.self, MandateUses.self])
}
