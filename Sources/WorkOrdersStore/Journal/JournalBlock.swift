import Crypto
import WorkOrders

/// A block of the journal: a run of events sealed together and chained to the block before.
///
/// Its hash is the SHA-256 of: the previous block's hash (32 bytes; zeros before the first), then `number`,
/// `first_position`, `last_position` and `sealed_at` as 8 bytes each, most significant first, then the digests of its
/// events in order of position. The last block's hash, in hexadecimal, is the journal's head.
struct JournalBlock {
  /// Its number, from 1.
  let number: Int64
  /// Position of its first event.
  let first: Int64
  /// Position of its last event.
  let last: Int64
  /// When it was sealed.
  let sealedAt: Timestamp
  /// Hash of the block before, in hexadecimal.
  let previousHash: String
  /// Its own hash, in hexadecimal.
  let hash: String

  /// What stands before the first block.
  static let genesis = String(repeating: "0", count: 64)

  /// Reads the columns `number, first_position, last_position, sealed_at, previous_hash, hash`.
  init(row: SQLRow) throws {
    number = try row.int64(0)
    first = try row.int64(1)
    last = try row.int64(2)
    sealedAt = try row.timestamp(3)
    previousHash = try row.text(4)
    hash = try row.text(5)
  }

  /// The journal's last block; `nil` before the first seal.
  static func last(on connection: any SQLConnection) throws -> JournalBlock? {
    try connection.first(
      """
      SELECT number, first_position, last_position, sealed_at, previous_hash, hash
      FROM journal_block ORDER BY number DESC LIMIT 1
      """
    ) { try JournalBlock(row: $0) }
  }
}

/// Computes a block's hash while its events stream by.
struct BlockHasher {
  private var sha = SHA256()

  /// Begins with the block's own fields.
  init(previousHash: String, number: Int64, first: Int64, last: Int64, sealedAt: Timestamp) {
    sha.update(data: Hex.bytes(previousHash) ?? Array(previousHash.utf8))
    for field in [number, first, last, sealedAt.milliseconds] {
      withUnsafeBytes(of: field.bigEndian) { sha.update(bufferPointer: $0) }
    }
  }

  /// Adds the next event's digest.
  mutating func add(_ digest: [UInt8]) { sha.update(data: digest) }

  /// The hash, in hexadecimal.
  func hash() -> String { Hex.text(Array(sha.finalize())) }
}
