import DispatchAPI
import WorkOrders

/// Messages of ours for people.
enum SentMailText {
  /// A line a message, and one with the reason for each that did not arrive.
  static func list(_ messages: [SentMailView], _ reader: Reader) -> String {
    guard !messages.isEmpty else { return reader(.noMessages) }
    return messages.map { message in
      let about = message.order?.description ?? message.request?.description
      let words = [about, kind(message, reader), message.recipient].compactMap(\.self).joined(separator: "  ")
      let lines = [
        "\(reader.time(message.sentAt ?? message.madeAt))  \(reader(state(message)))  \(TerminalText.oneLine(words))",
        "    \(message.messageID)", message.reason.map { "    \(TerminalText.oneLine($0))" },
      ]
      return lines.compactMap(\.self).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// A message whose bytes are not there.
  static func sheet(_ message: SentMailView, _ reader: Reader) -> String {
    var sheet = FactSheet(message.messageID)
    sheet.add(reader(.state), reader(state(message)))
    sheet.add(reader(.email), message.recipient)
    sheet.add(reader(.subject), message.subject)
    sheet.add(reader(.when), reader.time(message.sentAt ?? message.madeAt))
    sheet.add(reader(.reason), message.reason)
    return sheet.text(reader)
  }

  // A kind that is newer than this program stands as it is.
  private static func kind(_ message: SentMailView, _ reader: Reader) -> String {
    NoticeKind(rawValue: message.kind)?.name(reader.language) ?? message.kind
  }

  private static func state(_ message: SentMailView) -> Phrase {
    switch message.state {
    case "sent": message.laid ? .messageLaid : .messageSent
    case "failed": .messageFailed
    case "undelivered": .messageUndelivered
    default: .messageWaiting
    }
  }
}
