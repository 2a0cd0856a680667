import WorkOrders

/// A random journal of orders around a quarter: every kind of act in any sequence, a third of the times running back.
struct RandomJournal {
  static let dimensions: [(Dimension, @Sendable (EventLabels) -> String)] = [
    (.area, { $0.area?.rawValue ?? "-" }), (.zone, { $0.zone?.rawValue ?? "-" }),
    (.urgency, { $0.urgency?.rawValue ?? "-" }), (.contractor, { $0.contractor?.rawValue ?? "-" }),
  ]
  private static let kinds: [EventKind] = [
    .orderOpened, .orderSet, .orderOffered, .orderRefused, .orderAccepted, .orderStarted, .orderCompleted,
    .orderReworked, .orderClosed, .orderCancelled, .orderReopened, .orderHandedBack, .orderDecided, .targetMet,
  ]

  private(set) var events: [JournalEvent] = []

  init(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var script = EventScript()
    let start = try Timestamp(rfc3339: "2025-11-01T00:00:00Z").milliseconds
    let day: Int64 = 86_400_000
    for step in 0..<400 {
      let late = Int.random(in: 0..<3, using: &generator) == 0
      let days = late ? Int64.random(in: 0..<300, using: &generator) : Int64(step) * 280 / 400
      let kind = step < 12 ? .orderOpened : Self.kinds.randomElement(using: &generator) ?? .orderSet
      let at = Timestamp(milliseconds: start + days * day).rfc3339()
      try script.order(
        Int.random(in: 1...25, using: &generator), kind, at, Self.labels(&generator),
        amount: 10, facts: ["requests": .integer(Int64.random(in: 1...3, using: &generator))])
    }
    events = script.events
  }

  private static func labels(_ generator: inout SeededGenerator) -> EventLabels {
    let area = Bool.random(using: &generator) ? "roads" : "green"
    return EventLabels(
      area: AreaCode(rawValue: area), category: CategoryCode(rawValue: area + ".any"),
      zone: [nil, "Z1", "Z2"].randomElement(using: &generator) ?? nil,
      urgency: ["urgent", "normal"].randomElement(using: &generator),
      contractor: [nil, "acme", "bravo"].randomElement(using: &generator) ?? nil)
  }
}

/// Recounts movements slowly and plainly: the whole history of each order, and its state asked at both boundaries.
struct MovementRecount {
  private(set) var movements: [String: Movement] = [:]

  init(_ events: [JournalEvent], from start: Timestamp, to end: Timestamp, by label: (EventLabels) -> String) {
    for (_, history) in Dictionary(grouping: events, by: { $0.subjects.order?.serial ?? 0 }) {
      recount(history, start, end, label)
    }
  }

  static func line(_ movement: Movement) -> [Int] {
    [
      movement.carriedIn, movement.opened, movement.reopened, movement.movedIn, movement.closed, movement.cancelled,
      movement.movedOut, movement.carriedOut,
    ]
  }

  /// One change of an order: from nothing to a value, between values, or from a value to nothing.
  private struct Step {
    let from: EventLabels?
    let to: EventLabels?
    let kind: EventKind
    let at: Timestamp
  }

  private mutating func recount(
    _ history: [JournalEvent], _ start: Timestamp, _ end: Timestamp, _ label: (EventLabels) -> String
  ) {
    let steps = Self.steps(history)
    let openAtStart = steps.last { $0.at < start }?.to
    let openAtEnd = steps.last { $0.at < end }?.to
    if let openAtStart { movements[label(openAtStart), default: Movement()].carriedIn += 1 }
    if let openAtEnd { movements[label(openAtEnd), default: Movement()].carriedOut += 1 }
    for step in steps where step.at >= start && step.at < end {
      let (from, to) = (step.from.map(label), step.to.map(label))
      guard let from else {
        guard let to else { continue }
        if step.kind == .orderReopened { movements[to, default: Movement()].reopened += 1 }
        if step.kind == .orderOpened { movements[to, default: Movement()].opened += 1 }
        continue
      }
      if let to {
        guard to != from else { continue }
        movements[from, default: Movement()].movedOut += 1
        movements[to, default: Movement()].movedIn += 1
      } else if step.kind == .orderCancelled {
        movements[from, default: Movement()].cancelled += 1
      } else {
        movements[from, default: Movement()].closed += 1
      }
    }
  }

  /// The changes of one order: acts that change nothing are left out, an end under other labels is a move and an end.
  private static func steps(_ history: [JournalEvent]) -> [Step] {
    var steps: [Step] = []
    func take(_ to: EventLabels?, _ kind: EventKind, _ at: Timestamp) {
      let from = steps.last?.to
      guard from != to else { return }
      steps.append(Step(from: from, to: to, kind: kind, at: max(at, steps.last?.at ?? at)))
    }
    for event in history {
      let isOpen = steps.last?.to != nil
      if isOpen || event.kind == .orderOpened || event.kind == .orderReopened {
        take(event.labels, event.kind, event.occurredAt)
        if event.kind == .orderClosed || event.kind == .orderCancelled { take(nil, event.kind, event.occurredAt) }
      }
      if [.orderRefused, .orderHandedBack, .orderReopened].contains(event.kind), steps.last?.to != nil {
        var bare = event.labels
        bare.contractor = nil
        take(bare, event.kind, event.occurredAt)
      }
    }
    return steps
  }
}
