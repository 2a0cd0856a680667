extension OrderAct {
  /// The act in a sentence, in the infinitive and before "the order": "nobody can *hand back* it now".
  public var phrase: LocalizedText {
    switch self {
    case .set: LocalizedText(it: "modificare", en: "change")
    case .reviseEstimate: LocalizedText(it: "rivedere la stima per", en: "revise the estimate of")
    case .reviseDate: LocalizedText(it: "spostare la data per", en: "move the date of")
    case .scheduleInspection: LocalizedText(it: "programmare un sopralluogo per", en: "schedule an inspection for")
    case .recordInspection: LocalizedText(it: "registrare un sopralluogo per", en: "record an inspection of")
    case .split: LocalizedText(it: "dividere", en: "split")
    case .approve: LocalizedText(it: "autorizzare", en: "approve")
    case .decline: LocalizedText(it: "negare l'autorizzazione per", en: "decline")
    case .ratify: LocalizedText(it: "ratificare", en: "ratify")
    case .refuseRatification: LocalizedText(it: "negare la ratifica per", en: "refuse to ratify")
    case .orderAtOnce:
      LocalizedText(it: "ordinare in somma urgenza i lavori per", en: "order works of extreme urgency for")
    case .route: LocalizedText(it: "cercare un'impresa per", en: "look for a contractor for")
    case .offer: LocalizedText(it: "proporre", en: "offer")
    case .accept: LocalizedText(it: "accettare", en: "accept")
    case .refuse: LocalizedText(it: "rifiutare", en: "refuse")
    case .expire: LocalizedText(it: "far scadere", en: "expire")
    case .withdraw: LocalizedText(it: "ritirare", en: "withdraw")
    case .handBack: LocalizedText(it: "restituire", en: "hand back")
    case .start: LocalizedText(it: "iniziare", en: "start")
    case .makeSafe: LocalizedText(it: "registrare la messa in sicurezza per", en: "record the making safe of")
    case .suspend: LocalizedText(it: "sospendere", en: "suspend")
    case .resume: LocalizedText(it: "riprendere", en: "resume")
    case .complete: LocalizedText(it: "dichiarare eseguito", en: "complete")
    case .correctFinal: LocalizedText(it: "correggere l'importo finale per", en: "correct the final amount of")
    case .rework: LocalizedText(it: "rimandare in lavorazione", en: "send back for rework")
    case .close: LocalizedText(it: "chiudere", en: "close")
    case .reopen: LocalizedText(it: "riaprire", en: "reopen")
    case .cancel: LocalizedText(it: "annullare", en: "cancel")
    }
  }
}
