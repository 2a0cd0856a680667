import ArgumentParser

/// `file`: attachments, photographs and messages that the centre keeps.
struct FileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "file", abstract: "Fetches attachments and photographs.", subcommands: [FileGet.self])
}
