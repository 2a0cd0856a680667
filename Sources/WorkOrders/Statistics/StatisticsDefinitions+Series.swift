extension StatisticsDefinitions {
  static let series: [FigureDefinition] = SeriesFigure.allCases.map { series in
    FigureDefinition(
      code: series.rawValue, unit: .count, title: series.title,
      definition: LocalizedText(it: series.meaning.it + weeks.it, en: series.meaning.en + weeks.en))
  }

  private static let weeks = LocalizedText(
    it:
      " Per settimana secondo ISO 8601, dal lunedì alla domenica; della prima e dell'ultima contano i soli giorni nel "
      + "periodo. Ci sono tutte le settimane del periodo, anche vuote; un periodo di oltre \(PeriodWindow.mostWeeks) "
      + "settimane non ha serie.",
    en:
      " By week of ISO 8601, Monday to Sunday; of the first and the last only the days in the period count. All weeks of "
      + "the period are there, empty ones too; a period of over \(PeriodWindow.mostWeeks) weeks has no series.")

  static let late: [FigureDefinition] = LateFigure.allCases.map { figure in
    FigureDefinition(
      code: figure.rawValue, unit: figure.unit,
      title: LocalizedText(
        it: "Registrazioni tardive: \(figure.things.it)", en: "Late entries: \(figure.things.en)"),
      definition: lateDefinition(of: figure))
  }

  private static func lateDefinition(of figure: LateFigure) -> LocalizedText {
    let (meaning, rule) = (figure.meaning, lateRule)
    guard figure.unit == .count else { return LocalizedText(it: meaning.it + rule.it, en: meaning.en + rule.en) }
    return LocalizedText(it: meaning.it + rule.it + lateStock.it, en: meaning.en + rule.en + lateStock.en)
  }

  private static let lateRule = LocalizedText(
    it:
      " Conta prima di questo periodo e fu registrato dopo la posizione del giornale su cui poggia l'atto del periodo "
      + "precedente, che perciò non lo comprende.",
    en:
      " It counts before this period and was entered after the journal position that the act of the period before rests "
      + "on, which therefore does not hold it.")

  private static let lateStock = LocalizedText(
    it:
      " In carico alla fine nell'atto precedente + aperti + riaperti − chiusi − annullati tardivi = in carico all'inizio di "
      + "questo periodo.",
    en:
      " Open at the end in that act + late opened + late reopened − late closed − late cancelled = open at the start here."
  )
}

extension SeriesFigure {
  fileprivate var title: LocalizedText {
    switch self {
    case .contacts: LocalizedText(it: "Contatti per settimana", en: "Contacts by week")
    case .requests: LocalizedText(it: "Richieste aperte per settimana", en: "Requests opened by week")
    case .orders: LocalizedText(it: "Ordini chiusi per settimana", en: "Orders closed by week")
    }
  }

  fileprivate var meaning: LocalizedText {
    switch self {
    case .contacts: LocalizedText(it: "Contatti avvenuti nel periodo.", en: "Contacts that happened in the period.")
    case .requests:
      LocalizedText(it: "Richieste di intervento aperte nel periodo.", en: "Service requests opened in the period.")
    case .orders:
      LocalizedText(
        it: "Ordini di lavoro chiusi nel periodo, nella settimana in cui conta la chiusura.",
        en: "Work orders closed in the period, in the week in which the closing counts.")
    }
  }
}

extension LateFigure {
  fileprivate var things: LocalizedText {
    switch self {
    case .contacts: LocalizedText(it: "contatti", en: "contacts")
    case .requestsOpened: LocalizedText(it: "richieste aperte", en: "requests opened")
    case .requestsReopened: LocalizedText(it: "richieste riaperte", en: "requests reopened")
    case .requestsClosed: LocalizedText(it: "richieste chiuse", en: "requests closed")
    case .requestsCancelled: LocalizedText(it: "richieste annullate", en: "requests cancelled")
    case .ordersOpened: LocalizedText(it: "ordini aperti", en: "orders opened")
    case .ordersReopened: LocalizedText(it: "ordini riaperti", en: "orders reopened")
    case .ordersClosed: LocalizedText(it: "ordini chiusi", en: "orders closed")
    case .ordersCancelled: LocalizedText(it: "ordini annullati", en: "orders cancelled")
    case .ordersAmount: LocalizedText(it: "importi degli ordini chiusi", en: "amounts of orders closed")
    case .ordersOwed:
      LocalizedText(
        it: "importi dovuti per ordini tolti all'impresa o annullati",
        en: "amounts owed on orders that left the firm or were cancelled")
    }
  }

  fileprivate var meaning: LocalizedText {
    LocalizedText(it: "Registrati in ritardo: \(things.it).", en: "Entered late: \(things.en).")
  }
}
