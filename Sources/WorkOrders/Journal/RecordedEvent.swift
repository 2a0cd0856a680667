/// An event as it stands in the journal.
public struct RecordedEvent: Hashable, Sendable, Identifiable {
  /// Order of entry in this register; rises, with gaps.
  public let id: Int64
  /// Place in the sealed journal, from 1 without gaps; `nil` until sealed.
  public let position: Int64?
  /// Number of the block that holds it; `nil` until sealed.
  public let block: Int64?
  /// What happened.
  public let event: JournalEvent

  /// Puts an event in its place.
  public init(id: Int64, position: Int64?, block: Int64?, event: JournalEvent) {
    self.id = id
    self.position = position
    self.block = block
    self.event = event
  }
}
