import WorkOrders

extension Phrase {
  /// Calls, the spool and the guided call.
  static let ofCalls: [Phrase: LocalizedText] = [
    // Calls
    .noContacts: both("Nessun contatto.", "No contacts."),
    .attachments: both("allegati", "attachments"),
    .takenHere: both("scattata qui:", "taken here:"),
    .takenAway: both("scattata a {} m dal punto:", "taken {} m from the point:"),
    .reporterWithheld: both("non visibile al suo ruolo", "withheld from your role"),
    .likelyRepeats: both("Probabili ripetizioni:", "Likely repeats:"),
    .distance: both("distanza", "distance"),
    .likeness: both("somiglianza", "likeness"),
    .tellTheCaller: both("Da dire a chi chiama:", "Tell the caller:"),
    .spooled: both(
      "Il servizio non risponde: la chiamata è al sicuro qui con la chiave {}. Inviarla poi con: mcctl spool send",
      "The daemon does not answer: the call is safe here under the key {}. Deliver it later: mcctl spool send"),
    .spoolEmpty: both("Nessuna chiamata in attesa.", "No calls are waiting."),
    .spoolSent: both("{} registrata: {}", "{} logged: {}"),
    .spoolRefused: both("{} rifiutata: {}", "{} refused: {}"),
    .discarded: both("Chiamata {} eliminata.", "Call {} discarded."),
    // The guided call
    .guideDaemonDown: both(
      "Il servizio non risponde: la chiamata sarà conservata qui.",
      "The daemon does not answer: the call will be kept here."),
    .guideDanger: both("C'è pericolo per qualcuno?", "Is anybody in danger?"),
    .guideDangerAdvice: both(
      "Dire di allontanarsi e di chiamare il 112 se qualcuno è ferito. La chiamata riceve la massima urgenza.",
      "Tell them to keep away, and to ring 112 if anybody is hurt. The call gets the highest urgency."),
    .guideDangerNote: both("Chi chiama segnala un pericolo.", "The caller reports danger."),
    .guideMostUrgent: both("la massima", "the highest"),
    .guideYesNo: both(" [S/n]", " [Y/n]"),
    .guideNoYes: both(" [s/N]", " [y/N]"),
    .guideYesOrNo: both("Rispondere s (sì) o n (no).", "Answer y (yes) or n (no)."),
    .guideWhat: both("Che cosa è successo?", "What is wrong?"),
    .guideCategory: both("Categoria (Tab per scegliere)", "Category (Tab to choose)"),
    .guideWhere: both(
      "Dove? Indirizzo, punto o luogo (Tab per i luoghi)", "Where? Address, point or place (Tab for places)"),
    .guideZone: both("Zona (Tab per scegliere, Invio se non si sa)", "Zone (Tab to choose, Enter if unknown)"),
    .guidePhone: both("Telefono di chi chiama", "Caller's telephone"),
    .guideEarlier: both("Questo numero ha già segnalato:", "This number has reported before:"),
    .guideChase: both(
      "È un sollecito? Numero della richiesta, o Invio", "Is it about one of these? Its number, or Enter"),
    .guideName: both("Nome di chi chiama", "Caller's name"),
    .guideLink: both("È la stessa cosa? Numero della richiesta, o Invio", "Is it the same thing? Its number, or Enter"),
    .guideSummary: both("Si sta per registrare:", "About to be logged:"),
    .guideToClassify: both("da classificare", "to be classified"),
    .guideAgainAbout: both("riguarda", "about"),
    .guideConfirm: both("Registrare?", "Log it?"),
    .guideNothingLogged: both("Nulla è stato registrato.", "Nothing was logged."),
  ]
}
