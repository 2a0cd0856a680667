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

  let copies: OutgoingCopies
  let destination: Destination
  /// The address messages come from.
  let sender: String
  /// Where certified mail leaves; `nil` when the city has no such box.
  let certifiedBox: CertifiedBox?
  let logger: Logger

  /// Makes one that keeps what it sends.
  init(
    register: Register, files: FileStore, destination: Destination, sender: String, certifiedBox: CertifiedBox? = nil,
    logger: Logger
  ) {
    copies = OutgoingCopies(register: register, files: files)
    self.destination = destination
    self.sender = sender
    self.certifiedBox = certifiedBox
    self.logger = logger
  }

  /// Sends one message and records what came of it.
  ///
  /// A crash between handing over and recording sends the same bytes once more, whose Message-ID receivers recognise.
  func send(_ messageID: String, attempt: Int) async throws {
    let register = copies.register
    guard let message = try await register.read({ try $0.takenMessage(messageID, attempt: attempt) }) else { return }
    let result = await handOver([message]).known
    try await register.write(canWait: true, isolation: .guarded) { try $0.record(result) }
  }

  /// Hands messages over, and says of each what came of it; what was cut short is among it, and is not ``known``.
  func handOver(_ waiting: [WaitingMessage]) async -> [HandOver] {
    let messages = copies.found(waiting)
    let sheets = await sheets(for: messages)
    let links = await stopLinks(for: messages)
    let leaving = messages.filter { way(of: $0.notice) != .none }
    var (handedOver, toLay): ([HandOver], [KeptMessage]) = ([], [])
    for message in messages where way(of: message.notice) == .none {
      handedOver.append(account(of: message, Self.noBox))
    }
    for (message, copy) in zip(leaving, await copies.keep(leaving) { mail($0, sheets, links) }) {
      switch (copy, way(of: message.notice)) {
      case (.failure(let failure), _): handedOver.append(account(of: message, failure))
      case (.success(let sha256), .program(let path, let address)):
        let failure = await failure(of: KeptMessage(message, sha256), from: address, through: path)
        handedOver.append(account(of: message, failure))
      case (.success(let sha256), _): toLay.append(KeptMessage(message, sha256))
      }
    }
    guard case .folder(let folder) = destination else { return handedOver }
    let reasons = await failures(of: toLay, into: folder)
    return handedOver + zip(toLay, reasons).map { account(of: $0.message, $1, isLaid: true) }
  }

  /// A message with the hash of its bytes.
  private struct KeptMessage: Sendable {
    let message: WaitingMessage
    let sha256: String

    init(_ message: WaitingMessage, _ sha256: String) {
      self.message = message
      self.sha256 = sha256
    }
  }

  /// How a message leaves.
  private enum Way: Equatable {
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

  private static let noBox = SendmailFailure(
    what: "it is certified mail, which never leaves as ordinary mail, and there is no --pec-sendmail and --pec-from",
    isPermanent: true)

  private func account(of message: WaitingMessage, _ failure: SendmailFailure?, isLaid: Bool = false) -> HandOver {
    let id = message.notice.messageID
    if let failure {
      // What sendmail says may name the recipient: the register has it, and the mail system's log, not ours.
      logger.warning("message not sent", metadata: ["messageID": "\(id)", "reason": "\(failure.what)"])
    }
    return HandOver(
      messageID: id, attempt: message.attempt, failure: failure?.reason, isFinal: failure?.isPermanent ?? false,
      isLaid: isLaid)
  }

  private func failure(
    of kept: KeptMessage, from address: String, through sendmail: String
  ) async -> SendmailFailure? {
    do {
      try await Sendmail.run(
        sendmail, from: address, to: kept.message.notice.recipient, message: copies.files.path(of: kept.sha256))
      return nil
    } catch {
      return SendmailFailure(error)
    }
  }

  /// Lays messages into the folder off the threads that serve everybody, since each waits for the disk.
  private func failures(of messages: [KeptMessage], into folder: URL) async -> [SendmailFailure?] {
    guard !messages.isEmpty else { return [] }
    do {
      return try await NIOThreadPool.singleton.runIfActive { try lay(messages, into: folder) }
    } catch {
      return messages.map { _ in SendmailFailure(error) }
    }
  }

  /// Writes on several threads and keeps all names at once.
  ///
  /// - Throws: ``DomainError`` `tryAgain` when the names cannot be kept; what was laid is then laid once more.
  private func lay(_ messages: [KeptMessage], into folder: URL) throws -> [SendmailFailure?] {
    let reasons = Mutex([SendmailFailure?](repeating: nil, count: messages.count))
    DispatchQueue.concurrentPerform(iterations: messages.count) { index in
      do {
        let kept = messages[index]
        let name = Self.fileName(kept.message.notice.messageID)
        try DurableFile.place(try copies.files.read(sha256: kept.sha256), at: folder.appendingPathComponent(name))
      } catch {
        reasons.withLock { $0[index] = SendmailFailure(error) }
      }
    }
    let found = reasons.withLock { $0 }
    // A folder that took none may not be there at all, and each message has its reason.
    if found.contains(nil) { try DurableFile.sync(folder) }
    return found
  }

  private func mail(_ message: WaitingMessage, _ sheets: Sheets, _ links: StopLinks) -> OutgoingMail {
    let notice = message.notice
    let address = notice.isCertified ? certifiedBox?.address ?? sender : sender
    var mail = OutgoingMail(
      from: MailAddress(address: address), to: [MailAddress(address: notice.recipient)], subject: notice.subject,
      text: notice.body, messageID: notice.messageID, date: message.createdAt, inReplyTo: notice.answers,
      references: [notice.answers].compactMap(\.self), autoSubmitted: notice.isReply ? .replied : .generated)
    mail.asksForWholeReceipt = notice.isCertified
    mail.waysToStop = waysToStop(notice, links)
    mail.enclosures = [sheets[notice.messageID]].compactMap(\.self)
    return mail
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

extension [HandOver] {
  /// What is known of messages that were handed over.
  ///
  /// Whoever is cancelled has cut attempts short, which says nothing of the message: it is tried again when its lease ends.
  var known: [HandOver] { Task.isCancelled ? filter { $0.failure == nil } : self }
}
