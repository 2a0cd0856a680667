import ArgumentParser
import DispatchAPI

/// `mail quarantine`: messages that could not be read.
struct MailQuarantine: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quarantine", abstract: "Shows messages that could not be read and wait for a person.",
    subcommands: [MailQuarantineList.self, MailQuarantineShow.self])
}

/// `mail quarantine list`: what waits, and why.
struct MailQuarantineList: DaemonCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the messages that wait.")

  @OptionGroup var page: LimitOption

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let waiting = try await session.client.send(
      .quarantine, query: ListQuery(limit: page.limit).items, options: session.options)
    try session.show(waiting) { reader, messages in
      messages.map { mail in
        let words = [mail.sender, mail.subject].compactMap(\.self).joined(separator: " · ")
        return
          "\(reader.time(mail.at))  \(mail.sha256)  \(mail.size) B  \(TerminalText.oneLine(words))\n    \(mail.reason)"
      }.joined(separator: "\n")
    }
  }
}

/// `mail quarantine show`: one raw message.
struct MailQuarantineShow: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Prints a message: as it came, and as letters only at a terminal.")

  @Argument(help: "SHA-256 of the message, as the list shows it.")
  var sha256: String

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    Output.document(try await session.client.document(.file, sha256, query: [], options: session.options))
  }
}
