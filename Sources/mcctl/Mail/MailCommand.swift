import ArgumentParser

/// `mail`: messages on their way in and out, and who is told by mail.
struct MailCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail", abstract: "Hands messages to the centre, shows what it sent, and says who is told by mail.",
    subcommands: [
      MailDeliver.self, MailQuarantine.self, MailSent.self, MailShow.self, MailStop.self, MailResume.self,
      MailStopped.self,
    ])
}
