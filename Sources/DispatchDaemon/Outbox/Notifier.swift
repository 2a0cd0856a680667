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

  /// The city's certified box (PEC): nothing but certified mail leaves by it, and that by nothing else.
  struct CertifiedBox: Sendable {
    /// A program that takes a message as `sendmail` does, and gives it to the provider.
    let sendmail: String
    /// The address of the box.
    let address: String
  }

  let register: Register
  let destination: Destination
  /// The address messages come from.
  let sender: String
  /// Where certified mail leaves; `nil` when the city has no such box.
  var certifiedBox: CertifiedBox?
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
    var (handedOver, toLay): ([HandOver], [WaitingMessage]) = ([], [])
    for message in messages {
      switch way(of: message.notice) {
      case .program(let path, let address):
        handedOver.append(account(of: message, await failure(of: message, from: address, through: path)))
      case .folder: toLay.append(message)
      case .none: handedOver.append(account(of: message, Self.noBox, isFinal: true))
      }
    }
    guard case .folder(let folder) = destination else { return handedOver }
    let reasons = await failures(of: toLay, into: folder)
    return handedOver + zip(toLay, reasons).map { account(of: $0, $1, isLaid: true) }
  }

  /// How a message leaves.
  private enum Way {
    case program(path: String, from: String)
    case folder
    /// It is certified mail, the city sends the rest through a program, and has no certified box.
    case none
  }

  private func way(of notice: OutgoingNotice) -> Way {
    if notice.isCertified, let certifiedBox { return .program(path: certifiedBox.sendmail, from: certifiedBox.address) }
    guard case .sendmail(let path) = destination else { return .folder }
    return notice.isCertified ? .none : .program(path: path, from: sender)
  }

  private static let noBox =
    "it is certified mail, which never leaves as ordinary mail, and there is no --pec-sendmail and --pec-from"

  private func account(
    of message: WaitingMessage, _ reason: String?, isFinal: Bool = false, isLaid: Bool = false
  ) -> HandOver {
    let id = message.notice.messageID
    if let reason { logger.warning("message not sent", metadata: ["messageID": "\(id)", "reason": "\(reason)"]) }
    return HandOver(messageID: id, attempt: message.attempt, failure: reason, isFinal: isFinal, isLaid: isLaid)
  }

  private func failure(of message: WaitingMessage, from address: String, through sendmail: String) async -> String? {
    do {
      let bytes = try mail(message).rfc5322()
      try await Sendmail.run(sendmail, from: address, to: message.notice.recipient, message: bytes)
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
    let address = notice.isCertified ? certifiedBox?.address ?? sender : sender
    var mail = OutgoingMail(
      from: MailAddress(address: address), to: [MailAddress(address: notice.recipient)], subject: notice.subject,
      text: notice.body, messageID: notice.messageID, date: message.createdAt, inReplyTo: notice.answers,
      references: [notice.answers].compactMap(\.self), autoSubmitted: notice.isReply ? .replied : .generated)
    mail.asksForWholeReceipt = notice.isCertified
    return mail
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
