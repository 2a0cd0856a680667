/// What is different in an order's course under the tried rules, and the words for it.
struct OrderDifference {
  let was: OrderCourse
  let would: OrderCourse
  let end: Timestamp
  let zone: CityZone

  /// Whether anything is.
  var isAny: Bool {
    isActivatedOtherwise || was.firm != would.firm || was.order.urgency != would.order.urgency
      || (was.order.state == .unassigned) != (would.order.state == .unassigned) || !targets.isEmpty
      || was.isForTwo != would.isForTwo || would.beyondLimit.count > 0
  }

  /// What the order costs, as far as is known.
  var amount: Euro {
    let drawn = max(Self.drawn(was.order), Self.drawn(would.order))
    return drawn > .zero ? drawn : was.order.estimate ?? was.asked ?? .zero
  }

  private static func drawn(_ order: WorkOrder) -> Euro {
    order.owed + (order.contractor == nil ? .zero : order.commitment)
  }

  /// Each difference in a sentence, with its reason.
  var reasons: [LocalizedText] {
    var reasons: [LocalizedText] = []
    if isActivatedOtherwise { reasons.append(SimulationWords.activation(self)) }
    if was.firm != would.firm || isAssignedOtherwise { reasons.append(SimulationWords.firm(self)) }
    if was.order.urgency != would.order.urgency { reasons.append(SimulationWords.urgency(self)) }
    if was.isForTwo != would.isForTwo { reasons.append(SimulationWords.eyes(would)) }
    if would.beyondLimit.count > 0 { reasons.append(SimulationWords.beyondLimit(would)) }
    return reasons + targets.map { SimulationWords.target($0.name, isKept: $0.isKept) }
  }

  private var isActivatedOtherwise: Bool {
    was.mandate != would.mandate || (was.asked == nil) != (would.asked == nil)
  }

  private var isAssignedOtherwise: Bool {
    (was.order.state == .unassigned) != (would.order.state == .unassigned)
  }

  /// The targets that are kept in one world and not in the other.
  private var targets: [(name: TargetName, isKept: Bool)] {
    would.clock.targets.compactMap { target in
      let before = was.clock.targets.first { $0.name == target.name }?.isKept(at: end)
      guard let after = target.isKept(at: end), before != nil, after != before else { return nil }
      return (target.name, after)
    }
  }
}
