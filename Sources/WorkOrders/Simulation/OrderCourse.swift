/// The course of one order in one of the worlds of a simulation: its facts, its clocks, and what came of them.
struct OrderCourse {
  /// The order as far as decisions look at it.
  var order: WorkOrder
  /// Its targets, computed by the world's rules from the recorded acts.
  var clock: ClockReplay
  /// Whether decisions and choices are those of the journal.
  let followsRecord: Bool

  /// The mandate it was first activated under.
  private(set) var mandate: MandateCode?
  /// What was activated under it without approval.
  private(set) var activated: Euro?
  /// The cost that somebody was asked to approve, the latest.
  private(set) var asked: Euro?
  /// The firm that took the order or was asked last.
  private(set) var firm: ContractorCode?
  /// The activations under mandates.
  var uses: [SimulatedUse] = []
  /// How often it was decided.
  private(set) var decisions = 0
  /// Why mandates did not cover it at the latest decision.
  private(set) var passedOver: [MandateCode: MandateRefusal] = [:]
  /// Why the firm of the journal was not asked.
  private(set) var verdict: Candidate.Verdict?

  /// The role in which the next decision looks for a mandate.
  var role = Role.operator
  /// The mandates nobody would ratify.
  var refused: Set<MandateCode> = []
  /// Whether two people have to consent to the cost that was asked for.
  private(set) var isForTwo = false
  /// What was consented to by people whose role's limit no longer covers it.
  private(set) var beyondLimit = SimulatedSum()
  /// Whether an inspection that the journal does not have is taken to have found what was recorded.
  private var isTakenAsInspected = false

  init(_ event: JournalEvent, number: OrderNumber, followsRecord: Bool, in world: SimulatedWorld) {
    order = WorkOrder(
      number: number, createdAt: event.enteredAt, reportedAt: event.instant("reportedAt") ?? event.occurredAt,
      requests: [])
    clock = ClockReplay()
    self.followsRecord = followsRecord
    order.estimate = event.amount
    role = event.role == .system ? .operator : event.role
    learn(event, world)
    let urgency = followsRecord ? nil : order.urgency
    if event.kind == .orderReopened {
      clock.resume(event, under: world.rules, as: urgency)
    } else {
      clock.add(event, under: world.rules, as: urgency)
    }
  }

  /// Takes over what a decision looks at.
  private mutating func learn(_ event: JournalEvent, _ world: SimulatedWorld) {
    order.category = event.labels.category
    order.area = event.labels.area
    order.zone = event.labels.zone
    order.urgency =
      followsRecord ? event.labels.urgency : world.urgency(event.labels.urgency, of: event.labels.category)
  }
}

// MARK: Decisions

extension OrderCourse {
  /// Decides the order where the journal does.
  mutating func decide(_ event: JournalEvent, in world: inout SimulatedWorld) throws {
    // A firm that was asked earlier than in the journal keeps the order.
    guard !order.state.isUnderway else { return }
    learn(event, world)
    order.estimate = followsRecord ? event.amount : world.estimate(event.amount, of: event.labels.category)
    order.date = event.day
    order.inspected = event.holds("inspected") || isTakenAsInspected
    order.unsettled = event.text("rule") == "missing-outcome"
    if followsRecord { return followDecision(event, world) }
    try decideByRules(event, in: &world)
  }

  private mutating func followDecision(_ event: JournalEvent, _ world: SimulatedWorld) {
    decisions += 1
    order.state = event.toState.flatMap(OrderState.init(rawValue:)) ?? .evaluating
    let cost = (event.amount ?? .zero) + order.owed
    order.mandate = nil
    order.mandateAmount = nil
    switch event.text("rule") {
    case "within-mandate":
      // The first that is not named as passed over is the one that covered it.
      order.mandate = world.inForce?.mandates.first { event.text("mandate.\($0.code)") == nil }?.code
      order.mandateAmount = cost
      order.approved = nil
    case "above-every-mandate": asked = cost
    default: break
    }
  }

