import ArgumentParser

/// `backup`: the whole register in one file, and the proof that it can be restored.
struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Takes backups while the centre works, and tries them.",
    discussion: "\"mcctl backup FILE\" is short for \"mcctl backup take FILE\".",
    subcommands: [BackupTake.self, BackupDrill.self], defaultSubcommand: BackupTake.self)
}
