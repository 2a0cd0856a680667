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
    let result = await handOver(
      [WaitingMessage(notice: stored.notice, createdAt: stored.createdAt, attempt: attempt)])
    try await register.write { try $0.record(result) }
  }

  /// Hands messages over, and says of each what came of it.
  func handOver(_ messages: [WaitingMessage]) async -> [HandOver] {
    var handedOver: [HandOver] = []
    for message in messages {
      let reason = await failure(of: message)
      if let reason {
        logger.warning(
          "message not sent", metadata: ["messageID": "\(message.notice.messageID)", "reason": "\(reason)"])
      }
      handedOver.append(
        HandOver(messageID: message.notice.messageID, attempt: message.attempt, failure: reason))
    }
    return handedOver
  }

  private func failure(of message: WaitingMessage) async -> String? {
    let notice = message.notice
    let mail = OutgoingMail(
      from: MailAddress(address: sender), to: [MailAddress(address: notice.recipient)], subject: notice.subject,
      text: notice.body, messageID: notice.messageID, date: message.createdAt, autoSubmitted: .generated)
    do {
      let bytes = try mail.rfc5322()
      switch destination {
      case .sendmail(let path): try await Sendmail.run(path, from: sender, to: notice.recipient, message: bytes)
      case .folder(let folder):
        try DurableFile.write(bytes, to: folder.appendingPathComponent(Self.fileName(notice.messageID)))
      }
      return nil
    } catch let error as DomainError {
      return error.message
    } catch {
      return "\(error)"
    }
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