  private mutating func decideByRules(_ event: JournalEvent, in world: inout SimulatedWorld) throws {
    decisions += 1
    let decision = try Dispatcher(
      policy: world.rules, at: event.enteredAt, role: role, isOnCall: event.holds("onCall"),
      spending: world.spending.lookup, refusedMandates: refused
    ).decide(order)
    passedOver = decision.mandatesPassedOver
    let goesOn = event.toState.map { [OrderState.ready, .approval, .offered].map(\.rawValue).contains($0) } ?? false
    switch decision.outcome {
    case .readyUnderMandate(let code, let amount):
      order.mandate = code
      order.mandateAmount = amount + order.owed
      order.approved = nil
      clock.meet(.approval, at: event.occurredAt)
      try goOn(event, in: &world)
    case .readyApproved:
      (order.mandate, order.mandateAmount) = (nil, nil)
      try goOn(event, in: &world)
    case .approval(let amount): try ask(for: amount, event, in: &world)
    case .inspection where goesOn && !order.inspected && order.openInspection == nil:
      isTakenAsInspected = true
      order.inspected = true
      try decideByRules(event, in: &world)
    case .evaluating(.estimate) where goesOn && event.amount != nil:
      order.estimate = event.amount
      try decideByRules(event, in: &world)
    case .inspection, .evaluating:
      order.state = decision.state
      (order.mandate, order.mandateAmount) = (nil, nil)
    }
  }

  // Where the journal goes on to a firm its next event is the choice; else the choice follows at once.
  private mutating func goOn(_ event: JournalEvent, in world: inout SimulatedWorld) throws {
    order.state = .ready
    if event.kind == .orderDecided, event.toState != OrderState.ready.rawValue { try route(event, in: &world) }
  }

  // An approval that the journal does not have is taken as given at once.
  private mutating func ask(for amount: Euro, _ event: JournalEvent, in world: inout SimulatedWorld) throws {
    asked = amount
    (order.mandate, order.mandateAmount) = (nil, nil)
    order.state = .approval
    guard event.kind != .orderDecided || event.toState == OrderState.ready.rawValue else { return }
    grant(amount, at: event.occurredAt)
  }

  private mutating func grant(_ amount: Euro, at time: Timestamp) {
    order.approved = amount
    order.approvedUntil = nil
    order.state = .ready
    clock.meet(.approval, at: time)
  }
}

// MARK: Choices

extension OrderCourse {
  /// Asks a firm where the journal does, or finds nobody.
  mutating func offer(_ event: JournalEvent, in world: inout SimulatedWorld) throws {
    if followsRecord {
      guard event.kind == .orderOffered, let firm = event.labels.contractor,
        let contract = event.text("contract").map(ContractCode.init(rawValue:))
      else { return order.state = .unassigned }
      return place(firm, contract, event, in: &world)
    }
    if order.state == .approval { grant(asked ?? order.commitment, at: event.occurredAt) }
    guard order.state == .ready || order.state == .unassigned else { return }
    try route(event, in: &world)
  }

  private mutating func route(_ event: JournalEvent, in world: inout SimulatedWorld) throws {
    let mandate = order.mandate.flatMap { code in world.rules.mandates.first { $0.code == code } }
    if order.mandate != nil, order.offers.count > order.roundsBefore, try isRefused(by: mandate, event, world) {
      role = .operator
      try decideByRules(event, in: &world)
      guard order.state == .ready else { return }
      return try choose(event, world.rules.mandates.first { $0.code == order.mandate }, in: &world)
    }
    try choose(event, mandate, in: &world)
  }

  private func isRefused(by mandate: Mandate?, _ event: JournalEvent, _ world: SimulatedWorld) throws -> Bool {
    guard let mandate, let need = need(event, as: mandate.holder) else { return true }
    return try mandate.refusal(of: need, spending: world.spending.lookup, calendar: world.rules.calendar) != nil
  }

  private func need(_ event: JournalEvent, as holder: Role) -> MandateNeed? {
    guard let category = order.category, let urgency = order.urgency else { return nil }
    return MandateNeed(
      category: category, urgency: urgency, amount: order.activationAmount, owed: order.owed, at: event.enteredAt,
      role: holder)
  }

