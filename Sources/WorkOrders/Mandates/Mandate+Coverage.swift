extension Mandate {
  /// Why this mandate does not cover an activation; `nil` when it does.
  ///
  /// Ceilings per contractor are not looked at here: they restrict the choice of the contractor, see
  /// ``isSpent(for:need:spending:calendar:)``.
  public func refusal(of need: MandateNeed, spending: MandateSpending, calendar: CityCalendar) throws -> MandateRefusal?
  {
    if !holder.isCovered(by: need.role) { return .otherHolder }
    if isForOnCall, !need.isOnCall { return .notOnCall }
    if !categories.isEmpty, !categories.contains(where: { $0.matches(need.category) }) { return .otherCategory }
    if !urgencies.isEmpty, !urgencies.contains(need.urgency) { return .otherUrgency }
    let day = calendar.zone.date(of: need.at)
    if day < validFrom || day > validTo { return .notInForce }
    if !self.calendar.covers(need.at, calendar) { return .otherHours }
    if need.owed + need.amount > ceiling { return .aboveCeiling }
    return try isSpent(need: need, spending: spending, calendar: calendar) ? .periodSpent : nil
  }

  /// Whether a ceiling of the mandate as a whole or of the category would be passed.
  public func isSpent(need: MandateNeed, spending: MandateSpending, calendar: CityCalendar) throws -> Bool {
    let day = calendar.zone.date(of: need.at)
    return try ceilings.contains { limit in
      let subject = limit.per == .category ? need.category.rawValue : ""
      return try limit.per != .contractor && !fits(need, under: limit, subject: subject, day: day, spending)
    }
  }

  /// Whether a ceiling per contractor would be passed by giving the order to this one.
  public func isSpent(
    for contractor: ContractorCode, need: MandateNeed, spending: MandateSpending, calendar: CityCalendar
  ) throws -> Bool {
    let day = calendar.zone.date(of: need.at)
    return try ceilings.contains { limit in
      try limit.per == .contractor && !fits(need, under: limit, subject: contractor.rawValue, day: day, spending)
    }
  }

  /// What is left under a ceiling in the period that holds a day; negative when it has been lowered below its use.
  public func left(
    under limit: PeriodCeiling, subject: String, on day: CivilDate, spending: MandateSpending
  ) throws -> Euro {
    let key = MandateSpending.Key(
      mandate: code, scope: limit.per, subject: subject, from: limit.period.firstDay(of: day))
    return limit.amount - (try spending.spent(key, limit.period))
  }

  /// How much more an activation may take from the mandate: what the ceiling per order and those of the period still
  /// hold, and never more than the tolerance on what was activated.
  ///
  /// - Parameters:
  ///   - covered: what the order has from it so far, in all.
  ///   - taken: what the present activation has taken.
  ///   - first: what it was activated for.
  ///   - left: what is left under the tightest ceiling of a period; `nil` without one.
  public func room(beside covered: Euro, taken: Euro, of first: Euro, left: Euro?, _ rules: ApprovalRules) -> Euro {
    let tolerated = first + first.share(basisPoints: rules.toleranceBasisPoints) - taken
    return max(.zero, min(ceiling - covered, tolerated, left ?? tolerated))
  }

  /// What is left under the tightest ceiling that an activation of a contractor draws on; `nil` without ceilings.
  public func left(
    for contractor: ContractorCode, category: CategoryCode, on day: CivilDate, spending: MandateSpending
  ) throws -> Euro? {
    try ceilings.map { limit in
      let subject =
        switch limit.per {
        case .mandate: ""
        case .contractor: contractor.rawValue
        case .category: category.rawValue
        }
      return try left(under: limit, subject: subject, on: day, spending: spending)
    }.min()
  }

  private func fits(
    _ need: MandateNeed, under limit: PeriodCeiling, subject: String, day: CivilDate, _ spending: MandateSpending
  ) throws -> Bool {
    try need.amount <= left(under: limit, subject: subject, on: day, spending: spending)
  }
}

extension Mandate.PeriodCeiling.Period {
  /// The first day of the period that holds a day.
  public func firstDay(of day: CivilDate) -> CivilDate {
    let back =
      switch self {
      case .day: 0
      case .month: day.day - 1
      case .quarter: daysSince(month: (day.month - 1) / 3 * 3 + 1, day)
      case .year: daysSince(month: 1, day)
      }
    return day.adding(days: -back)
  }

  /// The first day of the next period.
  public func end(from first: CivilDate) -> CivilDate {
    let days =
      switch self {
      case .day: 1
      case .month: 31
      case .quarter: 92
      case .year: 366
      }
    // The longest period of the kind ends in or at the start of the next one; its first day is the end.
    return firstDay(of: first.adding(days: days))
  }

  private func daysSince(month: Int, _ day: CivilDate) -> Int {
    (month..<day.month).reduce(day.day - 1) { $0 + CivilDate.length(ofMonth: $1, in: day.year) }
  }
}

extension MandateCalendar {
  /// Whether it covers a moment.
  func covers(_ time: Timestamp, _ calendar: CityCalendar) -> Bool {
    switch self {
    case .always: true
    case .service: calendar.isService(at: time)
    case .outOfHours: !calendar.isService(at: time)
    }
  }
}

extension Role {
  /// Whether somebody in `role` may use what this role holds: technical staff may do what the cooperative may.
  func isCovered(by role: Role) -> Bool {
    switch self {
    case .operator: true
    case .technician: role == .technician || role == .manager || role == .administrator
    default: role == self
    }
  }
}
