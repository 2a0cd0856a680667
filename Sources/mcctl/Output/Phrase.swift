import WorkOrders

/// Everything that people read, in both languages; `{}` is filled in order.
///
/// One table in one file, however long: a translator reads it from top to bottom.
enum Phrase: CaseIterable {
  case number, order, orders, request, requests, contact, contacts, inspection, contractor, place, state
  case category, area, urgency, zone, zones, site, description, channel, reported, reporters, referredTo
  case importedFrom, note, reason, name, phone, key, kind, outcome, inspector, when, version
  case noOrders, noRequests, noInspections, noContractors, noPlaces, noEvents, noDecisions, moreAfter
  case estimate, approved, final, approval, approvalPending, mandate, ratifyBy, interventionCode, expected
  case limit, due, met, missed, offeredTo, mode, sent, answerBy, answered, ringAndSay, rule, ruleOfPolicy
  case modePhone, modeLink
  case stateEvaluating, stateInspection, stateApproval, stateReady, stateOffered, stateUnassigned
  case stateAccepted, stateStarted, stateSuspended, stateCompleted, stateClosed, stateCancelled, stateNew
  case stateOpen, stateResolved, stateRejected, stateReferred, stateSent, stateRefused, stateExpired
  case stateWithdrawn, stateScheduled, stateRecorded
  case targetTriage, targetApproval, targetAcceptance, targetArrival, targetMakingSafe, targetCompletion
  case trades, openOrders, remaining, wholeCity, contract, validity, ceiling, committed, invoiced, onSite
  case likelyRepeats, distance, likeness, tellTheCaller, spooled, spoolEmpty, spoolSent, spoolRefused
  case discarded
  case guideDaemonDown, guideDanger, guideDangerAdvice, guideDangerNote, guideYesNo, guideNoYes, guideWhat,
    guideCategory
  case guideWhere, guideZone, guidePhone, guideEarlier, guideChase, guideName, guideLink, guideSummary
  case guideToClassify, guideAgainAbout, guideConfirm, guideNothingLogged
  case importBatch, importResult, rowsRead, rowsImported, rowsRejected, rowsSkipped, refusedRows, line
  case written
  case subject, event, actor, facts, journalWhole, journalBroken, sealedEvents, unsealedEvents, head, clockNow
  case statisticsTitle, period, figure, value, carriedIn, opened, reopened, closed, cancelled, carriedOut
  case boardTitle, boardQuiet, boardNew, boardUnassigned, boardAwaitingApproval, boardPhoneOffers
  case boardNearLimits, boardPastLimits
  case policyClean, policyProblems, policyVersion, policyFile, appliedAt, appliedBy, limits, trialNeeded
  case trialNotNeeded, candidate, eligible, yes, no
  case owed, amount, left, perOrder, perPeriod, toRatify, noMandates, noMandateUses, ratification, ratifiedBy
  case ratificationRefusedBy, ratifyUntil, day, month, quarter, year

