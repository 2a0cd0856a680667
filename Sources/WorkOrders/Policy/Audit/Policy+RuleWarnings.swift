extension Policy {
  /// Criteria that an earlier one leaves nothing to.
  var routingWarnings: [PolicyWarning] {
    var taken: Set<CategoryCode> = []
    var warnings: [PolicyWarning] = []
    for (index, rule) in routing.criteria.enumerated() {
      for (place, pattern) in rule.categories.enumerated() where covered(by: [pattern]).isSubset(of: taken) {
        warnings.append(
          PolicyWarning(
            path: "routing.criteria[\(index)].categories[\(place)]",
            it:
              "\"\(pattern.text)\" qui non ha effetto: criteri precedenti comprendono tutte le sue categorie, e vale il "
              + "primo. Mettere prima il più stretto.",
            en: "\"\(pattern.text)\" has no effect here: earlier criteria fit all its categories, and the first "
              + "that fits holds. Put the narrower one first."))
      }
      taken.formUnion(covered(by: rule.categories))
    }
    return warnings
  }

  /// Approvals that nobody can give, and limits that nothing reaches.
  var approvalWarnings: [PolicyWarning] {
    let most = approvals.limits.values.max() ?? .zero
    var warnings: [PolicyWarning] = []
    if most == .zero {
      warnings.append(
        PolicyWarning(
          path: "approvals.limits", it: "Nessun ruolo può autorizzare nulla.", en: "No role may approve anything."))
    }
    if let above = approvals.fourEyesAbove, above >= most, most > .zero {
      warnings.append(
        PolicyWarning(
          path: "approvals.fourEyesAbove",
          it: "Sopra \(above) euro servono due persone, ma nessun ruolo può autorizzare più di \(most).",
          en: "Two people are needed above \(above) euro, but no role may approve more than \(most)."))
    }
    for (index, category) in categories.enumerated() {
      guard let estimate = category.estimate, estimate > most else { continue }
      warnings.append(
        PolicyWarning(
          path: "categories[\(index)].estimate",
          it:
            "Il costo abituale di \"\(category.code)\" è \(estimate) euro; nessun ruolo può autorizzare più di \(most).",
          en: "The usual cost of \"\(category.code)\" is \(estimate) euro; no role may approve more than \(most).")
      )
    }
    return warnings
  }

  /// A class for what is not classified that limits nothing before it is.
  var unclassifiedWarnings: [PolicyWarning] {
    guard let unclassified, unclassifiedTargets.isEmpty else { return [] }
    return [
      PolicyWarning(
        path: "unclassified",
        it: "La classe \"\(unclassified)\" non ha un termine di triage né uno dalla segnalazione: non limita nulla "
          + "finché una richiesta non è classificata.",
        en: "The class \"\(unclassified)\" has neither a triage target nor one from the report: it limits nothing "
          + "before a request is classified.")
    ]
  }

  /// Limits that the calendar never lets come due.
  var clockWarnings: [PolicyWarning] {
    let start = calendar.zone.startOfDay(
      calendar.closures.map(\.from).min() ?? CivilDate(checkedYear: 2026, month: 1, day: 1))
    func isReached(_ target: UrgencyClass.Target) -> Bool {
      switch target.limit {
      case .within(let limit): isReached(limit, target.clock)
      case .date(let day): (try? calendar.due(by: day ?? calendar.zone.date(of: start), clock: target.clock)) != nil
      }
    }
    func isReached(_ within: TimeLimit, _ clock: ClockKind) -> Bool {
      // A refusal is the answer that is looked for.
      (try? calendar.due(from: start, within: within, clock: clock)) != nil
    }
    let targets = urgencies.enumerated().flatMap { index, urgency in
      urgency.targets.enumerated().filter { !isReached($0.element) }.map { place, target in
        PolicyWarning(
          path: "urgencies[\(index)].targets[\(place)].within",
          it: "Il termine \"\(target.name.rawValue)\" di \"\(urgency.code)\" non scade mai: orari di servizio e "
            + "chiusure non gli lasciano tempo.",
          en: "The target \"\(target.name.rawValue)\" of \"\(urgency.code)\" can never be due: the service hours "
            + "and closures leave its clock no time.")
      }
    }
    let answers = routing.answerWithin.sorted { $0.key < $1.key }.filter { !isReached($0.value.within, $0.value.clock) }
      .map { urgency, _ in
        PolicyWarning(
          path: "routing.answerWithin.\(urgency)",
          it: "La risposta a un ordine di \"\(urgency)\" non scade mai: il calendario non le lascia tempo.",
          en: "An answer to an order of \"\(urgency)\" can never be due: the calendar leaves its clock no time.")
      }
    return targets + answers
  }

  /// The categories whose trade, or whose trade in some zone, no contract covers.
  func unserved(by contractors: [Contractor]) -> [PolicyWarning] {
    let contracts = contractors.flatMap(\.contracts)
    return categories.enumerated().compactMap { index, category in
      let able = contracts.filter { $0.trades.contains(category.trade) }
      let path = "categories[\(index)].trade"
      guard !able.isEmpty else {
        return PolicyWarning(
          path: path,
          it: "Nessuno può servire \"\(category.code)\": nessun contratto comprende il mestiere \"\(category.trade)\".",
          en: "Nobody can serve \"\(category.code)\": no contract covers the trade \"\(category.trade)\".")
      }
      let missing = zones.map(\.code).filter { zone in !able.contains { $0.zones.isEmpty || $0.zones.contains(zone) } }
      guard !missing.isEmpty else { return nil }
      let list = missing.map(\.rawValue).joined(separator: ", ")
      return PolicyWarning(
        path: path,
        it: "Nessuno può servire \"\(category.code)\" nelle zone \(list): lì nessun contratto comprende "
          + "\"\(category.trade)\".",
        en: "Nobody can serve \"\(category.code)\" in the zones \(list): no contract covers \"\(category.trade)\" "
          + "there.")
    }
  }
}
