import ArgumentParser

/// `mail`: messages on their way in.
struct MailCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail", abstract: "Hands messages to the centre.",
    subcommands: [MailDeliver.self, MailQuarantine.self])
}
