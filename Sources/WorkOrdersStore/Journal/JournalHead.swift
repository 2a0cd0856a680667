/// The end of the sealed journal: what an official document prints to bind itself to the register.
public struct JournalHead: Hashable, Sendable {
  /// Hash of the last block, 64 hexadecimal digits.
  public let hash: String
  /// Number of the last block.
  public let block: Int64
  /// Position of the last sealed event.
  public let position: Int64

  /// Makes a head from its parts.
  public init(hash: String, block: Int64, position: Int64) {
    self.hash = hash
    self.block = block
    self.position = position
  }
}