  private mutating func choose(_ event: JournalEvent, _ mandate: Mandate?, in world: inout SimulatedWorld) throws {
    guard let code = order.category, let category = world.rules.category(code) else { return }
    let recorded = event.kind == .orderOffered ? event.labels.contractor : nil
    let isChosen = event.holds("chosen")
    let standings = world.standings.table.standings(for: category.trade)
    var need = Router.Need(
      trade: category.trade, zone: isChosen ? nil : order.zone,
      day: world.rules.calendar.zone.date(of: event.enteredAt), amount: order.commitment, mandate: mandate,
      spentUnderMandate: try spent(mandate, standings, event, world))
    need.urgency = order.urgency
    let candidates =
      isChosen
      ? Router(criterion: .priority).candidates(for: need, among: standings)
      : try candidates(for: need, code, among: standings, event, world)
    // A technician's own choice stands where the rules leave it free.
    let chosen = (isChosen ? candidates.first { $0.contractor == recorded && $0.isEligible } : nil) ?? candidates.first
    verdict = candidates.first { $0.contractor == recorded }?.verdict
    guard let chosen, chosen.isEligible else { return order.state = .unassigned }
    place(chosen.contractor, chosen.contract, event, in: &world)
  }

  // Who was off duty or rotated out is taken from the journal; a changed rule of rotation is told of beside the figures.
  private func candidates(
    for need: Router.Need, _ category: CategoryCode, among standings: TradeStandings, _ event: JournalEvent,
    _ world: SimulatedWorld
  ) throws -> CandidateList {
    let rules = world.rules.routing
    let site = rules.criterion(for: category) == .nearest ? try world.site(order.number) : nil
    return rules.ranking(for: category, among: standings) { round in
      var need = need
      need.site = site ?? order.site(world.rules)
      need.take(circumstances: event.facts)
      need.excluded = order.excludedContractors(in: round)
      return need
    }.candidates
  }

  private func spent(
    _ mandate: Mandate?, _ standings: TradeStandings, _ event: JournalEvent, _ world: SimulatedWorld
  ) throws -> Set<ContractorCode> {
    guard let mandate, mandate.ceilings.contains(where: { $0.per == .contractor }),
      let need = need(event, as: mandate.holder)
    else { return [] }
    let lookup = world.spending.lookup
    return try Set(standings.serving.map(\.contractor.code)).filter {
      try mandate.isSpent(for: $0, need: need, spending: lookup, calendar: world.rules.calendar)
    }
  }

  private mutating func place(
    _ contractor: ContractorCode, _ contract: ContractCode, _ event: JournalEvent, in world: inout SimulatedWorld
  ) {
    firm = contractor
    change(in: &world) { order in
      order.offers.append(
        Offer(
          round: order.offers.count + 1, contractor: contractor, contract: contract, mode: .phone,
          sentAt: event.occurredAt, answerBy: event.occurredAt))
      order.contractor = contractor
      order.contract = contract
      order.state = .offered
    }
    guard let code = order.mandate, let category = order.category else { return }
    let use = use(of: code, contractor, category, on: world.rules.calendar.zone.date(of: event.enteredAt))
    if activated == nil { (mandate, activated) = (code, use.amount) }
    uses.append(use)
    world.spending.book(use.amount, use)
  }

  /// Edits the order and moves what it draws, and what the firms hold.
  mutating func change(in world: inout SimulatedWorld, _ edit: (inout WorkOrder) -> Void) {
    guard !world.isRecord else { return edit(&order) }
    let old = order
    edit(&order)
    world.standings.move(order, from: old)
  }

  /// Lets the firm go: what it is owed stays drawn, never more than was, and the rest is given back.
  mutating func release(owing owed: Euro, in world: inout SimulatedWorld) {
    for index in uses.indices where !uses[index].isSettled {
      let before = uses[index].amount
      uses[index].isSettled = true
      uses[index].amount = min(owed, before)
      world.spending.book(uses[index].amount - before, uses[index])
    }
  }

  /// Weighs consents by the limits and the four eyes of the world's rules.
  ///
  /// - Parameter before: the cost that was asked for before the event.
  mutating func weighConsent(_ event: JournalEvent, askedBefore before: Euro?, in world: SimulatedWorld) {
    let rules = world.rules.approvals
    if let asked, asked != before { isForTwo = rules.fourEyesAbove.map { asked > $0 } ?? false }
    // A person's own limit is not in the journal: who passed the role's had one, or borrowed one, and keeps it.
    guard event.kind == .orderApproved, !followsRecord, let amount = event.amount,
      event.text("onDelegationOf") == nil, let known = world.inForce?.approvals.limits[event.role], amount <= known,
      amount > rules.limits[event.role] ?? .zero
    else { return }
    beyondLimit.add(amount)
  }

  /// Asks for consent to a cost that has grown.
  mutating func askAgain(for amount: Euro) { asked = amount }
}
