/// An event that a figure was counted from.
public struct TracedEvent: Hashable, Sendable {
  /// Its place in the journal.
  public let position: Int64
  /// What happened.
  public let kind: EventKind
  /// The request or order that it happened to, by number; `nil` for a contact.
  public let number: String?
  /// When it happened.
  public let occurredAt: Timestamp
  /// What it adds to the figure, in the figure's unit, below zero for what it takes back.
  ///
  /// Of a share it is the part and the whole, either of which may be zero: ``FigureValue/text`` has none for that, see
  /// ``text``. For a mean, median or percentile it is the time in seconds.
  public let counted: FigureValue

  /// Makes one.
  public init(position: Int64, kind: EventKind, number: String?, occurredAt: Timestamp, counted: FigureValue) {
    self.position = position
    self.kind = kind
    self.number = number
    self.occurredAt = occurredAt
    self.counted = counted
  }

  /// Refers to an event at its place in the journal.
  init(_ event: JournalEvent, at position: Int64, counted: FigureValue) {
    self.init(
      position: position, kind: event.kind, number: event.countedNumber, occurredAt: event.occurredAt,
      counted: counted)
  }

  /// What it adds, as text: `1`, `-1`, `250.00`, `5400`; a share as part and whole, `1/1`.
  public var text: String {
    if case .ratio(let numerator, let denominator) = counted { return "\(numerator)/\(denominator)" }
    return counted.text
  }
}
