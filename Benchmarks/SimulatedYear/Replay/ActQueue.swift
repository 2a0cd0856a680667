import WorkOrders

/// The acts to come, the earliest first; those of one moment in the order they were planned (a binary heap).
struct ActQueue {
  private var acts: [(at: Int64, turn: Int, act: PlannedAct)] = []
  private var turn = 0

  /// When the next act is.
  var next: Timestamp? { acts.first.map { Timestamp(milliseconds: $0.at) } }

  /// How many acts are left.
  var count: Int { acts.count }

  /// Plans an act.
  mutating func add(_ act: PlannedAct) {
    turn += 1
    acts.append((act.at.milliseconds, turn, act))
    var child = acts.count - 1
    while child > 0, isBefore(child, (child - 1) / 2) {
      acts.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// Takes everything due at a moment.
  mutating func take(upTo moment: Timestamp) -> [PlannedAct] {
    var due: [PlannedAct] = []
    while let first = acts.first, first.at <= moment.milliseconds { due.append(removeFirst(first.act)) }
    return due
  }

  private mutating func removeFirst(_ first: PlannedAct) -> PlannedAct {
    acts.swapAt(0, acts.count - 1)
    acts.removeLast()
    var parent = 0
    while true {
      let children = [2 * parent + 1, 2 * parent + 2].filter { $0 < acts.count }
      guard let least = children.min(by: isBefore), isBefore(least, parent) else { return first }
      acts.swapAt(least, parent)
      parent = least
    }
  }

  private func isBefore(_ lhs: Int, _ rhs: Int) -> Bool {
    (acts[lhs].at, acts[lhs].turn) < (acts[rhs].at, acts[rhs].turn)
  }
}
