import ArgumentParser
import DispatchAPI

/// `mail quarantine`: messages that could not be read, or may be nobody's.
struct MailQuarantine: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quarantine", abstract: "Messages that could not be read, or may be nobody's, and wait for a person.",
    subcommands: [
      MailQuarantineList.self, MailQuarantineShow.self, MailQuarantineRelease.self, MailQuarantineDrop.self,
    ])
}

/// `mail quarantine list`: what waits, and why.
struct MailQuarantineList: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the messages that wait, the newest first.")

  @OptionGroup var page: PageOptions

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let waiting = try await session.client.send(
      .quarantine, query: page.query.items, options: session.options)
    try session.show(waiting) { reader, messages in
      messages.map { mail in
        let words = [mail.sender, mail.subject].compactMap(\.self).joined(separator: " · ")
        return
          "\(reader.time(mail.at))  \(mail.sha256)  \(mail.size) B  \(TerminalText.oneLine(words))\n    \(mail.reason)"
      }.joined(separator: "\n")
    }
  }
}

/// `mail quarantine show`: one message, to be read.
struct MailQuarantineShow: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows a message to be read: who wrote, about what, and the text.")

  @Argument(help: "SHA-256 of the message, as the list shows it.")
  var sha256: String

  @Flag(help: "The message as it came, byte by byte; as letters only at a terminal.")
  var raw = false

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    try await KeptMessage(sha256: sha256).show(raw: raw, session)
  }
}

/// `mail quarantine release`: a message is taken for a person's.
struct MailQuarantineRelease: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Takes a message for a person's: it opens a request, joins one, or is its firm's answer.")

  @Argument(help: "SHA-256 of the message, as the list shows it.")
  var sha256: String

  @OptionGroup var act: KeyOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let delivery = try await session.client.send(.releaseMail, sha256, options: session.options(for: act))
    try session.show(delivery) { reader in
      [MailDeliver.line(delivery, reader), delivery.hint].compactMap(\.self).joined(separator: "\n")
    }
  }
}

/// `mail quarantine drop`: a message is thrown away.
struct MailQuarantineDrop: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop", abstract: "Throws a message away; the journal keeps who did so, and why.")

  @Argument(help: "SHA-256 of the message, as the list shows it.")
  var sha256: String

  @Option(parsing: .unconditional, help: ArgumentHelp("Why nobody needs it.", valueName: "text"))
  var reason: String

  @OptionGroup var act: KeyOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    var body = MailDropBody()
    body.reason = reason
    let delivery = try await session.client.send(.dropMail, sha256, body: body, options: session.options(for: act))
    try session.show(delivery) { MailDeliver.line(delivery, $0) }
  }
}
