extension Policy {
  var mandateWarnings: [PolicyWarning] {
    mandates.indices.flatMap { index in
      let mandate = mandates[index]
      let earlier = mandates[..<index]
      let path = "mandates[\(index)]"
      if let other = earlier.first(where: { hides($0, mandate) }) {
        return [
          PolicyWarning(
            path: path,
            it:
              "Il mandato \"\(mandate.code)\" non è mai usato: \"\(other.code)\", che sta prima, copre gli stessi ordini "
              + "fino allo stesso importo o più. Metterlo prima, o toglierlo.",
            en: "The mandate \"\(mandate.code)\" is never used: \"\(other.code)\", which stands before it, covers "
              + "the same orders up to the same amount or more. Put it first, or remove it.")
        ]
      }
      return overlap(of: mandate, with: earlier, path) + unusable(mandate, path)
    }
  }

  /// Whether an earlier mandate takes every order that a later one could; one with a period's ceiling runs out.
  private func hides(_ first: Mandate, _ second: Mandate) -> Bool {
    first.ceilings.allSatisfy { $0.per == .contractor } && first.ceiling >= second.ceiling
      && (first.holder == .operator || first.holder == second.holder) && (!first.isForOnCall || second.isForOnCall)
      && covered(by: first.categories).isSuperset(of: covered(by: second.categories))
      && classes(first).isSuperset(of: classes(second))
      && (first.calendar == .always || first.calendar == second.calendar)
      && first.validFrom <= second.validFrom && first.validTo >= second.validTo
  }

  private func classes(_ mandate: Mandate) -> Set<UrgencyCode> {
    Set(mandate.urgencies.isEmpty ? urgencies.map(\.code) : mandate.urgencies)
  }

  private func overlap(of mandate: Mandate, with earlier: ArraySlice<Mandate>, _ path: String) -> [PolicyWarning] {
    earlier.filter { meets($0, mandate) }.map { other in
      PolicyWarning(
        path: path,
        it:
          "I mandati \"\(other.code)\" e \"\(mandate.code)\" dello stesso titolare coprono in parte gli stessi ordini; "
          + "\"\(other.code)\" va prima, e prima si consumano i suoi massimali.",
        en: "The mandates \"\(other.code)\" and \"\(mandate.code)\" of the same holder cover some of the same "
          + "orders; \"\(other.code)\" goes first, and its ceilings are used up first.")
    }
  }

  private func meets(_ first: Mandate, _ second: Mandate) -> Bool {
    first.holder == second.holder && first.validFrom <= second.validTo && second.validFrom <= first.validTo
      && !covered(by: first.categories).isDisjoint(with: covered(by: second.categories))
      && !classes(first).isDisjoint(with: classes(second))
      && (first.calendar == .always || second.calendar == .always || first.calendar == second.calendar)
  }

  private func unusable(_ mandate: Mandate, _ path: String) -> [PolicyWarning] {
    let low = mandate.ceilings.enumerated().filter { $0.element.amount < mandate.ceiling }.map { index, ceiling in
      PolicyWarning(
        path: "\(path).ceilings[\(index)]",
        it: "Con \"\(mandate.code)\" un ordine può costare \(mandate.ceiling) euro, ma il massimale per "
          + "\(ceiling.per.rawValue) e \(ceiling.period.rawValue) è \(ceiling.amount): nessun ordine può usarlo tutto.",
        en: "An order may cost \(mandate.ceiling) euro under \"\(mandate.code)\", but the ceiling per "
          + "\(ceiling.per.rawValue) and \(ceiling.period.rawValue) is \(ceiling.amount): no order can use it whole.")
    }
    guard mandate.ceiling == .zero else { return low }
    return low + [
      PolicyWarning(
        path: "\(path).ceiling",
        it: "Il mandato \"\(mandate.code)\" non copre nulla: il suo limite per ordine è zero.",
        en: "The mandate \"\(mandate.code)\" covers nothing: its ceiling per order is zero.")
    ]
  }
}
