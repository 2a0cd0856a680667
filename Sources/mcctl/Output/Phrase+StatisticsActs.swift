import WorkOrders

extension Phrase {
  /// Figures as an official act.
  static let ofStatisticsActs: [Phrase: LocalizedText] = [
    .frozenAt: both("congelato", "frozen"),
    .issuedAt: both("emesso", "issued"),
    .changedFigures: both("voci cambiate", "figures changed"),
    .journalPosition: both("posizione nel giornale", "journal position"),
    .standsNow: both("vale", "stands"),
    .noStatisticsActs: both("Nessun atto.", "No acts."),
    .statisticsIdentical: both("Le statistiche sono identiche.", "The figures are identical."),
    .statisticsDiffer: both("Le statistiche NON sono identiche.", "The figures are NOT identical."),
    .statisticsEqual: both(
      "Le cifre sono uguali; il documento è di una versione precedente del programma.",
      "The figures are equal; the document is of an earlier version of the program."),
    .statisticsAltered: both(
      "Il file è stato alterato (non è il documento dell'archivio), ma ogni sua cifra è uguale.",
      "The file was altered (it is not the register's document), but every figure in it is equal."),
    .statisticsNotOurs: both(
      "L'archivio non ha questo documento, ma ogni sua cifra è uguale.",
      "The register does not have this document, but every figure in it is equal."),
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
    .replacedBy: both("sostituita dalla versione", "replaced by version"),
    .nothingSince: both("Da allora non è cambiato nulla.", "Nothing has changed since."),
    .differentToday: both("Voci che oggi sarebbero diverse: {}", "Figures that would be different today: {}"),
    .firstToChange: both(
      "Di ogni voce si nomina il primo evento che vi è entrato; eventi successivi possono averla cambiata ancora.",
      "Of each figure the first event that came into it is named; later events may have changed it further."),
    .firstIn: both("primo in", "first in"),
    .changedFirst: both("{} ha cambiato per primo:", "{} was the first to change:"),
    .changedWithoutEvent: both(
      "Non per un singolo evento: per esempio l'atto del periodo prima è stato rifatto, e gli inserimenti tardivi si "
        + "contano da lì, oppure il programma conta in altro modo.",
      "By no single event: the act of the period before was made anew, say, and late entries are counted from there; "
        + "or the program counts in another way."),
    .moreFigures: both("… e altre {}; --all le mostra.", "… and {} more; --all shows them."),
    .changesOfVersion: both(
      "Voci cambiate dalla versione precedente: {}", "Figures changed from the version before: {}"),
    .onlyReissuesChange: both(
      "Solo una versione emessa di nuovo ha cambiamenti; che cosa oggi sarebbe diverso lo dice mcctl statistics verify.",
      "Only a version that was issued anew has changes; mcctl statistics verify says what would be different today."),
    .changesAreIn: both("Quali sono: {}", "Which they are: {}"),
  ]
}
