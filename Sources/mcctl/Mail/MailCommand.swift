import ArgumentParser

/// `mail`: messages on their way in, and who is told by mail.
struct MailCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail", abstract: "Hands messages to the centre, and says who is told by mail.",
    subcommands: [MailDeliver.self, MailQuarantine.self, MailStop.self, MailResume.self])
}
