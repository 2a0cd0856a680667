extension NoticeKind {
  /// The words of a part unless the city has its own.
  public func words(_ part: Part) -> LocalizedText {
    switch part {
    case .subject: subjectWords
    case .spoken: Self.spokenOffer
    case .body: bodyWords
    }
  }

  private var subjectWords: LocalizedText {
    switch self {
    case .receipt: LocalizedText(it: "{request}: segnalazione ricevuta", en: "{request}: report received")
    case .details:
      LocalizedText(it: "{request}: ci serve una precisazione", en: "{request}: a question about your report")
    case .taken: LocalizedText(it: "{request}: intervento affidato", en: "{request}: work assigned")
    case .resolved: LocalizedText(it: "{request}: lavoro concluso", en: "{request}: work done")
    case .rejected: LocalizedText(it: "{request}: segnalazione non accolta", en: "{request}: report not taken up")
    case .referred: LocalizedText(it: "{request}: segnalazione trasmessa", en: "{request}: report passed on")
    case .offer:
      LocalizedText(
        it: "{order}: {work} – rispondere entro {answerBy}", en: "{order}: {work} – please answer by {answerBy}")
    case .reminder:
      LocalizedText(
        it: "{order}: sollecito – rispondere entro {answerBy}", en: "{order}: reminder – please answer by {answerBy}")
    case .withdrawal: LocalizedText(it: "{order}: incarico revocato", en: "{order}: order withdrawn")
    case .answerRefused: LocalizedText(it: "{order}: risposta non registrata", en: "{order}: answer not recorded")
    case .alarm: LocalizedText("{alarm}")
    case .ratification:
      LocalizedText(it: "{order}: da ratificare entro {ratifyBy}", en: "{order}: to be ratified by {ratifyBy}")
    case .dossier: LocalizedText(it: "{order}: {step} entro il {day}", en: "{order}: {step} by {day}")
    case .digest: LocalizedText(it: "Ordini fermi: {count}", en: "Dormant orders: {count}")
    case .statistics:
      LocalizedText(it: "Statistiche {period}: bozza da verificare", en: "Statistics {period}: a draft to be checked")
    }
  }

  private var bodyWords: LocalizedText {
    switch self {
    case .receipt, .details, .taken, .resolved, .rejected, .referred: Self.letter(around: toReporters)
    case .offer: Self.offerBody
    case .reminder: Self.reminderBody
    case .withdrawal: Self.withdrawalBody
    case .answerRefused:
      LocalizedText(
        it: "Ordine {order}: {refusal}\n\n{answering}\n\n{city}, centrale manutenzioni",
        en: "Order {order}: {refusal}\n\n{answering}\n\n{city}, maintenance centre")
    case .alarm: LocalizedText("{alarm}\n\n{particulars}")
    case .ratification:
      LocalizedText(
        it: "L'ordine {order} è stato attivato in via d'urgenza ({mandate}) per {amount}. "
          + "L'attivazione va ratificata, o la ratifica negata, entro {ratifyBy}.",
        en: "Order {order} was activated under an urgency mandate ({mandate}) for {amount}. "
          + "The activation has to be ratified, or its ratification refused, by {ratifyBy}.")
    case .dossier:
      LocalizedText(
        it: "Per i lavori di somma urgenza dell'ordine {order} manca: {step}, entro il {day}.",
        en: "The works of extreme urgency of order {order} still lack their {step}, due by {day}.")
    case .digest:
      LocalizedText(
        it: "Ordini su cui nessuno agisce da almeno {days} giorni: {count}.\n\n{orders}\n\n"
          + "{city}, centrale manutenzioni",
        en: "Orders on which nobody has acted for {days} days or more: {count}.\n\n{orders}\n\n"
          + "{city}, maintenance centre")
    case .statistics:
      LocalizedText(
        it: "Le statistiche di {period} (dal {from} al {to}) sono in bozza.\n\n{totals}\n\n"
          + "Per vederle, congelarle ed emetterle:\n\n{next}\n\n{city}, centrale manutenzioni",
        en: "The figures of {period} ({from} to {to}) are drafted.\n\n{totals}\n\n"
          + "To see, freeze and issue them:\n\n{next}\n\n{city}, maintenance centre")
    }
  }
}

// MARK: - To whoever reported

