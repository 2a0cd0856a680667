import WorkOrders

extension Phrase {
  /// Figures as an official act.
  static let ofStatisticsActs: [Phrase: LocalizedText] = [
    .frozenAt: both("congelate", "frozen"),
    .issuedAt: both("emesse", "issued"),
    .changedFigures: both("voci cambiate", "figures changed"),
    .journalPosition: both("posizione nel giornale", "journal position"),
    .noStatisticsActs: both("Nessun atto.", "No acts."),
    .statisticsIdentical: both("Le statistiche sono identiche.", "The figures are identical."),
    .statisticsDiffer: both("Le statistiche NON sono identiche.", "The figures are NOT identical."),
    .statisticsEqual: both(
      "Le cifre sono uguali; il documento è di una versione precedente del programma.",
      "The figures are equal; the document is of an earlier version of the program."),
    .statisticsUnknown: both(
      "L'archivio non ha un atto di questo periodo, versione e stato.",
      "The register has no act of this period, version and state."),
    .statisticsOtherBytes: both("Il documento dell'archivio è {}.", "The register's document is {}."),
    .statisticsOtherHead: both(
      "L'ultimo hash del giornale a quella posizione non è quello scritto nel file.",
      "The journal's head at that position is not the one that the file states."),
    .fileAndRegister: both("nel file {}, nell'archivio {}", "in the file {}, in the register {}"),
    .laterFigures: both(
      "L'archivio conosce altre {} voci, di una versione successiva del programma.",
      "The register knows {} figures besides, of a later version of the program."),
    .nothingSince: both("Da allora non è cambiato nulla.", "Nothing has changed since."),
    .differentToday: both("Oggi sarebbero diverse:", "Different today would be:"),
    .changedSince: both(
      "{} → {}, da {} (posizione {}, inserito {})", "{} → {}, since {} (position {}, entered {})"),
  ]
}
