/// What happened to a request or order.
enum MovementChange: Sendable {
  case opened
  case reopened
  case moved
  case closed
  case cancelled

  /// Whether it makes something open that was not.
  var opens: Bool { self == .opened || self == .reopened }
  /// Whether the thing is open afterwards.
  var isOpenAfter: Bool { opens || self == .moved }
}

/// What a change came to that counts within the period or before it.
struct MovementStep: Sendable {
  /// What it counts as.
  let change: MovementChange
  /// Where it counts, never after the period.
  let part: PeriodPart
  /// When it counts: when it happened, but not before the thing's latest change.
  let at: Timestamp
  /// The labels that the thing was open under before; `nil` when it was not open.
  let from: LabelTable.ID?
  /// The labels that the change counts under.
  let labels: LabelTable.ID

  /// The labels that the thing is open under afterwards; `nil` when it is not open.
  var to: LabelTable.ID? { change.isOpenAfter ? labels : nil }
}
