extension WorkOrder {
  /// The longest that a day may lie ahead.
  private static let mostDaysAhead = TimeLimit.mostDays

  /// Moves the day by which the order is to be done while a contractor is asked or at work.
  func revise(date day: CivilDate, in context: ActContext) throws(DomainError) -> OrderChange {
    try changed(by: .reviseDate, .orderSet, in: context, facts: ["date": .text(day.description)]) {
      order throws(DomainError) in
      order.date = day
      try order.checkDate(day, in: context)
      order.recomputeTargets(context.clockRules(of: order), now: context.enteredAt)
    }
  }

  /// Checks that a day has not passed, and that the order's class asks for one.
  func checkDate(_ day: CivilDate, in context: ActContext) throws(DomainError) {
    let today = context.policy.calendar.zone.date(of: context.at)
    guard day >= today else {
      throw DomainError(
        .invalid, .init(it: "Il giorno \(day) è già passato.", en: "The day \(day) has passed."),
        hint: .init(it: "Dare un giorno da \(today) in poi.", en: "Give a day from \(today) on."), field: "date")
    }
    guard day <= today.adding(days: Self.mostDaysAhead) else {
      throw DomainError(
        .invalid,
        .init(it: "Il giorno \(day) è più di dieci anni avanti.", en: "The day \(day) is more than ten years ahead."),
        hint: .init(it: "Controllare l'anno.", en: "Check the year."), field: "date")
    }
    guard let urgency,
      ![context.policy, context.clockRules(of: self)].contains(where: { $0.urgency(urgency)?.hasDate == true })
    else { return }
    let able = context.policy.urgencies.filter(\.hasDate).map(\.code.rawValue).joined(separator: ", ")
    throw DomainError(
      .invalid,
      .init(
        it: "Nella classe di urgenza \(urgency) nulla scade a una data.",
        en: "Nothing is due by a date in the urgency class \(urgency)."),
      hint: able.isEmpty
        ? .init(
          it: "Nessuna classe della città ha un termine \"within: date\".",
          en: "No class of the city has a limit \"within: date\".")
        : .init(it: "Dare anche una classe che lo prevede: \(able).", en: "Give a class too that has one: \(able)."),
      field: "date")
  }
}
