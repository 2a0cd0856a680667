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

  /// The hash of each message's bytes, or why it has none; those without are written and noted first.
  ///
  /// So are those whose bytes are not here, as another daemon kept them that shares the register and not the files: a
  /// message that goes is worth more than the very bytes that nobody may have had.
  ///
  /// - Parameter write: makes a message of a notice.
  func keep(
    _ messages: [WaitingMessage], _ write: @escaping @Sendable (WaitingMessage) -> OutgoingMail
  ) async -> [Result<String, SendmailFailure>] {
    do {
      let written = try await NIOThreadPool.singleton.runIfActive { store(messages, write) }
      let noted = try await note(written, of: messages)
      return zip(messages, written).map { message, result in
        result.map { noted[message.notice.messageID] ?? $0.file.sha256 }
      }
    } catch {
      let failure = SendmailFailure(error)
      return messages.map { _ in .failure(failure) }
    }
  }

  private func note(
    _ written: [Result<Copy, SendmailFailure>], of messages: [WaitingMessage]
  ) async throws -> [String: String] {
    // A failure is answered by who asked.
    let new = zip(messages, written).compactMap { message, result in
      (try? result.get()).flatMap { $0.isNew ? (message: message, file: $0.file) : nil }
    }
    guard !new.isEmpty else { return [:] }
    try await forcing.force(new.map { files.path(of: $0.file.sha256) })
    return try await register.write(isolation: .guarded) { transaction in
      var noted: [String: String] = [:]
      for (message, file) in new {
        let id = message.notice.messageID
        noted[id] = try transaction.keep(file, of: id, insteadOf: message.sha256)
      }
      return noted
    }
  }

  /// A message's bytes in the store.
  private struct Copy: Sendable {
    let file: StoredFile
    /// Whether they were written now.
    let isNew: Bool
  }

  /// Writes the bytes of those that have none, on several threads.
  private func store(
    _ messages: [WaitingMessage], _ write: @Sendable (WaitingMessage) -> OutgoingMail
  ) -> [Result<Copy, SendmailFailure>] {
    var unforced = files
    unforced.isForcing = false
    let store = unforced
    let results = Mutex([Result<Copy, SendmailFailure>?](repeating: nil, count: messages.count))
    DispatchQueue.concurrentPerform(iterations: messages.count) { index in
      let result = Result { () throws -> Copy in
        let message = messages[index]
        if let known = message.sha256, FileStore.lastKept(store.path(of: known).path) != nil {
          let file = StoredFile(sha256: known, name: Self.name, mediaType: MediaType.message, size: 0)
          return Copy(file: file, isNew: false)
        }
        let file = try store.store(try write(message).rfc5322(), name: Self.name, mediaType: MediaType.message)
        return Copy(file: file, isNew: true)
      }.mapError { SendmailFailure($0) }
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0 }.map { $0 ?? .failure(SendmailFailure(what: "the message was not written")) }
  }

  private static let name = "message.eml"
}
