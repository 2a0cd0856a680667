extension StatisticsDefinitions {
  static let inspections = [
    define(
      .inspectionsScheduled, it: "Sopralluoghi richiesti", "Sopralluoghi messi in programma nel periodo.",
      en: "Inspections scheduled", "Inspections planned in the period."),
    define(
      .inspectionsPreventive, it: "Sopralluoghi preventivi",
      "Sopralluoghi prima dei lavori fatti nel periodo, per esito: confirmed (confermato), nothing-found (niente "
        + "trovato), made-safe (messo in sicurezza), other-trade (altra specializzazione), other-body (altro ente).",
      en: "Preventive inspections",
      "Inspections before the work made in the period, by outcome: confirmed, nothing-found, made-safe, other-trade, "
        + "other-body."),
    define(
      .inspectionsSafety, it: "Sopralluoghi di sicurezza",
      "Sopralluoghi per un pericolo fatti nel periodo, con gli esiti di quelli preventivi.",
      en: "Safety inspections",
      "Inspections for a danger made in the period, with the outcomes of the preventive ones."),
    define(
      .inspectionsVerification, it: "Verifiche",
      "Sopralluoghi dopo i lavori fatti nel periodo, per esito: passed (superata), failed (non superata).",
      en: "Verifications",
      "Inspections after the work made in the period, by outcome: passed, failed."),
  ]

  static let targets = [
    define(
      .targetsMet, it: "Termini rispettati",
      "Termini rispettati sul totale di quelli decisi nel periodo. Un termine si decide una volta: rispettato, quando "
        + "l'atto avviene in tempo (conta l'istante dell'atto); mancato, quando scade (conta l'istante della scadenza), "
        + "anche se l'atto avviene più tardi. Un atto avvenuto in tempo e inserito dopo la scadenza vale come rispettato, "
        + "da quando è inserito. Un termine senza scadenza non conta. Dopo una riapertura i termini "
        + "contano di nuovo; dopo una verifica non superata, quello di fine lavori se era rispettato. L'impresa è "
        + "quella che aveva l'ordine in quel momento.",
      en: "Targets met",
      "Targets met out of all targets decided in the period. A target is decided once: met when its act happens in time "
        + "(the moment of the act counts); missed when its time runs out (the moment it was due counts), even if the "
        + "act happens later. An act that happened in time and is entered after the due time counts as met once it is "
        + "entered. A target without a due time is not counted. After a reopening targets count anew; after a "
        + "failed check so does completion, if it had been met. The contractor is the one who had the order then.")
  ]

  static let times = OrderTimes.steps.flatMap(definitions)

  private static func definitions(of step: TargetName) -> [FigureDefinition] {
    let act = name(of: step)
    return [
      time(
        step, "count", .count, act, it: "Quanti", en: "How many",
        LocalizedText(it: "Gli atti di cui si misura il tempo.", en: "The acts whose time is measured.")),
      time(
        step, "median", .seconds, act, it: "Mediana", en: "Median",
        LocalizedText(
          it: "Mediana per rango: il più piccolo dei tempi che almeno metà non supera.",
          en: "Median by nearest rank: the smallest of the times that at least half do not exceed.")),
      time(
        step, "p90", .seconds, act, it: "90° percentile", en: "90th percentile",
        LocalizedText(
          it: "90° percentile per rango: il più piccolo dei tempi che almeno nove su dieci non superano.",
          en: "90th percentile by nearest rank: the smallest of the times that at least nine in ten do not exceed.")),
    ]
  }

  private static func time(
    _ step: TargetName, _ part: String, _ unit: FigureUnit, _ act: LocalizedText, it: String, en: String,
    _ meaning: LocalizedText
  ) -> FigureDefinition {
    let rule = LocalizedText(
      it: " Secondi interi trascorsi dalla segnalazione (o dalla riapertura), notti e pause comprese; conta il primo "
        + "atto dopo di essa, se avvenuto nel periodo. La fine lavori vale anche come arrivo e messa in sicurezza, la "
        + "messa in sicurezza come arrivo, un sopralluogo con esito made-safe come messa in "
        + "sicurezza; dopo una verifica non superata la nuova fine lavori conta di nuovo.",
      en: " Whole seconds elapsed since the report (or the reopening), nights and pauses included; the first such act "
        + "after it counts, if it happened in the period. Completion stands for arrival and making safe too, making "
        + "safe for arrival, an inspection that ended as made-safe for making safe; after a failed check the new "
        + "completion counts again.")
    return FigureDefinition(
      code: "times.\(step.rawValue).\(part)", unit: unit,
      title: LocalizedText(it: "\(it): \(act.it)", en: "\(en): \(act.en)"),
      definition: LocalizedText(
        it: "Tempo \(act.it). \(meaning.it)\(rule.it)", en: "Time \(act.en). \(meaning.en)\(rule.en)"))
  }

  private static func name(of step: TargetName) -> LocalizedText {
    switch step {
    case .triage: LocalizedText(it: "dalla segnalazione alla valutazione", en: "from report to triage")
    case .approval: LocalizedText(it: "dalla segnalazione all'autorizzazione", en: "from report to approval")
    case .acceptance: LocalizedText(it: "dalla segnalazione all'accettazione", en: "from report to acceptance")
    case .arrival: LocalizedText(it: "dalla segnalazione all'arrivo sul posto", en: "from report to arrival on site")
    case .makingSafe: LocalizedText(it: "dalla segnalazione alla messa in sicurezza", en: "from report to making safe")
    case .completion: LocalizedText(it: "dalla segnalazione alla fine lavori", en: "from report to completion")
    }
  }
}
