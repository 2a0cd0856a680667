extension OrderCourse {
  /// Goes on by one event of the order.
  ///
  /// - Parameter record: what the same event came to in the world that was; `nil` in that world.
  /// - Returns: what it came to in this one.
  @discardableResult
  mutating func take(
    _ event: JournalEvent, record: OrderWorkings?, in world: inout SimulatedWorld
  ) throws -> OrderWorkings {
    let asked = asked
    if event.kind != .orderDecided { clock.add(event, under: world.rules, as: tried(event, world)) }
    switch event.kind {
    case .orderDecided where event.text("rule") == "not-ratified":
      clock.add(event, under: world.rules, as: tried(event, world))
      loseCover()
    case .orderDecided:
      clock.add(event, under: world.rules, as: tried(event, world))
      try decide(event, in: &world)
    case .orderOffered, .orderUnassigned, .orderStillUnassigned: try offer(event, in: &world)
    case .orderSet: try set(event, record, in: &world)
    case .orderApproved: approve(event, in: &world)
    case .orderedAtOnce: orderAtOnce(event)
    case .orderDeclined: decline()
    case .approvalExpired: loseApproval(in: &world)
    case .inspectionScheduled: order.openInspection = event.subjects.inspection
    case .inspectionRecorded: try takeFindings(event, record, in: &world)
    case .ratificationRefused: loseMandate(event)
    default: try work(event, in: &world)
    }
    weighConsent(event, askedBefore: asked, in: world)
    remember(event, world)
    return OrderWorkings(hasGrown: order.approvalPending)
  }

  /// The class that the tried rules count an event's order under; `nil` for the one the event names.
  private func tried(_ event: JournalEvent, _ world: SimulatedWorld) -> UrgencyCode? {
    followsRecord ? nil : world.urgency(event.labels.urgency, of: event.labels.category)
  }

  // Who acted last is who looks for a mandate when the order is decided next; the system does so as an operator.
  private mutating func remember(_ event: JournalEvent, _ world: SimulatedWorld) {
    switch event.kind {
    case .orderRefused, .orderExpired, .orderApproved: role = .operator
    case .orderWithdrawn, .orderHandedBack:
      let isSettled =
        order.isCovered(order.estimate ?? .zero, world.rules.approvals, room: .zero) && !order.approvalPending
      role = isSettled || event.role == .system ? .operator : event.role
    case .orderOpened, .orderSet, .orderDeclined, .orderReopened, .inspectionScheduled, .inspectionRecorded:
      role = event.role == .system ? .operator : event.role
    default: break
    }
  }

  private mutating func work(_ event: JournalEvent, in world: inout SimulatedWorld) throws {
    guard order.contractor != nil else {
      if event.kind == .orderCancelled { order.state = .cancelled }
      return
    }
    switch event.kind {
    case .orderAccepted: answer(.accepted, .accepted, in: &world)
    case .orderStarted, .orderResumed: order.state = .started
    case .orderSuspended: order.state = .suspended
    case .orderCompleted, .orderCorrected: try complete(event, in: &world)
    case .orderReworked: try rework(event, in: &world)
    case .orderRefused: try leave(event, .refused, in: &world)
    case .orderExpired: try leave(event, .expired, in: &world)
    case .orderHandedBack: try leave(event, .refused, in: &world)
    case .orderWithdrawn: try withdraw(event, in: &world)
    case .orderCancelled: try cancel(event, in: &world)
    case .orderClosed: close(in: &world)
    default: break
    }
  }
}

// MARK: Costs

extension OrderCourse {
  private mutating func set(_ event: JournalEvent, _ record: OrderWorkings?, in world: inout SimulatedWorld) throws {
    order.unsettled = false
    guard order.state.isUnderway, let estimate = event.amount(named: "estimate") else { return }
    try revise(estimate, event, record, in: &world)
  }

  private mutating func takeFindings(
    _ event: JournalEvent, _ record: OrderWorkings?, in world: inout SimulatedWorld
  ) throws {
    order.openInspection = nil
    if event.text("kind") != InspectionKind.verification.rawValue { order.inspected = true }
    guard order.state.isUnderway, let estimate = event.amount(named: "estimate") else { return }
    try revise(estimate, event, record, in: &world)
  }

  private mutating func revise(
    _ estimate: Euro, _ event: JournalEvent, _ record: OrderWorkings?, in world: inout SimulatedWorld
  ) throws {
    change(in: &world) { $0.estimate = estimate }
    try weighEstimate(event, in: &world)
    guard order.approvalPending else { return }
    askAgain(for: estimate + order.owed)
    // Where the journal does not ask, consent is taken as given at once.
    if let record, !record.hasGrown { order.approved = estimate + order.owed }
  }

  private mutating func complete(_ event: JournalEvent, in world: inout SimulatedWorld) throws {
    let amount = event.amount(named: "final")
    let isTaken = try followsRecord ? !event.holds("claimed") : amount.map { try isCovered($0, in: world) } ?? true
    if isTaken, let amount { takeFromMandate(for: amount, in: &world) }
    let isAssumed = !isTaken && !followsRecord && !event.holds("claimed")
    if let amount, !isTaken { askAgain(for: amount + order.owed) }
    change(in: &world) { order in
      order.state = .completed
      if isAssumed { order.approved = amount.map { $0 + order.owed } }
      order.final = isTaken || isAssumed ? amount : nil
      order.claimed = isTaken || isAssumed ? nil : amount
      if amount != nil { order.approvalPending = order.claimed != nil }
    }
  }

  private mutating func rework(_ event: JournalEvent, in world: inout SimulatedWorld) throws {
    change(in: &world) { order in
      order.state = .started
      order.final = nil
      order.claimed = nil
    }
    try weighEstimate(event, in: &world)
  }

