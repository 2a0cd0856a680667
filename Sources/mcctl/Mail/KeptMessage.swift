import DispatchAPI
import WorkOrders

/// A message that the centre keeps, by the hash of its bytes.
struct KeptMessage {
  let sha256: String

  /// Whether somebody has typed a hash rather than a Message-ID.
  static func isHash(_ text: String) -> Bool { text.utf8.count == 64 && text.allSatisfy(\.isHexDigit) }

  /// Shows it to be read, or as it is.
  func show(raw: Bool, _ session: Session) async throws {
    guard !raw else {
      return Output.document(try await session.client.document(.file, sha256, query: [], options: session.options))
    }
    let mail = try await session.client.send(.readMail, sha256, options: session.options)
    try session.show(mail) { Self.text(mail, $0) }
  }

  /// A message for people: its headers, its text, and what came with it.
  static func text(_ mail: ReadMailView, _ reader: Reader) -> String {
    var sheet = FactSheet(mail.subject.isEmpty ? mail.messageID : mail.subject)
    sheet.add(reader(.mailFrom), mail.from)
    sheet.add(reader(.mailTo), mail.to.joined(separator: ", "))
    sheet.add(reader(.when), reader.time(mail.date))
    sheet.add("Message-ID", mail.messageID)
    sheet.add(reader(.mailAnswers), mail.answers)
    for file in mail.attachments { sheet.add(file, reader) }
    return sheet.text(reader) + "\n\n" + TerminalText.lines(mail.text)
  }
}
