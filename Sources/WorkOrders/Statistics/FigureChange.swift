/// A value of a figure that is another at a later journal position, and the event that first changed it.
public struct FigureChange: Hashable, Sendable {
  /// Which figure.
  public let key: FigureKey
  /// Which of its values.
  public let part: FigurePart
  /// What it was; `nil` where the figure was not there.
  public let before: FigureValue?
  /// What it is; `nil` where the figure is no longer there.
  public let after: FigureValue?
  /// The first event that came into it; `nil` where none did: late entries, when the act of the period before rests on
  /// another position by now, and what a later version of this program counts in another way.
  public let since: ChangingEvent?

  /// Makes a change.
  public init(
    key: FigureKey, part: FigurePart = .value, before: FigureValue?, after: FigureValue?, since: ChangingEvent?
  ) {
    self.key = key
    self.part = part
    self.before = before
    self.after = after
    self.since = since
  }
}

extension FigureChange {
  /// Whether a value of a figure is another than before; one that is not listed is nothing.
  static func differs(_ before: FigureValue?, _ after: FigureValue?) -> Bool {
    before != after && !(isNothing(before) && isNothing(after))
  }

  // A value of a dimension that something else happened to stands there with zeros.
  private static func isNothing(_ value: FigureValue?) -> Bool {
    value == nil || value == .count(0) || value == .amount(.zero)
  }
}

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

extension JournalEvent {
  /// The number of the request or order that statistics count the event for; `nil` for a contact.
  var countedNumber: String? {
    switch kind {
    case .contactLogged: nil
    case .requestOpened, .requestClassified, .requestAmended, .requestLinked, .requestUnlinked, .requestResolved,
      .requestRejected, .requestReferred, .requestCancelled, .requestReopened:
      subjects.request?.description
    default: subjects.order?.description
    }
  }
}
