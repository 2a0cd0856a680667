import ArgumentParser
import DispatchAPI
import WorkOrders

/// `mail deliver`: one message from standard input, as a mail server hands it over.
///
/// Whatever keeps it from being safe, the process ends with 75, so that the mail server keeps it and tries again;
/// `Mcctl` sees to that, for arguments that cannot be read too.
struct MailDeliver: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "deliver", abstract: "Delivers one message from standard input; ends with 0 or 75, for a mail server.")

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let message = StandardInput.readAll()
    guard !message.isEmpty else {
      throw DomainError(
        .malformed, .init(it: "Non c'è alcun messaggio in ingresso.", en: "There is no message on standard input."),
        hint: .init(it: "mcctl mail deliver < messaggio", en: "mcctl mail deliver < message"))
    }
    let delivery = try await session.client.deliver(message: message, options: session.options)
    try session.show(delivery) { _ in
      [delivery.outcome, delivery.contact?.description, delivery.request?.description]
        .compactMap(\.self).joined(separator: "  ")
    }
  }
}
