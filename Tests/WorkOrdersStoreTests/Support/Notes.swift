import Synchronization

/// Words noted down from several threads, in order.
final class Notes: Sendable {
  private let noted = Mutex<[String]>([])

  /// What was noted.
  var words: [String] { noted.withLock { $0 } }

  /// Notes a word.
  func add(_ word: String) { noted.withLock { $0.append(word) } }
}
