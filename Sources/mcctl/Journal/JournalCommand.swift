import ArgumentParser

/// `journal`: all that happened, append-only and chained.
struct JournalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "Verifies, shows and exports the journal.",
    subcommands: [JournalVerify.self, JournalShow.self, JournalExport.self])
}
