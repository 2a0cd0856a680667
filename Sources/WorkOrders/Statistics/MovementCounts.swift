/// How many requests or orders were there, came, went and are still there in a period, by their labels.
struct MovementCounts: Sendable {
  /// The movements by the labels' number.
  private(set) var byLabels: [Movement] = []
  /// How many passed from some labels to others.
  private(set) var moves: [LabelMove: Int] = [:]

  /// A change of labels.
  struct LabelMove: Hashable, Sendable {
    let from: LabelTable.ID
    let to: LabelTable.ID
  }

  /// Counts a step within the period; what ends or is opened anew under other labels has moved to them first.
  mutating func count(_ step: MovementStep) {
    if let from = step.from, from != step.labels { moves[LabelMove(from: from, to: step.labels), default: 0] += 1 }
    switch step.change {
    case .opened: add(step.labels) { $0.opened += 1 }
    case .reopened: add(step.labels) { $0.reopened += 1 }
    case .closed: add(step.labels) { $0.closed += 1 }
    case .cancelled: add(step.labels) { $0.cancelled += 1 }
    case .moved: break
    }
  }

  /// Counts something that is open as the period begins.
  mutating func carryIn(_ labels: LabelTable.ID) { add(labels) { $0.carriedIn += 1 } }

  /// Counts something that is open as the period ends.
  mutating func carryOut(_ labels: LabelTable.ID) { add(labels) { $0.carriedOut += 1 } }

  private mutating func add(_ labels: LabelTable.ID, _ edit: (inout Movement) -> Void) {
    while byLabels.count <= Int(labels) { byLabels.append(Movement()) }
    edit(&byLabels[Int(labels)])
  }
}
