import Foundation
import Logging
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

/// Hands stored messages over to the machine's mail system, or lays them into a folder.
struct Notifier: Sendable {
  /// Where messages go.
  enum Destination: Sendable {
    /// A program that takes a message as `sendmail` does.
    case sendmail(path: String)
    /// A folder, one file a message, named by its Message-ID.
    case folder(URL)
  }

  let register: Register
  let destination: Destination
  /// The address messages come from.
  let sender: String
  let logger: Logger

  /// Sends one message and records what came of it.
  ///
  /// A crash between handing over and recording sends the same Message-ID once more, which receivers recognise.
  func send(_ messageID: String, attempt: Int) async throws {
    guard let stored = try await register.read({ try $0.notice(messageID) }) else { return }
    let mail = OutgoingMail(
      from: MailAddress(address: sender), to: [MailAddress(address: stored.notice.recipient)],
      subject: stored.notice.subject,
      text: stored.notice.body, messageID: messageID, date: stored.createdAt, autoSubmitted: .generated)
    do {
      let bytes = try mail.rfc5322()
      switch destination {
      case .sendmail(let path): try await Sendmail.run(path, from: sender, to: stored.notice.recipient, message: bytes)
      case .folder(let folder):
        try DurableFile.write(bytes, to: folder.appendingPathComponent(Self.fileName(messageID)))
      }
    } catch let error as DomainError {
      logger.warning("message not sent", metadata: ["messageID": "\(messageID)", "reason": "\(error.message)"])
      try await register.write { try $0.failed(messageID, because: error.message, attempt: attempt) }
      return
    }
    try await register.write { try $0.sent(messageID) }
  }

  /// The Message-ID without what a file name cannot hold.
  static func fileName(_ messageID: String) -> String {
    let safe = messageID.unicodeScalars.filter { scalar in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-_.@".unicodeScalars.contains(scalar))
    }
    return String(String.UnicodeScalarView(safe)) + ".eml"
  }
}
