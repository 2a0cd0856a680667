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
  private var at = Timestamp(milliseconds: 0)

  init(policy: Policy, language: Language) {
    self.policy = policy
    self.language = language
  }

  /// Says what is reported and when, as typed.
  ///
  /// - Throws: ``DomainError`` with code `invalid` for what the city does not know or cannot be read.
  mutating func describe(category: String, urgency: String?, estimate: String?, at: String) throws(DomainError) {
    let known = try policy.known(category: CategoryCode(rawValue: category))
    self.category = known
    self.urgency = try policy.known(urgency: urgency.map { UrgencyCode(rawValue: $0) } ?? known.urgency)
    self.estimate = known.estimate
    if let estimate { self.estimate = try Euro(typed: estimate, field: "estimate") }
    self.at = try policy.calendar.zone.parse(typed: at, field: "at")
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

  /// What the rules would make of it; without contractors nobody would be asked.
  func outcome(among contractors: [Contractor]?) throws(DomainError) -> PolicyTrial {
    guard let category, let urgency else {
      throw DomainError(.internal, "A report was tried before it was described.")
    }
    let mandate = try coveringMandate(category, urgency)
    var trial = PolicyTrial(
      urgency: urgency.code, targets: urgency.targets.map(target), approval: approval(isNeeded: mandate == nil))
    trial.zone = zone
    trial.mandate = mandate?.code
    trial.candidates = contractors.map { candidates(category, urgency, mandate, among: $0) }
    return trial
  }

  // A clock that cannot be computed gives no deadline; a person decides then.
  private func target(_ target: UrgencyClass.Target) -> TrialTargetView {
    let due = try? policy.calendar.due(target, from: at)
    var view = TrialTargetView(name: target.name)
    view.due = due?.rfc3339(in: policy.calendar.zone)
    return view
  }

  private func coveringMandate(_ category: Category, _ urgency: UrgencyClass) throws(DomainError) -> Mandate? {
    guard let estimate else { return nil }
    let need = MandateNeed(
      category: category.code, urgency: urgency.code, amount: estimate, at: at, role: .operator)
    do {
      return try policy.mandates.first { mandate in
        try mandate.refusal(of: need, spending: .none, calendar: policy.calendar) == nil
      }
    } catch { throw error as? DomainError ?? DomainError(.internal, "The mandates could not be compared.") }
  }

  private func approval(isNeeded: Bool) -> TrialApprovalView {
    let able = policy.approvals.limits.filter { $0.value > .zero && $0.value >= estimate ?? .zero }
    let roles = Role.allCases.filter { able[$0] != nil }.map(\.rawValue)
    return TrialApprovalView(needed: isNeeded, by: isNeeded ? roles : [])
  }

  private func candidates(
    _ category: Category, _ urgency: UrgencyClass, _ mandate: Mandate?, among contractors: [Contractor]
  ) -> [CandidateView] {
    var need = Router.Need(
      trade: category.trade, zone: zone, day: policy.calendar.zone.date(of: at), amount: estimate ?? .zero,
      mandate: mandate)
    need.urgency = urgency.code
    need.site = point ?? zone.flatMap { policy.zone($0)?.centre }
    let standings = contractors.flatMap { firm in
      firm.contracts.map { ContractStanding(contractor: firm, contract: $0) }
    }
    return Router(criterion: policy.routing.criterion(for: category.code)).candidates(for: need, among: standings)
      .map { candidate in
        CandidateView(
          contractor: candidate.contractor, eligible: candidate.isEligible,
          reason: CandidateWords.text(candidate.verdict, under: policy)(language))
      }
  }
}
