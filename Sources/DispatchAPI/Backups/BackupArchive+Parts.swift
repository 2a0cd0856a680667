import NIOCore

extension BackupArchive {
  /// The whole archive, part by part.
  struct Parts: AsyncSequence, AsyncIteratorProtocol, Sendable {
    private let archive: BackupArchive
    private let whole: Entry
    private var done = 0

    init(_ archive: BackupArchive) {
      self.archive = archive
      whole = Entry(name: "", size: archive.size, offset: 0)
    }

    func makeAsyncIterator() -> Parts { self }

    mutating func next() async throws -> ByteBuffer? {
      guard done < whole.size else { return nil }
      let part = try archive.read(whole, from: done, count: 1 << 18)
      done += part.count
      return ByteBuffer(bytes: part)
    }
  }

  /// The whole archive, part by part.
  var parts: Parts { Parts(self) }
}
