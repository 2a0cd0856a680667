extension Policy {
  /// Times at which nobody may activate urgent work at once, although the rules mean somebody to.
  var gapWarnings: [PolicyWarning] {
    urgencies.enumerated().flatMap { index, urgency -> [PolicyWarning] in
      guard mandates.contains(where: { $0.urgencies.contains(urgency.code) }) else { return [] }
      let covering = mandates.filter { $0.urgencies.isEmpty || $0.urgencies.contains(urgency.code) }
      let path = "urgencies[\(index)]"
      return gapsInDays(covering, urgency, path) + gapsInHours(covering, urgency, path)
    }
  }

  /// Days between the validity of one mandate and of the next.
  private func gapsInDays(_ mandates: [Mandate], _ urgency: UrgencyClass, _ path: String) -> [PolicyWarning] {
    var warnings: [PolicyWarning] = []
    var covered: CivilDate?
    for mandate in mandates.sorted(by: { ($0.validFrom, $0.validTo) < ($1.validFrom, $1.validTo) }) {
      if let covered, covered.adding(days: 1) < mandate.validFrom {
        let (from, to) = (covered.adding(days: 1), mandate.validFrom.adding(days: -1))
        warnings.append(
          PolicyWarning(
            path: path,
            it: "Dal \(from) al \(to) nessun mandato copre gli ordini di \"\(urgency.code)\": c'è un vuoto tra un "
              + "mandato e il successivo. Ogni ordine simile aspetta allora l'autorizzazione.",
            en: "From \(from) to \(to) no mandate covers orders of \"\(urgency.code)\": a gap between one mandate "
              + "and the next. Every such order then waits for approval."))
      }
      covered = max(covered ?? mandate.validTo, mandate.validTo)
    }
    return warnings
  }

  /// Hours that the mandates of a class leave out, where each holds in service hours only, or out of them only.
  private func gapsInHours(_ mandates: [Mandate], _ urgency: UrgencyClass, _ path: String) -> [PolicyWarning] {
    let calendars = Set(mandates.map(\.calendar))
    guard calendars.count == 1, let only = calendars.first, only != .always else { return [] }
    guard urgency.targets.contains(where: { $0.clock == .always }) else { return [] }
    let hours =
      only == .service
      ? LocalizedText(it: "fuori dall'orario di servizio", en: "out of service hours")
      : LocalizedText(it: "nell'orario di servizio", en: "in service hours")
    return [
      PolicyWarning(
        path: path,
        it: "I termini di \"\(urgency.code)\" corrono giorno e notte, ma \(hours.it) nessun mandato ne copre gli "
          + "ordini: aspettano l'autorizzazione mentre il tempo corre.",
        en: "The limits of \"\(urgency.code)\" run day and night, but \(hours.en) no mandate covers its orders: they "
          + "wait for approval while the time runs.")
    ]
  }
}
