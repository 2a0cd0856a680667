import ArgumentParser
import DispatchAPI
import WorkOrders

/// `mail deliver`: one message from standard input, as a mail server hands it over.
///
/// Whatever keeps it from being safe, the process ends with 75, so that the mail server keeps it and tries again;
/// `Mcctl` sees to that, for arguments that cannot be read too. What trying again cannot mend is safe in quarantine: an
/// empty message, and the beginning of one that is too large.
struct MailDeliver: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "deliver", abstract: "Delivers one message from standard input; ends with 0 or 75, for a mail server.")

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let (message, size) = try StandardInput.read(upTo: DispatchClient.largestMessage)
    let delivery = try await session.client.deliver(
      message: message, size: size > message.count ? size : nil, options: session.options)
    try session.show(delivery) { Self.line(delivery, $0) }
  }

  /// Whether a command line asks for it, also with something in front that nobody knows.
  static func isMeant(by arguments: [String]) -> Bool {
    let words = arguments.first?.hasPrefix("-") == true ? arguments.drop { $0 != "mail" } : arguments[...]
    return words.starts(with: ["mail", "deliver"])
  }

  /// What became of a message, on one line.
  static func line(_ delivery: MailDelivery, _ reader: Reader) -> String {
    [
      reader.mailOutcome(delivery.outcome), delivery.contact?.description, delivery.request?.description,
      delivery.order?.description,
      delivery.act.map(reader.act),
    ]
    .compactMap(\.self).joined(separator: "  ")
  }
}