extension NoticeKind {
  private static func letter(around words: LocalizedText) -> LocalizedText {
    LocalizedText(
      it: "Buongiorno,\n\n\(words.it)\n\nLa segnalazione diceva: {description}\n\n"
        + "Per vedere a che punto è, o aggiungere qualcosa: {link}\n\n{city}, centrale manutenzioni\n\n{stopping}",
      en: "Good day,\n\n\(words.en)\n\nYour report said: {description}\n\n"
        + "To see how it stands, or to add something: {link}\n\n{city}, maintenance centre\n\n{stopping}")
  }

  private var toReporters: LocalizedText {
    switch self {
    case .details:
      LocalizedText(
        it:
          "per la segnalazione {request} ci serve una precisazione:\n\n{question}\n\nBasta rispondere a questo messaggio.",
        en: "we have a question about report {request}:\n\n{question}\n\nPlease answer this message.")
    case .taken:
      LocalizedText(
        it: "la segnalazione {request} è stata affidata.\n{next}", en: "report {request} has been assigned.\n{next}")
    case .resolved:
      LocalizedText(
        it:
          "il lavoro per la segnalazione {request} è concluso e verificato.\n{answer}\n\nSe il problema c'è ancora, basta "
          + "rispondere a questo messaggio.",
        en:
          "the work for report {request} is done and checked.\n{answer}\n\nIf the fault is still there, please answer this "
          + "message.")
    case .rejected:
      LocalizedText(
        it: "la segnalazione {request} non può essere accolta: {reason}",
        en: "report {request} cannot be taken up: {reason}")
    case .referred:
      LocalizedText(
        it: "la segnalazione {request} è di competenza di un altro ente, a cui l'abbiamo trasmessa: {body}.\n{reason}",
        en: "report {request} is for another body, to which we have passed it on: {body}.\n{reason}")
    default: LocalizedText("{next}")
    }
  }
}

// MARK: - To a firm

extension NoticeKind {
  private static let spokenOffer = LocalizedText(
    it: "Buongiorno, {city}, centrale manutenzioni. Ordine {order}: {work}, {site}. Urgenza: {urgency}. "
      + "Importo stimato {amount}. Accettate? Quando potete arrivare?",
    en: "Good day, maintenance centre of {city}. Order {order}: {work}, {site}. Urgency: {urgency}. "
      + "Estimated at {amount}. Do you accept? When can you be there?")

  private static let offerBody = LocalizedText(
    it: "{firm}\n\n{spoken}\n\n{said}\n\nLuogo: {site}\nCoordinate: {point}\nContratto: {contract}\n"
      + "Rispondere alla centrale, a questo messaggio o per telefono, entro {answerBy}.\n\n"
      + "Vedere l'ordine e rispondere qui: {link}\n\n{answering}",
    en: "{firm}\n\n{spoken}\n\n{said}\n\nPlace: {site}\nCoordinates: {point}\nContract: {contract}\n"
      + "Please answer the centre, by replying or by phone, before {answerBy}.\n\n"
      + "See the order and answer here: {link}\n\n{answering}")

  private static let reminderBody = LocalizedText(
    it: "{firm}\n\nL'ordine {order} ({work}, {site}) aspetta ancora la vostra risposta, entro {answerBy}. "
      + "Dopo lo proponiamo a un'altra impresa.\n\nVedere l'ordine e rispondere qui: {link}\n\n{answering}\n\n"
      + "{city}, centrale manutenzioni",
    en: "{firm}\n\nOrder {order} ({work}, {site}) still waits for your answer, by {answerBy}. "
      + "After that it is put to another firm.\n\nSee the order and answer here: {link}\n\n{answering}\n\n"
      + "{city}, maintenance centre")

  private static let withdrawalBody = LocalizedText(
    it:
      "{firm}\n\nL'ordine {order} ({work}, {site}) vi è stato revocato: non iniziate i lavori e, se sono in corso, "
      + "metteteli in sicurezza e fermateli. Per chiarimenti chiamate la centrale.\n\n{city}, centrale manutenzioni",
    en:
      "{firm}\n\nOrder {order} ({work}, {site}) has been withdrawn from you: please do not start the work or, if it is "
      + "under way, make the site safe and stop. If in doubt, call the centre.\n\n{city}, maintenance centre")
}