  /// The phrase in both languages.
  var texts: LocalizedText {
    switch self {
    // Headings
    case .number: both("numero", "number")
    case .order: both("ordine", "order")
    case .orders: both("ordini", "orders")
    case .request: both("richiesta", "request")
    case .requests: both("richieste", "requests")
    case .contact: both("contatto", "contact")
    case .contacts: both("contatti", "contacts")
    case .inspection: both("sopralluogo", "inspection")
    case .contractor: both("impresa", "contractor")
    case .place: both("luogo", "place")
    case .state: both("stato", "state")
    case .category: both("categoria", "category")
    case .area: both("ambito", "area")
    case .urgency: both("urgenza", "urgency")
    case .zone: both("zona", "zone")
    case .zones: both("zone", "zones")
    case .site: both("dove", "where")
    case .description: both("descrizione", "description")
    case .channel: both("canale", "channel")
    case .reported: both("segnalata", "reported")
    case .reporters: both("segnalanti", "reporters")
    case .referredTo: both("inviata a", "referred to")
    case .importedFrom: both("importata da", "imported from")
    case .note: both("nota", "note")
    case .reason: both("motivo", "reason")
    case .name: both("nome", "name")
    case .phone: both("telefono", "phone")
    case .key: both("chiave", "key")
    case .kind: both("tipo", "kind")
    case .outcome: both("esito", "outcome")
    case .inspector: both("tecnico", "technician")
    case .when: both("quando", "when")
    case .version: both("versione", "version")
    // Orders
    case .noOrders: both("Nessun ordine.", "No orders.")
    case .noRequests: both("Nessuna richiesta.", "No requests.")
    case .noInspections: both("Nessun sopralluogo.", "No inspections.")
    case .noContractors: both("Nessuna impresa.", "No contractors.")
    case .noPlaces: both("Nessun luogo.", "No places.")
    case .noEvents: both("Nessun evento.", "No events.")
    case .noDecisions: both("Nessuna decisione su {}.", "No decisions about {}.")
    case .moreAfter: both("Continua con --after {}", "More with --after {}")
    case .estimate: both("stima", "estimate")
    case .approved: both("autorizzato", "approved")
    case .final: both("consuntivo", "final")
    case .approval: both("autorizzazione", "approval")
    case .approvalPending: both("in attesa di autorizzazione", "waiting for approval")
    case .mandate: both("mandato", "mandate")
    case .ratifyBy: both("da ratificare entro", "ratify by")
    case .interventionCode: both("codice", "code")
    case .expected: both("atteso", "expected")
    case .limit: both("termine", "limit")
    case .due: both("scadenza", "due")
    case .met: both("rispettato", "met")
    case .missed: both("scaduto", "missed")
    case .offeredTo: both("proposto a", "offered to")
    case .mode: both("modo", "mode")
    case .sent: both("inviato", "sent")
    case .answerBy: both("risposta entro", "answer by")
    case .answered: both("risposta", "answered")
    case .ringAndSay: both("Chiamare {} e dire:", "Ring {} and say:")
    case .rule: both("regola", "rule")
    case .ruleOfPolicy: both("{} (regole, versione {})", "{} (policy version {})")
    case .modePhone: both("telefono", "phone")
    case .modeLink: both("collegamento", "link")
    // Names of states
    case .stateEvaluating: both("in valutazione", "evaluating")
    case .stateInspection: both("sopralluogo", "inspection")
    case .stateApproval: both("da autorizzare", "approval")
    case .stateReady: both("pronto", "ready")
    case .stateOffered: both("proposto", "offered")
    case .stateUnassigned: both("senza impresa", "unassigned")
    case .stateAccepted: both("accettato", "accepted")
    case .stateStarted: both("in corso", "started")
    case .stateSuspended: both("sospeso", "suspended")
    case .stateCompleted: both("fine lavori", "completed")
    case .stateClosed: both("chiuso", "closed")
    case .stateCancelled: both("annullato", "cancelled")
    case .stateNew: both("nuova", "new")
    case .stateOpen: both("aperta", "open")
    case .stateResolved: both("risolta", "resolved")
    case .stateRejected: both("respinta", "rejected")
    case .stateReferred: both("inviata", "referred")
    case .stateSent: both("inviato", "sent")
    case .stateRefused: both("rifiutato", "refused")
    case .stateExpired: both("scaduto", "expired")
    case .stateWithdrawn: both("ritirato", "withdrawn")
    case .stateScheduled: both("in programma", "scheduled")
    case .stateRecorded: both("registrato", "recorded")
    // Names of limits
    case .targetTriage: both("valutazione", "triage")
    case .targetApproval: both("autorizzazione", "approval")
    case .targetAcceptance: both("accettazione", "acceptance")
    case .targetArrival: both("arrivo", "arrival")
    case .targetMakingSafe: both("messa in sicurezza", "making safe")
    case .targetCompletion: both("fine lavori", "completion")
    // Contractors and places
    case .trades: both("mestieri", "trades")
    case .openOrders: both("ordini in corso", "open orders")
    case .remaining: both("residuo", "remaining")
    case .wholeCity: both("tutte", "all")
    case .contract: both("accordo quadro", "contract")
    case .validity: both("validità", "validity")
    case .ceiling: both("importo", "ceiling")
    case .committed: both("impegnato", "committed")
    case .invoiced: both("consuntivato", "invoiced")
    case .onSite: both("riferimento", "contact")
    // Calls
    case .likelyRepeats: both("Probabili ripetizioni:", "Likely repeats:")
    case .distance: both("distanza", "distance")
    case .likeness: both("somiglianza", "likeness")
    case .tellTheCaller: both("Da dire a chi chiama:", "Tell the caller:")
    case .spooled:
      both(
        "Il servizio non risponde: la chiamata è al sicuro qui con la chiave {}. Inviarla poi con: mcctl spool send",
        "The daemon does not answer: the call is safe here under the key {}. Deliver it later: mcctl spool send")
    case .spoolEmpty: both("Nessuna chiamata in attesa.", "No calls are waiting.")
    case .spoolSent: both("{} registrata: {}", "{} logged: {}")
    case .spoolRefused: both("{} rifiutata: {}", "{} refused: {}")
    case .discarded: both("Chiamata {} eliminata.", "Call {} discarded.")
    // The guided call
    case .guideDaemonDown:
      both(
        "Il servizio non risponde: la chiamata sarà conservata qui.",
        "The daemon does not answer: the call will be kept here.")
    case .guideDanger: both("C'è pericolo per qualcuno?", "Is anybody in danger?")
    case .guideDangerAdvice:
      both(
        "Dire di allontanarsi e di chiamare il 112 se qualcuno è ferito. La chiamata riceve la massima urgenza.",
        "Tell them to keep away, and to ring 112 if anybody is hurt. The call gets the highest urgency.")
    case .guideDangerNote: both("Chi chiama segnala un pericolo.", "The caller reports danger.")
    case .guideYesNo: both(" [S/n]", " [Y/n]")
    case .guideNoYes: both(" [s/N]", " [y/N]")
    case .guideWhat: both("Che cosa è successo?", "What is wrong?")
    case .guideCategory: both("Categoria (Tab per scegliere)", "Category (Tab to choose)")
    case .guideWhere: both("Dove? Indirizzo o luogo (Tab per i luoghi)", "Where? Address or place (Tab for places)")
    case .guideZone: both("Zona (Tab per scegliere, Invio se non si sa)", "Zone (Tab to choose, Enter if unknown)")
    case .guidePhone: both("Telefono di chi chiama", "Caller's telephone")
    case .guideEarlier: both("Questo numero ha già segnalato:", "This number has reported before:")
    case .guideChase:
      both(
        "È un sollecito? Numero della richiesta, o Invio",
        "Is it about one of these? Its number, or Enter")
    case .guideName: both("Nome di chi chiama", "Caller's name")
    case .guideLink:
      both(
        "È la stessa cosa? Numero della richiesta, o Invio",
        "Is it the same thing? Its number, or Enter")
    case .guideSummary: both("Si sta per registrare:", "About to be logged:")
    case .guideToClassify: both("da classificare", "to be classified")
    case .guideAgainAbout: both("riguarda", "about")
    case .guideConfirm: both("Registrare?", "Log it?")
    case .guideNothingLogged: both("Nulla è stato registrato.", "Nothing was logged.")
    // Files
    case .importBatch: both("Importazione {}", "Import {}")
    case .importResult: both("Verifica del file", "Check of the file")
    case .rowsRead: both("righe lette", "rows read")
    case .rowsImported: both("importate", "imported")
    case .rowsRejected: both("rifiutate", "refused")
    case .rowsSkipped: both("già presenti", "already there")
    case .refusedRows: both("righe rifiutate in", "refused rows in")
    case .line: both("riga", "line")
    case .written: both("{} scritto ({} byte).", "{} written ({} bytes).")
    // The journal and the clock
    case .subject: both("oggetto", "subject")
    case .event: both("evento", "event")
    case .actor: both("chi", "who")
    case .facts: both("fatti", "facts")
    case .journalWhole: both("Il giornale è integro.", "The journal is whole.")
    case .journalBroken: both("Il giornale NON è integro.", "The journal is NOT whole.")
    case .sealedEvents: both("eventi sigillati", "sealed events")
    case .unsealedEvents: both("eventi non sigillati", "unsealed events")
    case .head: both("ultimo hash", "head")
    case .clockNow: both("Ora sono le {}; eventi in scadenza eseguiti: {}", "It is now {}; things due on the way: {}")
    // Statistics
    case .statisticsTitle: both("Statistiche", "Statistics")
    case .period: both("periodo", "period")
    case .figure: both("voce", "figure")
    case .value: both("valore", "value")
    case .carriedIn: both("in carico", "carried in")
    case .opened: both("aperte", "opened")
    case .reopened: both("riaperte", "reopened")
    case .closed: both("chiuse", "closed")
    case .cancelled: both("annullate", "cancelled")
    case .carriedOut: both("a fine periodo", "carried out")
    // The board
    case .boardTitle: both("Centrale operativa", "Operations centre")
    case .boardQuiet: both("Nulla in attesa.", "Nothing is waiting.")
    case .boardNew: both("Nuove", "New")
    case .boardUnassigned: both("Senza impresa", "Unassigned")
    case .boardAwaitingApproval: both("Da autorizzare", "Waiting for approval")
    case .boardPhoneOffers: both("Da chiamare", "To ring")
    case .boardNearLimits: both("Vicine al termine", "Near their limit")
    case .boardPastLimits: both("Oltre il termine", "Past their limit")
    // The city's rules
    case .policyClean: both("{}: nessun problema.", "{}: no problems.")
    case .policyProblems: both("{}: problemi trovati: {}", "{}: problems found: {}")
    case .policyVersion: both("{}, regole versione {}", "{}, policy version {}")
    case .policyFile: both("{}, non applicate", "{}, not applied")
    case .appliedAt: both("applicate", "applied")
    case .appliedBy: both("da", "by")
    case .limits: both("termini", "limits")
    case .trialNeeded: both("serve, da: {}", "needed, by: {}")
    case .trialNotNeeded: both("non serve", "not needed")
    case .candidate: both("candidata", "candidate")
    case .eligible: both("idonea", "eligible")
    case .yes: both("sì", "yes")
    case .no: both("no", "no")
    // Mandates
    case .owed: both("dovuto per lavori lasciati", "owed for work left")
    case .amount: both("importo", "amount")
    case .left: both("resta", "left")
    case .perOrder: both("per ordine", "per order")
    case .perPeriod: both("limite", "limit")
    case .toRatify: both("da ratificare", "to ratify")
    case .noMandates: both("Nessun mandato.", "No mandates.")
    case .noMandateUses: both("Nessuna attivazione in via d'urgenza.", "No activations under a mandate.")
    case .ratification: both("ratifica", "ratification")
    case .ratifiedBy: both("ratificato da {}, {}", "ratified by {}, {}")
    case .ratificationRefusedBy: both("ratifica negata da {}, {}", "refused by {}, {}")
    case .ratifyUntil: both("entro {}", "by {}")
    case .day: both("giorno", "day")
    case .month: both("mese", "month")
    case .quarter: both("trimestre", "quarter")
    case .year: both("anno", "year")
    }
  }

  private func both(_ it: String, _ en: String) -> LocalizedText { LocalizedText(it: it, en: en) }
}
