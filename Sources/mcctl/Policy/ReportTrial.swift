import DispatchAPI
import WorkOrders

/// A report that is only imagined, and what the city's rules would make of it.
struct ReportTrial {
  let policy: Policy
  /// The language of reasons.
  let language: Language
  private var category: Category?
  private var urgency: UrgencyClass?
  private var estimate: Euro?
  private var zone: ZoneCode?
  private var point: Coordinate?
  private var day: CivilDate?
  private var at = Timestamp(milliseconds: 0)

  init(policy: Policy, language: Language) {
    self.policy = policy
    self.language = language
  }

  /// Says what is reported and when, as typed.
  ///
  /// - Throws: ``DomainError`` with code `invalid` for what the city does not know or cannot be read.
  mutating func describe(category: String?, urgency: String?, estimate: String?, at: String) throws(DomainError) {
    if let category { self.category = try policy.known(category: CategoryCode(rawValue: category)) }
    if let urgency { self.urgency = try policy.known(urgency: UrgencyCode(rawValue: urgency)) }
    self.estimate = self.category?.estimate
    if let estimate { self.estimate = try Euro(typed: estimate, field: "estimate") }
    self.at = try policy.calendar.zone.parse(typed: at, field: "at")
  }

  /// Says by which day it is to be done, as typed.
  ///
  /// - Throws: ``DomainError`` with code `invalid` for what is no day.
  mutating func settle(by day: String?) throws(DomainError) {
    self.day = try day.map { text throws(DomainError) in try CivilDate(typed: text, field: "date") }
  }

  /// Says where, as a zone or a point.
  ///
  /// - Throws: ``DomainError`` with code `invalid` for an unknown zone or a point outside the city.
  mutating func place(zone: String?, latitude: Double?, longitude: Double?) throws(DomainError) {
    if let zone { self.zone = try policy.known(zone: ZoneCode(rawValue: zone)).code }
    guard let latitude, let longitude else { return }
    guard let point = Coordinate(latitude: latitude, longitude: longitude) else {
      throw DomainError(
        .invalid,
        .init(
          it: "\(latitude), \(longitude) non è un punto della Terra.",
          en: "\(latitude), \(longitude) is not a point on the globe."), field: "lat")
    }
    guard let found = policy.zone(at: point) else {
      throw DomainError(
        .invalid,
        .init(
          it: "Il punto \(latitude), \(longitude) è fuori da ogni zona della città.",
          en: "The point \(latitude), \(longitude) lies outside every zone of the city."),
        hint: .init(it: "Controllare le coordinate, o dare --zone.", en: "Check the coordinates, or give --zone."),
        field: "lat")
    }
    self.zone = found.code
    self.point = point
  }

  /// What the rules would make of it, by the same decision that a real report meets; without contractors nobody would
  /// be asked.
  ///
  /// Where the zone or the day is missing a person finds it first: what follows is told as it goes on from there. Without
  /// a category or an estimate nobody can say whether an approval would be needed.
  ///
  /// - Throws: ``DomainError`` with code `invalid` for a day that has passed or that the class does not ask for.
  func outcome(among contractors: [Contractor]?) throws -> PolicyTrial {
    let order = try opened()
    let first = try decided(order)
    let decision = try goingOn(from: first, order)
    let mandate = decision.mandate.flatMap { code in policy.mandates.first { $0.code == code } }
    var trial = PolicyTrial(state: first.state, targets: targets(of: order))
    if Self.missing(decision) == nil { trial.approval = approval(isNeeded: mandate == nil) }
    trial.urgency = order.urgency ?? policy.unclassified
    trial.missing = Self.missing(first)?.rawValue
    trial.zone = zone
    trial.mandate = mandate?.code
    if let category { trial.candidates = try contractors.map { try candidates(order, category, mandate, among: $0) } }
    return trial
  }

  private static func missing(_ decision: DispatchDecision) -> DispatchDecision.Missing? {
    guard case .evaluating(let missing) = decision.outcome else { return nil }
    return missing
  }

