import ArgumentParser

/// `retention`: until when personal data is kept.
struct RetentionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention", abstract: "Shows and erases the personal data whose time has come.",
    subcommands: [RetentionShow.self, RetentionRun.self])
}
