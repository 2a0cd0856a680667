import WorkOrders

extension Reader {
  /// What happened, in a few words; an event that statistics do not look at, or that is newer than this program, stands as
  /// it is.
  func event(_ kind: String) -> String {
    EventKind(rawValue: kind).flatMap { Self.events[$0] }.map { $0(language) } ?? kind
  }

  private static let events: [EventKind: LocalizedText] = [
    .contactLogged: LocalizedText(it: "contatto registrato", en: "contact logged"),
    .requestOpened: LocalizedText(it: "richiesta aperta", en: "request opened"),
    .requestClassified: LocalizedText(it: "richiesta classificata", en: "request classified"),
    .requestAmended: LocalizedText(it: "richiesta corretta", en: "request corrected"),
    .requestLinked: LocalizedText(it: "richiesta collegata a un ordine", en: "request linked to an order"),
    .requestUnlinked: LocalizedText(it: "richiesta tolta da un ordine", en: "request taken off an order"),
    .requestResolved: LocalizedText(it: "richiesta risolta", en: "request resolved"),
    .requestRejected: LocalizedText(it: "richiesta respinta", en: "request rejected"),
    .requestReferred: LocalizedText(it: "richiesta inviata ad altro ente", en: "request referred"),
    .requestCancelled: LocalizedText(it: "richiesta annullata", en: "request cancelled"),
    .requestReopened: LocalizedText(it: "richiesta riaperta", en: "request reopened"),
    .orderOpened: LocalizedText(it: "ordine aperto", en: "order opened"),
    .orderSet: LocalizedText(it: "ordine modificato", en: "order changed"),
    .orderDecided: LocalizedText(it: "ordine valutato dalle regole", en: "order decided by the rules"),
    .orderApproved: LocalizedText(it: "ordine autorizzato", en: "order approved"),
    .orderedAtOnce: LocalizedText(it: "lavori ordinati in somma urgenza", en: "works of extreme urgency ordered"),
    .approvalExpired: LocalizedText(it: "autorizzazione scaduta", en: "approval expired"),
    .orderDeclined: LocalizedText(it: "autorizzazione negata", en: "approval declined"),
    .orderOffered: LocalizedText(it: "ordine proposto", en: "order offered"),
    .orderAccepted: LocalizedText(it: "ordine accettato", en: "order accepted"),
    .orderRefused: LocalizedText(it: "ordine rifiutato", en: "order refused"),
    .orderExpired: LocalizedText(it: "proposta scaduta", en: "offer expired"),
    .orderWithdrawn: LocalizedText(it: "ordine ritirato", en: "order withdrawn"),
    .orderHandedBack: LocalizedText(it: "ordine restituito", en: "order handed back"),
    .orderStarted: LocalizedText(it: "lavori iniziati", en: "work started"),
    .orderMadeSafe: LocalizedText(it: "messa in sicurezza", en: "made safe"),
    .orderSuspended: LocalizedText(it: "ordine sospeso", en: "order suspended"),
    .orderResumed: LocalizedText(it: "ordine ripreso", en: "order resumed"),
    .orderCompleted: LocalizedText(it: "lavori eseguiti", en: "work completed"),
    .orderCorrected: LocalizedText(it: "importo finale corretto", en: "final amount corrected"),
    .orderReworked: LocalizedText(it: "verifica non superata", en: "check failed"),
    .orderClosed: LocalizedText(it: "ordine chiuso", en: "order closed"),
    .orderReopened: LocalizedText(it: "ordine riaperto", en: "order reopened"),
    .orderCancelled: LocalizedText(it: "ordine annullato", en: "order cancelled"),
    .orderUnassigned: LocalizedText(it: "ordine senza impresa", en: "order without a contractor"),
    .orderStillUnassigned: LocalizedText(
      it: "ordine ancora senza impresa", en: "order still without a contractor"),
    .orderSplit: LocalizedText(it: "ordine diviso", en: "order split"),
    .targetMet: LocalizedText(it: "termine rispettato", en: "target met"),
    .targetBreached: LocalizedText(it: "termine mancato", en: "target missed"),
    .targetRelieved: LocalizedText(it: "termine spostato", en: "target moved on"),
    .mandateUsed: LocalizedText(it: "attivazione in via d'urgenza", en: "mandate used"),
    .mandateRatified: LocalizedText(it: "attivazione ratificata", en: "activation ratified"),
    .ratificationRefused: LocalizedText(it: "ratifica negata", en: "ratification refused"),
    .inspectionScheduled: LocalizedText(it: "sopralluogo programmato", en: "inspection planned"),
    .inspectionRecorded: LocalizedText(it: "sopralluogo registrato", en: "inspection recorded"),
  ]
}
