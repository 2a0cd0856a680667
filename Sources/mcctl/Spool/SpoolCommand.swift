import ArgumentParser

/// `spool`: calls that wait here because the daemon was down.
struct SpoolCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spool", abstract: "Lists, sends and discards calls logged while the daemon was down.",
    subcommands: [SpoolList.self, SpoolSend.self, SpoolDiscard.self])
}
