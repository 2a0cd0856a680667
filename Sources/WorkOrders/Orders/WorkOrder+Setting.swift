/// What a person may set on an order before it is dispatched; `nil` leaves a thing as it is.
public struct OrderSettings: Hashable, Sendable {
  /// What it is about.
  public var category: CategoryCode?
  /// How urgent it is.
  public var urgency: UrgencyCode?
  /// Where it is.
  public var zone: ZoneCode?
  /// What it is thought to cost.
  public var estimate: Euro?
  /// The named thing it concerns.
  public var place: PlaceCode?
  /// The point on the map.
  public var coordinate: Coordinate?
  /// The day by which it is to be done.
  public var date: CivilDate?

  /// Makes settings.
  public init(
    category: CategoryCode? = nil, urgency: UrgencyCode? = nil, zone: ZoneCode? = nil, estimate: Euro? = nil,
    place: PlaceCode? = nil, coordinate: Coordinate? = nil, date: CivilDate? = nil
  ) {
    self.category = category
    self.urgency = urgency
    self.zone = zone
    self.estimate = estimate
    self.place = place
    self.coordinate = coordinate
    self.date = date
  }

  /// Checks that the estimate is set by somebody who may judge it: an operator may not.
  ///
  /// - Parameter order: the order, when it is there already.
  public func checkEstimate(of order: OrderNumber? = nil, by role: Role) throws(DomainError) {
    guard estimate != nil, role == .operator else { return }
    throw DomainError(
      .notAllowed,
      .init(
        it: order.map { "Un operatore non può inserire la stima dell'ordine \($0)." }
          ?? "Un operatore non può inserire la stima di un ordine.",
        en: order.map { "An operator may not set the estimate of order \($0)." }
          ?? "An operator may not set the estimate of an order."),
      hint: Role.asking([.technician]), field: "estimate")
  }

  /// Whether only the estimate is set.
  var isEstimateOnly: Bool {
    estimate != nil && self == OrderSettings(estimate: estimate)
  }

  /// Whether only the day is set.
  var isDateOnly: Bool { date != nil && self == OrderSettings(date: date) }
}

extension WorkOrder {
  /// Sets what the order is about, and has it decided again.
  ///
  /// An estimate alone may also be revised after the order was offered or accepted; if it grew past what was approved
  /// and the tolerance, consent is asked again. So may the day alone by which it is to be done.
  ///
  /// - Throws: ``DomainError`` `notAllowed` for an operator who sets an estimate; `conflict` by state; `invalid` for
  ///   codes the policy does not know, and for a day that has passed or that the order's class does not ask for.
  public func set(_ settings: OrderSettings, in context: ActContext) throws(DomainError) -> OrderChange {
    try settings.checkEstimate(of: number, by: context.actor.role)
    if let estimate = settings.estimate, settings.isEstimateOnly, state.isUnderway {
      return try revise(estimate: estimate, in: context)
    }
    if let date = settings.date, settings.isDateOnly, state.isUnderway { return try revise(date: date, in: context) }
    return try changed(
      by: .set, .orderSet, in: context, amount: settings.estimate, facts: facts(of: settings), next: .decide
    ) { order throws(DomainError) in
      try order.apply(settings, in: context)
      order.unsettled = false
      if order.estimate != estimate { order.approvals = [] }
      // Clocks are set by naming a class; what else is set leaves them as they run.
      if settings.urgency != nil || order.urgency != urgency {
        order.restartTargets(context.policy, now: context.enteredAt)
      } else if settings.date != nil {
        order.recomputeTargets(context.clockRules(of: order), now: context.enteredAt)
      }
    }
  }

  /// Takes over settings without recording them: for a new order, and inside a verb that records.
  mutating func apply(_ settings: OrderSettings, in context: ActContext) throws(DomainError) {
    let policy = context.policy
    if let code = settings.category {
      let chosen = try policy.known(category: code)
      if category != code, settings.estimate == nil, !inspected { estimate = chosen.estimate }
      // An urgency that came with the earlier category goes with it; one that a person gave stays.
      if urgency == category.flatMap({ policy.category($0) })?.urgency { urgency = nil }
      category = code
      area = chosen.area
      urgency = settings.urgency ?? urgency ?? chosen.urgency
    }
    if let code = settings.urgency { urgency = try policy.known(urgency: code).code }
    if let code = settings.zone { zone = try policy.known(zone: code).code }
    if let amount = settings.estimate { estimate = amount }
    if let code = settings.place { place = code }
    if let point = settings.coordinate { coordinate = point }
    guard let day = settings.date else { return }
    date = day
    try checkDate(day, in: context)
  }

  private func facts(of settings: OrderSettings) -> Facts {
    var facts: Facts = [:]
    if let code = settings.category { facts["category"] = .text(code.rawValue) }
    if let code = settings.urgency { facts["urgency"] = .text(code.rawValue) }
    if let code = settings.zone { facts["zone"] = .text(code.rawValue) }
    if let amount = settings.estimate { facts["estimate"] = .amount(amount) }
    if let code = settings.place { facts["place"] = .text(code.rawValue) }
    if let day = settings.date { facts["date"] = .text(day.description) }
    return facts
  }

  private func revise(estimate: Euro, in context: ActContext) throws(DomainError) -> OrderChange {
    let change = try changed(
      by: .reviseEstimate, .orderSet, in: context, amount: estimate, facts: ["estimate": .amount(estimate)]
    ) { order in
      order.estimate = estimate
    }
    return try change.askingApprovalIfGrown(in: context)
  }
}

extension OrderState {
  /// Whether the order is with a contractor, asked or at work.
  var isUnderway: Bool { self == .offered || isHeldByContractor }
}
