/// The instants at which the city's clocks show a given day and minute.
public enum LocalResolution: Hashable, Sendable {
  /// Once, as nearly always.
  case unique(Timestamp)
  /// Never: the clocks jump over it, and go on at this instant.
  case skipped(after: Timestamp)
  /// Twice: the clocks are put back; the earlier one first.
  case twice(Timestamp, Timestamp)

  /// The first instant at which the clocks show this time or have jumped past it.
  public var first: Timestamp {
    switch self {
    case .unique(let instant), .skipped(after: let instant), .twice(let instant, _): instant
    }
  }
}
