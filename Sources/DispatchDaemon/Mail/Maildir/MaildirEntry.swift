/// A file in a Maildir's `new`, as it was found.
struct MaildirEntry: Hashable, Sendable {
  /// What tells a file from another: names may come again.
  struct Key: Hashable, Sendable {
    let name: [UInt8]
    let node: UInt64
  }

  /// What kinds of file are told apart.
  enum Kind: Hashable, Sendable {
    /// A message.
    case message
    /// Anything else, by what it is.
    case other(String)
  }

  /// Its name as the file system has it, which need not be UTF-8.
  let key: Key
  /// What it is.
  let kind: Kind
  /// When it was written, in nanoseconds since 1970.
  let writtenAt: Int64
  /// Its size in bytes.
  let size: Int

  /// Its name, to be read.
  var name: String { String(decoding: key.name, as: UTF8.self) }

  /// Whether it came before another.
  func isOlder(than other: MaildirEntry) -> Bool {
    writtenAt != other.writtenAt
      ? writtenAt < other.writtenAt : key.name.lexicographicallyPrecedes(other.key.name)
  }
}
