/// The parts of a movement as figures: each is written for the whole and for every value of every dimension.
enum MovementFigure: String, CaseIterable, Sendable {
  case carriedIn
  case opened
  case reopened
  case movedIn
  case closed
  case cancelled
  case movedOut
  case carriedOut

  /// What requests are broken down by, besides the whole.
  static let requestDimensions: [Dimension] = [.area, .category, .zone, .channel]
  /// What orders are broken down by, besides the whole.
  static let orderDimensions: [Dimension] = [.area, .category, .zone, .urgency, .contractor]

  /// The part's code, `orders.opened`.
  func code(of subject: String) -> String { subject + "." + rawValue }

  /// The part's count.
  func count(in movement: Movement) -> Int {
    switch self {
    case .carriedIn: movement.carriedIn
    case .opened: movement.opened
    case .reopened: movement.reopened
    case .movedIn: movement.movedIn
    case .closed: movement.closed
    case .cancelled: movement.cancelled
    case .movedOut: movement.movedOut
    case .carriedOut: movement.carriedOut
    }
  }
}

extension Movement {
  /// Both movements together.
  static func + (lhs: Movement, rhs: Movement) -> Movement {
    Movement(
      carriedIn: lhs.carriedIn + rhs.carriedIn, opened: lhs.opened + rhs.opened,
      reopened: lhs.reopened + rhs.reopened, movedIn: lhs.movedIn + rhs.movedIn, closed: lhs.closed + rhs.closed,
      cancelled: lhs.cancelled + rhs.cancelled, movedOut: lhs.movedOut + rhs.movedOut,
      carriedOut: lhs.carriedOut + rhs.carriedOut)
  }

  /// The movement without what only passed from one value of a dimension to another.
  var withoutMoves: Movement {
    var movement = self
    movement.movedIn = 0
    movement.movedOut = 0
    return movement
  }
}
