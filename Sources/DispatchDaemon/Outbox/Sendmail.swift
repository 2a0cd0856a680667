import Foundation
import Subprocess
import WorkOrders

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// Runs the machine's `sendmail`, which queues, encrypts and retries.
enum Sendmail {
  /// How long it may take to take a message.
  static let patience = Duration.seconds(60)
  /// How much of what it says is kept.
  static let mostWords = 1_000

  /// Hands one message over; a program that has not taken it in time is killed with all that it started.
  ///
  /// - Parameter message: the file with its bytes, which the program reads itself: one that ends without reading all breaks
  ///   no pipe, and a large message takes no memory.
  /// - Throws: ``SendmailFailure`` when the program cannot be run or does not take the message.
  static func run(
    _ path: String, from sender: String, to recipient: String, message: URL, within patience: Duration = patience
  ) async throws {
    try await withThrowingTaskGroup(of: Bool.self) { group in
      group.addTask {
        try await run(path, from: sender, to: recipient, message: message)
        return true
      }
      group.addTask {
        try await Task.sleep(for: patience)
        return false
      }
      let isTaken = try await group.next()
      group.cancelAll()
      if isTaken == true { return }
      throw SendmailFailure(what: "sendmail did not take the message in \(patience)")
    }
  }

  private static func run(_ path: String, from sender: String, to recipient: String, message: URL) async throws {
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [
      .send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(200))
    ]
    let words = try SpokenWords()
    let content = open(message.path, O_RDONLY | O_CLOEXEC)
    guard content >= 0 else {
      throw SendmailFailure(what: "the kept message cannot be read: \(String(cString: strerror(errno)))")
    }
    defer { close(content) }
    let status: TerminationStatus
    do {
      status = try await Subprocess.run(
        .path(FilePath(path)), arguments: ["-i", "-f", sender, "--", recipient], platformOptions: options,
        input: .fileDescriptor(FileDescriptor(rawValue: content), closeAfterSpawningProcess: false),
        output: .discarded,
        error: .fileDescriptor(FileDescriptor(rawValue: words.file), closeAfterSpawningProcess: false)
      ).terminationStatus
    } catch {
      guard !Task.isCancelled else {
        throw SendmailFailure(what: "sendmail was stopped before it had taken the message")
      }
      throw SendmailFailure(what: "sendmail cannot be run: \(error); check --sendmail")
    }
    switch status {
    case .exited(0): return
    case .exited(let code): throw SendmailFailure.exit(code, words: words.text(upTo: mostWords))
    default: throw SendmailFailure(what: "sendmail was ended (\(status))", words: words.text(upTo: mostWords))
    }
  }
}

/// A file without a name that takes what a program says.
///
/// No pipe: a program that leaves one behind to go on would be waited for, and its errors have no bound.
private final class SpokenWords: Sendable {
  /// The open file.
  let file: CInt

  /// - Throws: ``SendmailFailure`` when there is no room for it.
  init() throws {
    let name = NSTemporaryDirectory() + "sendmail-" + UUID().uuidString
    file = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SendmailFailure(what: "no temporary file: \(String(cString: strerror(errno)))") }
    unlink(name)
  }

  deinit { close(file) }

  /// The first words, on one line each.
  func text(upTo most: Int) -> String {
    var bytes = [UInt8](repeating: 0, count: most)
    let count = pread(file, &bytes, most, 0)
    let text = TextBounds.withoutZeros(String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self))
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
