/// The clocks of one order, computed again from what its journal says: the proof that what is stored is right.
///
/// Feed it the order's events in the order of their entry, each with the rules that were in force then. Deadlines are
/// computed by the same rules as in life, from the journal's facts alone.
public struct ClockReplay: Sendable {
  private var order: WorkOrder?
  /// The rules that the clocks were set under: what came into force later changes no deadline.
  private var rules: Policy?

  /// Begins before the order's first event.
  public init() {}

  /// The targets as they must stand after the events so far.
  public var targets: [OrderTarget] { order?.targets ?? [] }

  /// Takes the next event of the order.
  ///
  /// - Parameter urgency: the class to count under where the event names another; for rules that are only tried.
  public mutating func add(_ event: JournalEvent, under policy: Policy, as urgency: UrgencyCode? = nil) {
    if event.kind == .orderOpened { return open(event, policy, urgency) }
    // In its place, and rules only when others count: both are large, and a journal holds millions of events.
    order?.take(event, policy, clocks: rules ?? policy, urgency)
    if let version = order?.clockVersion, version == policy.version, version != rules?.version { rules = policy }
    if let state = event.toState.flatMap(OrderState.init(rawValue:)), event.kind.isOfOrder { order?.state = state }
  }

  /// How stored targets differ from the computed ones, a sentence each; none when they agree.
  public func differences(from stored: [OrderTarget]) -> [LocalizedText] {
    TargetName.allCases.compactMap { name in
      let kept = stored.first { $0.name == name }
      let computed = targets.first { $0.name == name }
      guard kept != computed else { return nil }
      let (stands, gives) = (Self.text(kept), Self.text(computed))
      return LocalizedText(
        it: "\(name.rawValue) è \(stands.it), ma il giornale dà \(gives.it)",
        en: "\(name.rawValue) is \(stands.en), but the journal gives \(gives.en)")
    }
  }

  /// Begins anew with an order that was reopened, of which nothing before is known.
  mutating func resume(_ event: JournalEvent, under policy: Policy, as urgency: UrgencyCode?) {
    open(event, policy, urgency)
    order?.reportedAt = event.occurredAt
    order?.restartTargets(policy, now: event.enteredAt)
    rules = policy
  }

  /// Records that a target's act happened by other rules than those of the journal.
  mutating func meet(_ target: TargetName, at time: Timestamp) { order?.meet(target, at: time) }

  private mutating func open(_ event: JournalEvent, _ policy: Policy, _ urgency: UrgencyCode?) {
    guard let number = event.subjects.order else { return }
    var order = WorkOrder(
      number: number, createdAt: event.enteredAt, reportedAt: event.instant("reportedAt") ?? event.occurredAt,
      requests: [])
    order.urgency = urgency ?? event.labels.urgency
    order.date = event.day
    order.restartTargets(policy, now: event.enteredAt)
    rules = policy
    self.order = order
  }

  private static func text(_ target: OrderTarget?) -> LocalizedText {
    guard let target else { return LocalizedText(it: "assente", en: "not set") }
    let due =
      target.due.map { LocalizedText(it: "per il \($0.rfc3339())", en: "due \($0.rfc3339())") }
      ?? LocalizedText(it: "senza scadenza", en: "without a due time")
    let met = target.metAt.map { LocalizedText(it: ", rispettato \($0.rfc3339())", en: ", met \($0.rfc3339())") }
    let breached = target.isBreached ? LocalizedText(it: ", mancato", en: ", breached") : LocalizedText("")
    return due + (met ?? LocalizedText("")) + breached
  }
}

extension WorkOrder {
  /// Moves the clocks by what one event says.
  fileprivate mutating func take(
    _ event: JournalEvent, _ policy: Policy, clocks: Policy, _ urgency: UrgencyCode?
  ) {
    switch event.kind {
    case .requestLinked, .requestUnlinked: takeReport(event, clocks)
    case .orderSet: takeSettings(event, policy, clocks, urgency)
    case .inspectionRecorded: takeFindings(event, policy, urgency)
    case .orderDecided: takeDecision(event)
    case .orderOffered: takeActivation(event, clocks)
    case .orderedAtOnce: meet([.triage, .approval], at: event.occurredAt)
    case .orderAccepted: meet(.acceptance, at: event.occurredAt)
    case .orderStarted: meet(.arrival, at: event.occurredAt)
    case .orderMadeSafe: meet([.arrival, .makingSafe], at: event.occurredAt)
    case .orderCompleted: meet([.arrival, .makingSafe, .completion], at: event.occurredAt)
    case .orderReworked: unmeet(.completion, clocks, now: event.enteredAt)
    case .orderSuspended: pauses.append(event.pause)
    case .orderResumed, .orderWithdrawn, .orderHandedBack: takeResumption(event, clocks)
    case .orderCancelled: endPause(at: event.occurredAt)
    case .orderReopened: beginAnew(event, policy)
    case .targetMet, .targetBreached: takeTarget(event)
    default: break
    }
  }

