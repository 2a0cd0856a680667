import DispatchAPI
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

/// A message whose bytes are kept, ready to be entered in the register.
struct IncomingMail: Sendable {
  /// The message as it came, with its attachments, by hash.
  let files: [StoredFile]
  /// What it says, or why it cannot be read.
  let reading: Reading

  /// What a message's bytes gave.
  enum Reading: Sendable {
    /// What it says.
    case read(ReceivedMail)
    /// Why it cannot be read, and what its first lines tell a person.
    case unread(because: DomainError, sender: String?, subject: String?)
  }

  /// Whether it would be certified mail, and its signature is not its provider's.
  var isUnproven = false

  /// What it says; `nil` when it cannot be read.
  var mail: ReceivedMail? {
    guard case .read(let mail) = reading else { return nil }
    return mail
  }

  /// Keeps the bytes and takes the message apart.
  ///
  /// - Parameter size: how many bytes the whole message has, when these are only its beginning.
  /// - Throws: ``DomainError`` `tryAgain` when the bytes cannot be kept.
  init(_ bytes: [UInt8], of size: Int? = nil, _ store: FileStore) throws {
    var files = [try store.store(bytes, name: "message.eml", mediaType: MediaType.message)]
    do {
      try Self.checkWhole(bytes, of: size)
      let mail = try MailReader.read(bytes)
      for attachment in mail.attachments {
        let name = TextBounds.withoutZeros(attachment.filename ?? "attachment")
        files.append(try store.store(attachment.bytes, name: name, mediaType: attachment.mediaType))
      }
      reading = .read(mail)
    } catch let error as DomainError where error.code == .malformed || error.code == .tooLarge {
      // It stays whole in the store of files, and a person looks at it.
      reading = Self.unread(bytes, because: error)
    }
    self.files = files
  }

  private static func checkWhole(_ bytes: [UInt8], of size: Int?) throws(DomainError) {
    guard !bytes.isEmpty else {
      throw DomainError(.malformed, .init(it: "Il messaggio è vuoto.", en: "The message is empty."))
    }
    guard let size, size > bytes.count else { return }
    let limit = BodyLimit.mail >> 20
    throw DomainError(
      .tooLarge,
      .init(
        it: "Il messaggio supera \(limit) MiB: ha \(size) byte, e ne è conservato l'inizio.",
        en: "The message is larger than \(limit) MiB: it has \(size) bytes, and its beginning is kept."))
  }

  // The reader has given up, so the two lines that tell a person what it is are taken as they stand.
  private static func unread(_ bytes: [UInt8], because error: DomainError) -> Reading {
    let head = TextBounds.withoutZeros(String(decoding: bytes.prefix(64 << 10), as: UTF8.self))
      .split(maxSplits: 200, whereSeparator: \.isNewline)
    func line(_ name: String) -> String? {
      head.first { $0.lowercased().hasPrefix(name) }.map { String($0.dropFirst(name.count).prefix(200)) }
        .map { String($0.drop { $0 == " " }) }
    }
    return .unread(because: error, sender: line("from:"), subject: line("subject:"))
  }
}
