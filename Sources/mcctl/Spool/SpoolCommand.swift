import ArgumentParser

/// `spool`: calls that wait here because the daemon was down.
struct SpoolCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spool", abstract: "Lists, shows, sends and discards calls logged while the daemon was down.",
    subcommands: [SpoolList.self, SpoolShow.self, SpoolSend.self, SpoolDiscard.self])
}
