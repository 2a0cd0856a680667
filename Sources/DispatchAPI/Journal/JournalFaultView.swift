/// Something that does not hold in the journal.
public struct JournalFaultView: Codable, Hashable, Sendable {
  /// What was done: `altered`, `removed`, `added`, `reordered`, `rewritten`, `truncated`; `clock` for an order's clocks.
  public var kind: String
  /// The block.
  @OrNull public var block: Int?
  /// The event's position.
  @OrNull public var event: Int?
  /// Which event or block, in a sentence.
  public var message: String

  /// Makes one from what is always there; the rest is set afterwards.
  public init(kind: String, message: String) {
    self.kind = kind
    self.message = message
  }
}
