import Dispatch
import DispatchAPI
import Foundation
import NIOPosix
import Synchronization
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

/// Keeps every message as it is handed over, before it is: another attempt, also by a later daemon with other settings,
/// hands over the same bytes, and whoever has to prove what somebody was told has them.
struct OutgoingCopies: Sendable {
  let register: Register
  let files: FileStore
  /// Forces them to the disk, those of several messages together.
  var forcing = FileForcing()

  /// The messages, those to be written anew whose bytes are not here: another daemon kept them that shares the register
  /// and not the files, and a message that goes is worth more than the very bytes that nobody may have had.
  func found(_ messages: [WaitingMessage]) -> [WaitingMessage] {
    messages.map { message in
      guard let sha256 = message.sha256, FileStore.lastKept(files.path(of: sha256).path) == nil else { return message }
      return message.withoutBytes
    }
  }

  /// The hash of each message's bytes, or why it has none; those without are written and noted first.
  ///
  /// - Parameter write: makes a message of a notice.
  func keep(
    _ messages: [WaitingMessage], _ write: @escaping @Sendable (WaitingMessage) -> OutgoingMail
  ) async -> [Result<String, SendmailFailure>] {
    do {
      let written = try await NIOThreadPool.singleton.runIfActive { store(messages, write) }
      let new = zip(messages, written).compactMap { message, result in
        message.sha256 == nil ? try? result.get() : nil  // A failure is answered below.
      }
      let noted = try await note(new, of: messages, written)
      return zip(messages, written).map { message, result in
        result.map { noted[message.notice.messageID] ?? $0.sha256 }
      }
    } catch {
      let failure = SendmailFailure(error)
      return messages.map { _ in .failure(failure) }
    }
  }

  private func note(
    _ new: [StoredFile], of messages: [WaitingMessage], _ written: [Result<StoredFile, SendmailFailure>]
  ) async throws -> [String: String] {
    guard !new.isEmpty else { return [:] }
    try await forcing.force(new.map { files.path(of: $0.sha256) })
    return try await register.write(canWait: true, isolation: .guarded) { transaction in
      var noted: [String: String] = [:]
      for (message, result) in zip(messages, written) where message.sha256 == nil {
        guard case .success(let file) = result else { continue }
        noted[message.notice.messageID] = try transaction.keep(
          file, of: message.notice.messageID, insteadOf: message.lost)
      }
      return noted
    }
  }

  /// Writes the bytes of those that have none, on several threads.
  private func store(
    _ messages: [WaitingMessage], _ write: @Sendable (WaitingMessage) -> OutgoingMail
  ) -> [Result<StoredFile, SendmailFailure>] {
    var unforced = files
    unforced.isForcing = false
    let store = unforced
    let results = Mutex([Result<StoredFile, SendmailFailure>?](repeating: nil, count: messages.count))
    DispatchQueue.concurrentPerform(iterations: messages.count) { index in
      let result = Result { () throws -> StoredFile in
        let message = messages[index]
        if let known = message.sha256 {
          return StoredFile(sha256: known, name: Self.name, mediaType: MediaType.message, size: 0)
        }
        return try store.store(try write(message).rfc5322(), name: Self.name, mediaType: MediaType.message)
      }.mapError { SendmailFailure($0) }
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0 }.map { $0 ?? .failure(SendmailFailure(what: "the message was not written")) }
  }

  private static let name = "message.eml"
}
