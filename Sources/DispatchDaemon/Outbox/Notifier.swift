import Dispatch
import Foundation
import Logging
import NIOPosix
import Synchronization
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
    try await register.write(isolation: .guarded) { try $0.record(result) }
  }

  /// Hands messages over, and says of each what came of it.
  func handOver(_ messages: [WaitingMessage]) async -> [HandOver] {
    var reasons: [String?] = []
    switch destination {
    case .sendmail(let path):
      for message in messages { reasons.append(await failure(of: message, through: path)) }
    case .folder(let folder):
      reasons = await failures(of: messages, into: folder)
    }
    return zip(messages, reasons).map { message, reason in
      if let reason {
        logger.warning(
          "message not sent", metadata: ["messageID": "\(message.notice.messageID)", "reason": "\(reason)"])
      }
      return HandOver(messageID: message.notice.messageID, attempt: message.attempt, failure: reason)
    }
  }

  private func failure(of message: WaitingMessage, through sendmail: String) async -> String? {
    do {
      let bytes = try mail(message).rfc5322()
      try await Sendmail.run(sendmail, from: sender, to: message.notice.recipient, message: bytes)
      return nil
    } catch {
      return Self.reason(error)
    }
  }

  /// Lays messages into the folder off the threads that serve everybody, since each waits for the disk.
  private func failures(of messages: [WaitingMessage], into folder: URL) async -> [String?] {
    guard !messages.isEmpty else { return [] }
    do {
      return try await NIOThreadPool.singleton.runIfActive { try lay(messages, into: folder) }
    } catch {
      return messages.map { _ in Self.reason(error) }
    }
  }

  /// Writes on several threads and keeps all names at once.
  ///
  /// - Throws: ``DomainError`` `tryAgain` when the names cannot be kept; what was laid is then laid once more.
  private func lay(_ messages: [WaitingMessage], into folder: URL) throws -> [String?] {
    let reasons = Mutex([String?](repeating: nil, count: messages.count))
    DispatchQueue.concurrentPerform(iterations: messages.count) { index in
      do {
        let name = Self.fileName(messages[index].notice.messageID)
        try DurableFile.place(try mail(messages[index]).rfc5322(), at: folder.appendingPathComponent(name))
      } catch {
        reasons.withLock { $0[index] = Self.reason(error) }
      }
    }
    let found = reasons.withLock { $0 }
    // A folder that took none may not be there at all, and each message has its reason.
    if found.contains(nil) { try DurableFile.sync(folder) }
    return found
  }

  private func mail(_ message: WaitingMessage) -> OutgoingMail {
    let notice = message.notice
    return OutgoingMail(
      from: MailAddress(address: sender), to: [MailAddress(address: notice.recipient)], subject: notice.subject,
      text: notice.body, messageID: notice.messageID, date: message.createdAt, autoSubmitted: .generated)
  }

  private static func reason(_ error: any Error) -> String { (error as? DomainError)?.message ?? "\(error)" }

  /// The Message-ID without what a file name cannot hold.
  static func fileName(_ messageID: String) -> String {
    let safe = messageID.unicodeScalars.filter { scalar in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-_.@".unicodeScalars.contains(scalar))
    }
    return String(String.UnicodeScalarView(safe)) + ".eml"
  }
}
