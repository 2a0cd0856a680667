/// An event of the journal that changed a figure of a period that was over.
public struct ChangingEvent: Hashable, Sendable {
  /// Its place in the journal.
  public let position: Int64
  /// What happened.
  public let kind: EventKind
  /// The request or order that it happened to, by number; `nil` for a contact.
  public let number: String?
  /// When it happened.
  public let occurredAt: Timestamp
  /// When it was entered.
  public let enteredAt: Timestamp

  /// Makes a reference to an event.
  public init(position: Int64, kind: EventKind, number: String?, occurredAt: Timestamp, enteredAt: Timestamp) {
    self.position = position
    self.kind = kind
    self.number = number
    self.occurredAt = occurredAt
    self.enteredAt = enteredAt
  }
}

extension ChangingEvent {
  /// Refers to an event at its place in the journal.
  public init(_ event: JournalEvent, at position: Int64) {
    self.init(
      position: position, kind: event.kind, number: event.countedNumber, occurredAt: event.occurredAt,
      enteredAt: event.enteredAt)
  }
}