  // Which report a request that joins or leaves gives the clocks to start with is the register's to say.
  private mutating func takeReport(_ event: JournalEvent, _ policy: Policy) {
    guard let time = event.instant("countsFrom"), time != reportedAt else { return }
    reportedAt = time
    recomputeTargets(policy, now: event.enteredAt)
  }

  private mutating func takeSettings(
    _ event: JournalEvent, _ policy: Policy, _ clocks: Policy, _ instead: UrgencyCode?
  ) {
    if let day = event.day { date = day }
    if !state.isUnderway, event.text("urgency") != nil || urgency != instead ?? event.labels.urgency {
      takeUrgency(event, policy, instead)
    } else if event.day != nil {
      recomputeTargets(clocks, now: event.enteredAt)
    }
  }

  private mutating func takeUrgency(_ event: JournalEvent, _ policy: Policy, _ instead: UrgencyCode?) {
    urgency = instead ?? event.labels.urgency
    restartTargets(policy, now: event.enteredAt)
  }

  private mutating func takeFindings(_ event: JournalEvent, _ policy: Policy, _ instead: UrgencyCode?) {
    if event.text("urgency") != nil { takeUrgency(event, policy, instead) }
    if event.text("outcome") == InspectionOutcome.madeSafe.rawValue { meet(.makingSafe, at: event.occurredAt) }
  }

  private mutating func takeDecision(_ event: JournalEvent) {
    if event.toState != OrderState.evaluating.rawValue { meet(.triage, at: event.occurredAt) }
    if event.text("rule") == "within-mandate" { meet(.approval, at: event.occurredAt) }
  }

  private mutating func takeActivation(_ event: JournalEvent, _ policy: Policy) {
    guard activatedAt == nil else { return }
    activatedAt = event.occurredAt
    startClocks(of: .activation, from: event.occurredAt, policy)
  }

  // An offer that is taken back for approval leaves the clocks as they run.
  private mutating func takeResumption(_ event: JournalEvent, _ policy: Policy) {
    if event.holds("forApproval") { return }
    endPause(at: event.occurredAt)
    recomputeTargets(policy, now: event.enteredAt)
  }

  private mutating func beginAnew(_ event: JournalEvent, _ policy: Policy) {
    activatedAt = nil
    date = nil
    reportedAt = event.occurredAt
    pauses = []
    targets = []
    restartTargets(policy, now: event.enteredAt)
  }

  // Whether an approval was enough is the register's to say: its own event names the moment.
  private mutating func takeTarget(_ event: JournalEvent) {
    guard let name = event.text("target").flatMap(TargetName.init(rawValue:)) else { return }
    if event.kind == .targetMet, name == .approval, let metAt = event.instant("metAt") { meet(name, at: metAt) }
    guard event.kind == .targetBreached, let index = targets.firstIndex(where: { $0.name == name }) else { return }
    targets[index].isBreached = true
  }

  private mutating func meet(_ names: [TargetName], at time: Timestamp) {
    for name in names { meet(name, at: time) }
  }
}

extension JournalEvent {
  /// The day by which the order is to be done, where it is set.
  var day: CivilDate? { text("date").flatMap { CivilDate($0) } }

  /// The pause that begins with it.
  fileprivate var pause: Pause {
    Pause(from: occurredAt, to: nil, cause: "", stops: text("stops").map(TargetName.read))
  }
}

extension EventKind {
  /// Whether the event's states are those of an order.
  fileprivate var isOfOrder: Bool {
    rawValue.hasPrefix("order.") || self == .inspectionRecorded || self == .inspectionScheduled
  }
}
