import ArgumentParser
import DispatchAPI
import WorkOrders

/// `mail sent`: what went out, to whom, when, and how far it came.
struct MailSent: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "sent",
    abstract: "Lists the messages of ours, the newest first: to whom, when, and how far they came.")

  @Argument(help: "Only those about an order, or to the reporters of a request.")
  var number: String?

  @Flag(help: "Only those that were not taken, or did not arrive.")
  var troubled = false

  @OptionGroup var page: PageOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    var query = SentMailQuery()
    query.page = page.query
    query.troubled = troubled
    if let number {
      query.order = OrderNumber(number)
      query.request = query.order == nil ? try RequestNumber(typed: number, field: "number") : nil
    }
    let messages = try await session.client.send(.sentMail, query: query.items, options: session.options)
    try session.show(messages) { SentMailText.list($1, $0) }
  }
}

/// `mail show`: one kept message, of ours or of somebody else's, to be read.
struct MailShow: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a message of ours to be read, or any message that is kept: its headers and its text.",
    discussion: """
      With --json it says of a message of ours to whom it went, when, and what became of it; so it does once the bytes
      are gone.
      """)

  @Argument(
    help: "Its Message-ID, as mail sent shows it, or the SHA-256 of a message among an order's or a call's files.")
  var messageID: String

  @Flag(help: "The message as it was handed over or came, byte by byte; as letters only at a terminal.")
  var raw = false

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    if KeptMessage.isHash(messageID) { return try await KeptMessage(sha256: messageID).show(raw: raw, session) }
    let id = messageID.trimmingPrefix("<").prefix { $0 != ">" }
    let message = try await session.client.send(.sentMessage, String(id), options: session.options)
    guard !session.isJSON, let sha256 = message.sha256 else {
      return try session.show(message) { SentMailText.sheet(message, $0) }
    }
    try await KeptMessage(sha256: sha256).show(raw: raw, session)
  }
}