  // Any zone and any day of the city stand for what a person will have found.
  private func goingOn(from first: DispatchDecision, _ order: WorkOrder) throws -> DispatchDecision {
    var (order, decision) = (order, first)
    if Self.missing(decision) == .zone {
      order.zone = policy.zones.first?.code
      decision = try decided(order)
    }
    if Self.missing(decision) == .date {
      order.date = policy.calendar.zone.date(of: at)
      decision = try decided(order)
    }
    return decision
  }

  private func opened() throws(DomainError) -> WorkOrder {
    let context = ActContext(at: at, enteredAt: at, actor: Actor(name: "", role: .operator), policy: policy)
    let settings = OrderSettings(
      category: category?.code, urgency: urgency?.code, zone: zone, estimate: estimate, coordinate: point,
      date: day)
    return try WorkOrder.open(
      OrderNumber(year: policy.calendar.zone.year(of: at), serial: 1), for: [], reportedAt: at, settings: settings,
      in: context
    ).order
  }

  private func decided(_ order: WorkOrder) throws -> DispatchDecision {
    try Dispatcher(policy: policy, at: at, role: .operator, spending: .none).decide(order)
  }

  // A clock that cannot be computed gives no deadline; a person decides then. A day is the order's own to say.
  private func targets(of order: WorkOrder) -> [TrialTargetView] {
    guard let urgency = order.urgency.flatMap(policy.urgency) else {
      return order.targets.map { view($0.name, $0.due) }
    }
    return urgency.targets.map { target in
      guard target.limit.isDate else { return view(target.name, try? policy.calendar.due(target, from: at)) }
      return view(target.name, order.targets.first { $0.name == target.name }?.due)
    }
  }

  private func view(_ name: TargetName, _ due: Timestamp?) -> TrialTargetView {
    var view = TrialTargetView(name: name)
    view.due = due?.rfc3339(in: policy.calendar.zone)
    return view
  }

  private func approval(isNeeded: Bool) -> TrialApprovalView {
    let able = policy.approvals.limits.filter { $0.value > .zero && $0.value >= estimate ?? .zero }
    let roles = Role.allCases.filter { able[$0] != nil }.map(\.rawValue)
    return TrialApprovalView(needed: isNeeded, by: isNeeded ? roles : [])
  }

  private func candidates(
    _ order: WorkOrder, _ category: Category, _ mandate: Mandate?, among contractors: [Contractor]
  ) throws -> [CandidateView] {
    var need = Router.Need(
      trade: category.trade, zone: zone, day: policy.calendar.zone.date(of: at), amount: order.commitment,
      mandate: mandate, spentUnderMandate: try spent(mandate, order, contractors))
    need.urgency = order.urgency
    need.site = point ?? zone.flatMap { policy.zone($0)?.centre }
    let table = RoutingTable(
      contractors.flatMap { firm in firm.contracts.map { ContractStanding(contractor: firm, contract: $0) } })
    let found = policy.routing.ranking(for: category.code, among: table.standings(for: category.trade)) { _ in need }
    return found.candidates.map { candidate in
      CandidateView(
        contractor: candidate.contractor, eligible: candidate.isEligible,
        reason: CandidateWords.text(candidate.verdict, under: policy)(language))
    }
  }

  // Nothing has been spent, but the order alone may pass what the mandate allows a firm in a period.
  private func spent(
    _ mandate: Mandate?, _ order: WorkOrder, _ contractors: [Contractor]
  ) throws -> Set<ContractorCode> {
    guard let mandate, let category = order.category, let urgency = order.urgency, let amount = order.estimate else {
      return []
    }
    let need = MandateNeed(category: category, urgency: urgency, amount: amount, at: at, role: mandate.holder)
    return try Set(contractors.map(\.code)).filter {
      try mandate.isSpent(for: $0, need: need, spending: .none, calendar: policy.calendar)
    }
  }
}
