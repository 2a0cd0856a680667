import WorkOrders

extension Phrase {
  /// Contractors, places, rules and the board.
  static let ofTheCity: [Phrase: LocalizedText] = [
    // Contractors and places
    .trades: both("mestieri", "trades"),
    .openOrders: both("ordini in corso", "open orders"),
    .remaining: both("residuo", "remaining"),
    .wholeCity: both("tutte", "all"),
    .contract: both("accordo quadro", "contract"),
    .validity: both("validità", "validity"),
    .ceiling: both("importo", "ceiling"),
    .committed: both("impegnato", "committed"),
    .invoiced: both("consuntivato", "invoiced"),
    .onSite: both("riferimento", "contact"),
    // The city's rules
    .policyClean: both("{}: nessun problema.", "{}: no problems."),
    .policyProblems: both("{}: problemi trovati: {}", "{}: problems found: {}"),
    .policyVersion: both("{}, regole versione {}", "{}, policy version {}"),
    .policyFile: both("{}, non applicate", "{}, not applied"),
    .simulationTitle: both("Regole provate sugli ordini dal {} al {}", "Rules tried on the orders from {} to {}"),
    .asItWas: both("com'era", "as it was"),
    .asItWouldBe: both("come sarebbe", "as it would be"),
    .difference: both("differenza", "difference"),
    .ordersChanged: both("ordini cambiati", "orders changed"),
    .otherFirm: both("ordini di un'altra impresa", "orders of another firm"),
    .withoutApproval: both("attivazioni senza autorizzazione", "activations without approval"),
    .approvalsAsked: both("autorizzazioni chieste", "approvals asked"),
    .nothingChanges: both("Non cambierebbe nulla.", "Nothing would change."),
    .mostAffected: both("Gli ordini più toccati", "The orders most affected"),
    .appliedAt: both("applicate", "applied"),
    .appliedBy: both("da", "by"),
    .limits: both("termini", "limits"),
    .trialNeeded: both("serve, da: {}", "needed, by: {}"),
    .trialNotNeeded: both("non serve", "not needed"),
    .eligible: both("idonea", "eligible"),
    .yes: both("sì", "yes"),
    .no: both("no", "no"),
    // Works of extreme urgency
    .extremeUrgency: both("fascicolo di somma urgenza", "dossier of extreme urgency"),
    .noDossiers: both("Nessun fascicolo.", "No dossiers."),
    .nextStep: both("adempimento", "step"),
    .circumstance: both("circostanze", "circumstance"),
    .causes: both("cause", "causes"),
    .works: both("lavori", "works"),
    .evidence: both("prove", "evidence"),
    // The board
    .boardTitle: both("Centrale operativa", "Operations centre"),
    .boardQuiet: both("Nulla in attesa.", "Nothing is waiting."),
    .boardNew: both("Nuove", "New"),
    .boardUnassigned: both("Senza impresa", "Unassigned"),
    .boardAwaitingApproval: both("Da autorizzare", "Waiting for approval"),
    .boardPhoneOffers: both("Da chiamare", "To ring"),
    .boardNearLimits: both("Vicine al termine", "Near their limit"),
    .boardPastLimits: both("Oltre il termine", "Past their limit"),
  ]
}
