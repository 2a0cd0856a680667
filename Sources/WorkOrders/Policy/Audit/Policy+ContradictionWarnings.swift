extension Policy {
  /// What comes later on site and is due earlier.
  var orderWarnings: [PolicyWarning] {
    let pairs: [(first: TargetName, then: TargetName)] = [
      (.acceptance, .arrival), (.arrival, .makingSafe), (.arrival, .completion), (.makingSafe, .completion),
    ]
    return urgencies.enumerated().flatMap { index, urgency in
      pairs.compactMap { pair -> PolicyWarning? in
        guard let first = urgency.targets.first(where: { $0.name == pair.first }),
          let place = urgency.targets.firstIndex(where: { $0.name == pair.then }),
          urgency.targets[place].isEarlier(than: first)
        else { return nil }
        let (then, before) = (pair.then.rawValue, pair.first.rawValue)
        return PolicyWarning(
          path: "urgencies[\(index)].targets[\(place)].within",
          it: "In \"\(urgency.code)\" il termine \"\(then)\" scade prima di \"\(before)\", che viene prima.",
          en: "In \"\(urgency.code)\" the target \"\(then)\" is due before \"\(before)\", which comes first.")
      }
    }
  }

  /// Penalties for targets that no class has.
  var penaltyWarnings: [PolicyWarning] {
    let known = Set(urgencies.flatMap(\.targets).map(\.name))
    return penalties.enumerated().filter { !known.contains($0.element.target) }.map { index, rule in
      PolicyWarning(
        path: "penalties[\(index)].target",
        it: "Nessuna classe di urgenza ha il termine \"\(rule.target.rawValue)\": la penale non si applica mai.",
        en: "No urgency class has the target \"\(rule.target.rawValue)\": the penalty is never owed.")
    }
  }

  /// Firms that a mandate names and nobody knows.
  func unknownFirms(among contractors: [Contractor]) -> [PolicyWarning] {
    let known = Set(contractors.map(\.code))
    return mandates.enumerated().flatMap { index, mandate in
      mandate.contractors.enumerated().filter { !known.contains($0.element) }.map { place, firm in
        PolicyWarning(
          path: "mandates[\(index)].contractors[\(place)]",
          it: "Il mandato \"\(mandate.code)\" nomina l'impresa \"\(firm)\", che non c'è.",
          en: "The mandate \"\(mandate.code)\" names the firm \"\(firm)\", which is not there.")
      }
    }
  }
}

extension UrgencyClass.Target {
  // Only lengths on the same clock from the same start can be compared.
  fileprivate func isEarlier(than other: Self) -> Bool {
    guard clock == other.clock, from == other.from else { return false }
    switch (limit, other.limit) {
    case (.within(.elapsed(let length)), .within(.elapsed(let longer))): return length < longer
    case (.within(.workingDays(let days)), .within(.workingDays(let more))): return days < more
    default: return false
    }
  }
}
