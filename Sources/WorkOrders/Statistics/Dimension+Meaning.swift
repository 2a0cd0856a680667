extension Dimension {
  /// What the dimension says of a figure, in documents.
  public var meaning: LocalizedText {
    switch self {
    case .area:
      LocalizedText(
        it: "L'ambito di lavoro della richiesta o dell'ordine in quel momento.",
        en: "The field of work of the request or order at that moment.")
    case .category:
      LocalizedText(
        it: "La categoria della richiesta o dell'ordine in quel momento.",
        en: "The category of the request or order at that moment.")
    case .zone:
      LocalizedText(
        it: "La zona della città in cui si trova il guasto.", en: "The part of the city that the fault lies in.")
    case .urgency: LocalizedText(it: "La classe di urgenza dell'ordine.", en: "The urgency class of the order.")
    case .channel:
      LocalizedText(
        it:
          "Come è arrivato il contatto: phone (telefono), email, pec, web, counter (sportello), api (altro programma), "
          + "internal (uffici).",
        en: "How the contact came in: phone, email, pec, web, counter, api (another program), internal (offices).")
    case .contractor:
      LocalizedText(
        it: "L'impresa che ha l'ordine o alla quale è proposto.", en: "The firm that has the order or is being asked.")
    case .contract:
      LocalizedText(
        it: "Il contratto sotto il quale l'impresa ha avuto l'ordine.",
        en: "The contract that the firm had the order under."
      )
    case .target:
      LocalizedText(
        it: "Il termine: triage (valutazione), approval (autorizzazione), acceptance (accettazione), arrival (arrivo), "
          + "makingSafe (messa in sicurezza), completion (fine lavori).",
        en: "The target: triage, approval, acceptance, arrival, makingSafe, completion.")
    case .outcome:
      LocalizedText(
        it: "L'esito; per le attivazioni in via d'urgenza, il codice del limite usato.",
        en: "What came of it; for mandates, the code of the mandate used.")
    case .week: LocalizedText(it: "La settimana secondo ISO 8601.", en: "The week by ISO 8601.")
    case .band:
      LocalizedText(
        it:
          "La fascia in cui sta il tempo trascorso, come durate ISO 8601: oltre la prima, fino alla seconda compresa.",
        en:
          "The band that the time taken lies in, as ISO 8601 durations: over the first, up to and including the second."
      )
    }
  }
}
