/// An order after an act, and what happened.
public struct OrderChange: Sendable {
  /// The order as it is now.
  public var order: WorkOrder
  /// What happened, in order.
  public var occurrences: [Occurrence]
  /// What follows by itself.
  public var next: Next

  /// Makes a change.
  public init(order: WorkOrder, occurrences: [Occurrence], next: Next = .nothing) {
    self.order = order
    self.occurrences = occurrences
    self.next = next
  }

  /// Whether it is a contractor's act, which staff enter on its behalf.
  public var isContractors: Bool {
    switch occurrences.first?.kind {
    case .orderAccepted, .orderRefused, .orderStarted, .orderMadeSafe, .orderCompleted, .orderHandedBack: true
    default: false
    }
  }

  /// Whether an offer has ended of which its contractor knows nothing.
  public var isOfUnreached: Bool { occurrences.first?.facts["undeliverable"] == .flag(true) }

  /// What follows an act by itself.
  public enum Next: Hashable, Sendable {
    /// Nothing: the order rests where it is.
    case nothing
    /// The order is decided again from its facts.
    case decide
    /// The next candidate is asked.
    case route
  }
}

extension WorkOrder {
  /// Checks an act against the table, lets `edit` change a copy, and states the one thing that happened.
  ///
  /// The version rises by one and the state changes are written into the occurrence.
  ///
  /// - Parameter row: the state whose row of the table counts, where it is not the order's own.
  func changed(
    by act: OrderAct, as row: OrderState? = nil, _ kind: EventKind, in context: ActContext, amount: Euro? = nil,
    facts: Facts = [:], words: [String: String] = [:], next: OrderChange.Next = .nothing,
    _ edit: (inout WorkOrder) throws(DomainError) -> Void
  ) throws(DomainError) -> OrderChange {
    try check(act, as: row, in: context)
    var change = try recording(kind, amount: amount, facts: facts, words: words, next: next, edit)
    change.order.lastActAt = max(lastActAt, context.at)
    return change
  }

  /// Checks that an act may be done now: in this state, by this role, and not before what happened already.
  ///
  /// - Parameter row: the state whose row of the table counts, where it is not the order's own.
  /// - Throws: ``DomainError`` `conflict` by state, `notAllowed` by role, `invalid` by time.
  public func check(_ act: OrderAct, as row: OrderState? = nil, in context: ActContext) throws(DomainError) {
    try OrderTransition.check(act, of: number, in: row ?? state, by: context.actor.role)
    try checkTime(of: act, in: context)
  }

  /// Lets `edit` change a copy and states what happened, for what follows from an act without being one.
  func recording(
    _ kind: EventKind, amount: Euro? = nil, facts: Facts = [:], words: [String: String] = [:],
    next: OrderChange.Next = .nothing, _ edit: (inout WorkOrder) throws(DomainError) -> Void
  ) throws(DomainError) -> OrderChange {
    var order = self
    try edit(&order)
    order.version += 1
    let occurrence = Occurrence(
      kind, subjects: EventSubjects(order: number), labels: order.labels, from: state.rawValue,
      to: order.state.rawValue, amount: amount, facts: facts, words: words.filter { !$0.value.isEmpty })
    return OrderChange(order: order, occurrences: [occurrence], next: next)
  }

  private func checkTime(of act: OrderAct, in context: ActContext) throws(DomainError) {
    guard context.at >= reportedAt else {
      let reported = context.moment(reportedAt)
      throw DomainError(
        .invalid,
        LocalizedText(
          it: "Non si può \(act.phrase.it) l'ordine \(number) prima della segnalazione, del \(reported.it).",
          en: "Nobody can \(act.phrase.en) order \(number) before it was reported, on \(reported.en)."
        ).elided,
        hint: .init(it: "Dare un'ora successiva.", en: "Give a later time."), field: "at")
    }
    // What happens now is never too early, even when the machine's clock was set back meanwhile.
    guard context.at >= lastActAt || context.at == context.enteredAt else {
      let (asked, latest) = (context.moment(context.at), context.moment(lastActAt))
      throw DomainError(
        .invalid,
        LocalizedText(
          it: "Non si può \(act.phrase.it) l'ordine \(number) il \(asked.it): l'ultimo atto è del \(latest.it).",
          en: "Nobody can \(act.phrase.en) order \(number) on \(asked.en): the latest act on it was on \(latest.en)."
        ).elided,
        hint: .init(it: "Dare un'ora successiva.", en: "Give a later time."), field: "at")
    }
  }
}
