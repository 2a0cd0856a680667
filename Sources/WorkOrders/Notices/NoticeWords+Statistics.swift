extension NoticeWords {
  /// What a manager reads of the figures of a quarter that is over: the totals, and what to do next.
  public init(drafted statistics: QuarterlyStatistics, policy: Policy) {
    let option = StatisticsAct.option(for: statistics.period)
    self.init(
      .statistics,
      [
        "period": statistics.period.label, "from": statistics.period.first.description,
        "to": statistics.period.last.description, "totals": statistics.totals.lines(policy.language),
        "next": ["show", "freeze", "issue"].map { "mcctl statistics \($0) \(option)" }.joined(separator: "\n"),
      ], policy: policy)
  }
}

extension StatisticsTotals {
  /// The movements of the whole city, a line each.
  fileprivate func lines(_ language: Language) -> String {
    let opened = LocalizedText(
      it: "Contatti: \(contacts.opened)", en: "Contacts: \(contacts.opened)")
    let rest = [
      (LocalizedText(it: "Richieste", en: "Requests"), "e", requests),
      (LocalizedText(it: "Ordini", en: "Orders"), "i", orders),
    ].map { name, end, movement in
      LocalizedText(
        it: "\(name.it): in carico \(movement.carriedIn), apert\(end) \(movement.opened), "
          + "riapert\(end) \(movement.reopened), chius\(end) \(movement.closed), "
          + "annullat\(end) \(movement.cancelled), a fine periodo \(movement.carriedOut)",
        en: "\(name.en): open at the start \(movement.carriedIn), opened \(movement.opened), "
          + "reopened \(movement.reopened), closed \(movement.closed), cancelled \(movement.cancelled), "
          + "open at the end \(movement.carriedOut)")
    }
    return ([opened] + rest).map { $0(language) }.joined(separator: "\n")
  }
}