  private mutating func approve(_ event: JournalEvent, in world: inout SimulatedWorld) {
    // A consent to less than the order costs changes nothing.
    guard event.amount(named: "needed") == nil else { return }
    guard let amount = event.amount, order.state == .approval || order.approvalPending || followsRecord else { return }
    order.approvals.append(Approval(by: event.actor, amount: amount, at: event.occurredAt))
    guard event.holds("enough") else { return }
    // Consents whose time was over before the next came do not count any more.
    let standing = order.approvals.suffix(event.integer("eyes") ?? order.approvals.count)
    let sum = standing.map(\.amount).min() ?? amount
    let rules = world.rules.approvals
    change(in: &world) { order in
      order.approvals = []
      order.approved = sum
      order.approvedUntil = event.instant("until")
      if let claim = order.claimed, order.isCovered(claim, rules) { (order.final, order.claimed) = (claim, nil) }
      order.approvalPending =
        order.approvalPending && (order.claimed != nil || !order.isCovered(order.final ?? order.estimate ?? sum, rules))
      if order.state == .approval, !order.hasOutgrownApproval(rules) { order.state = .ready }
    }
  }

  // Works of extreme urgency are ordered on the spot, whatever mandates and limits say.
  private mutating func orderAtOnce(_ event: JournalEvent) {
    guard let amount = event.amount, !order.state.isUnderway else { return }
    order.estimate = amount
    (order.approved, order.approvedUntil) = (amount, nil)
    order.approvals = []
    (order.mandate, order.mandateAmount) = (nil, nil)
    order.unsettled = false
    order.openInspection = nil
    order.state = .ready
  }

  private mutating func decline() {
    guard order.state == .approval else { return }
    order.state = .evaluating
    order.approvals = []
    order.approved = nil
  }

  // A firm that has the order by the tried rules keeps it.
  private mutating func loseApproval(in world: inout SimulatedWorld) {
    guard order.approved != nil, !order.state.isUnderway, order.state != .completed else { return }
    change(in: &world) { order in
      (order.approved, order.approvedUntil) = (nil, nil)
      order.approvals = []
      (order.mandate, order.mandateAmount) = (nil, nil)
      if order.state == .ready || order.state == .unassigned { order.state = .approval }
    }
  }

  private mutating func loseMandate(_ event: JournalEvent) {
    guard let code = event.text("mandate").map(MandateCode.init(rawValue:)) else { return }
    refused.insert(code)
    // What a person has approved meanwhile needs no mandate.
    if order.mandate == code, order.approved != nil { (order.mandate, order.mandateAmount) = (nil, nil) }
    guard order.mandate == code, order.state.isHeldByContractor || order.state == .completed else { return }
    (order.mandate, order.mandateAmount) = (nil, nil)
    order.approvalPending = true
  }

  // What no firm has yet waits for consent when nobody ratifies its mandate.
  private mutating func loseCover() {
    guard let code = order.mandate, refused.contains(code), order.state == .ready || order.state == .unassigned else {
      return
    }
    (order.mandate, order.mandateAmount) = (nil, nil)
    order.state = .approval
    askAgain(for: (order.estimate ?? .zero) + order.owed)
  }
}

// MARK: Firms

extension OrderCourse {
  private mutating func answer(_ answer: OfferState, _ state: OrderState, in world: inout SimulatedWorld) {
    change(in: &world) { order in
      if let index = order.offers.indices.last { order.offers[index].state = answer }
      order.state = state
    }
  }

  private mutating func leave(
    _ event: JournalEvent, _ answer: OfferState, to state: OrderState = .ready, in world: inout SimulatedWorld
  ) throws {
    let owed = event.amount(named: "owed") ?? .zero
    if try isCovered(owed, in: world) { takeFromMandate(for: owed, in: &world) }
    change(in: &world) { order in
      if let index = order.offers.indices.last, order.offers[index].state == .sent || state == .ready {
        order.offers[index].state = answer
        order.offers[index].reason = ""
      }
      if owed > .zero, let contractor = order.contractor, let contract = order.contract {
        order.expenses.append(
          Expense(round: order.offers.count, contractor: contractor, contract: contract, amount: owed))
      }
      (order.contractor, order.contract) = (nil, nil)
      order.approvalPending = false
      order.state = state
      if state == .cancelled { (order.final, order.claimed) = (nil, nil) }
    }
    release(owing: owed, in: &world)
  }

  private mutating func withdraw(_ event: JournalEvent, in world: inout SimulatedWorld) throws {
    guard event.holds("forApproval") else { return try leave(event, .withdrawn, in: &world) }
    // An offer that the tried rules need not take back stands.
    let isNeeded =
      order.approvalPending || order.mandate.map(refused.contains) == true
      || order.isApprovalExpired(at: event.occurredAt)
    guard followsRecord || isNeeded else { return }
    change(in: &world) { order in
      if let index = order.offers.indices.last { order.offers[index].state = .withdrawn }
      (order.contractor, order.contract) = (nil, nil)
      (order.mandate, order.mandateAmount) = (nil, nil)
      order.approvalPending = false
      order.state = .approval
    }
    release(owing: .zero, in: &world)
    askAgain(for: (order.estimate ?? .zero) + order.owed)
  }

  private mutating func cancel(_ event: JournalEvent, in world: inout SimulatedWorld) throws {
    try leave(event, .withdrawn, to: .cancelled, in: &world)
  }
}

/// What a course needs to know of the same order in the world that was.
struct OrderWorkings {
  /// Whether its cost has grown past what was approved.
  let hasGrown: Bool
}

extension JournalEvent {
  /// A fact that is an amount.
  func amount(named name: String) -> Euro? {
    guard case .amount(let euro)? = facts[name] else { return nil }
    return euro
  }
}
