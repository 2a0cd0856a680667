import WorkOrders

extension Phrase {
  /// What is said of figures.
  static let ofFigures: [Phrase: LocalizedText] = [
    .sectionCity: both("Tutta la città", "The whole city"),
    .sectionWeeks: both("Settimana per settimana", "Week by week"),
    .weeksInPart: both("Nel periodo solo in parte: {}", "Only in part within the period: {}"),
    .sectionTargets: both("Termini rispettati", "Targets met"),
    .sectionTimes: both("Tempi dalla segnalazione", "Times from the report"),
    .sectionSpending: both("Importo degli ordini chiusi", "Amount of closed orders"),
    .figuresBy: both("{} per {}", "{} by {}"),
    .noFigures: both("Qui non c'è nulla da mostrare.", "There is nothing to show here."),
    .moreRows: both("… altre {} righe: --all le mostra.", "… and {} more rows; --all shows them all."),
    .previousPeriod: both("periodo prima", "period before"),
    .yearBefore: both("un anno prima", "a year before"),
    .change: both("variazione", "change"),
    .points: both("punti", "points"),
    .week: both("settimana", "week"),
    .band: both("fascia", "band"),
    // One figure explained
    .definition: both("Definizione", "Definition"),
    .howCounted: both("Come si conta", "How it is counted"),
    .query: both("Interrogazione", "Query"),
    .behindIt: both("Che cosa c'è dietro: {} eventi", "What is behind it: {} events"),
    .eventBehindIt: both("Che cosa c'è dietro: 1 evento", "What is behind it: 1 event"),
    .queryGivesEvents: both(
      "Questa interrogazione elenca gli eventi; non dà il valore.",
      "This query lists the events; it does not give the figure."),
    .position: both("posizione", "position"),
    .median: both("mediana", "median"),
    .nothingBehind: both(
      "Nessun evento: nel periodo non è successo nulla di contato qui.",
      "No events: nothing that is counted here happened in the period."),
    .part: both("conta", "counts"),
    .frozenBy: both("congelato da", "frozen by"),
    .issuedBy: both("emesso da", "issued by"),
    .asOfPosition: both("posizione nel giornale", "journal position"),
  ]
}
