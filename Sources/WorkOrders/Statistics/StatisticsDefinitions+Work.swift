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
        + "da quando è inserito, mai più tardi del mancato rispetto che annulla. Nessun termine conta prima del passaggio "
        + "dell'ordine registrato prima di esso, né dopo la fine dell'ordine. Un termine senza scadenza non conta. Dopo una riapertura i termini "
        + "contano di nuovo; dopo una verifica non superata, quello di fine lavori se era rispettato. L'impresa è "
        + "quella che aveva l'ordine in quel momento.",
      en: "Targets met",
      "Targets met out of all targets decided in the period. A target is decided once: met when its act happens in time "
        + "(the moment of the act counts); missed when its time runs out (the moment it was due counts), even if the "
        + "act happens later. An act that happened in time and is entered after the due time counts as met once it is "
        + "entered, never later than the miss that it takes back. No target counts before the change of the order that "
        + "was entered before it, nor after the order's end. A target without a due time is not counted. After a reopening targets count anew; after a "
        + "failed check so does completion, if it had been met. The contractor is the one who had the order then.")
  ]
}
