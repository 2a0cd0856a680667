/// Why a contractor was chosen or passed over, in a sentence for a person.
public enum CandidateWords {
  /// The verdict as a sentence in both languages.
  ///
  /// - Parameter policy: the rules of the choice, for the names of zones and mandates; `nil` leaves their codes.
  public static func text(_ verdict: Candidate.Verdict, under policy: Policy?) -> LocalizedText {
    switch verdict {
    case .ranked(let place, let criterion, let measure): ranked(place, criterion, measure)
    case .tradeNotCovered(let trade):
      LocalizedText(
        it: "Il contratto non copre il mestiere \(trade).", en: "Its contract does not cover the trade \(trade).")
    case .zoneNotCovered(let zone):
      LocalizedText(it: "Il contratto non copre la zona ", en: "Its contract does not cover the zone ")
        + (policy?.quotedName(of: zone) ?? LocalizedText(zone.rawValue)) + "."
    case .notInForce(let from, let to):
      LocalizedText(it: "Il contratto vale dal ", en: "Its contract is in force from ") + LocalMoments.day(from)
        + LocalizedText(it: " al ", en: " to ") + LocalMoments.day(to) + "."
    case .noMoneyLeft(let left, let needed):
      LocalizedText(it: "Sul contratto restano ", en: "Its contract has ") + Amounts.text(left)
        + LocalizedText(it: "; ne servono ", en: " left; it would take ") + Amounts.text(needed) + "."
    case .tooManyOpen(let open, let most):
      LocalizedText(
        it: "Ha già \(open) ordini aperti su \(most).", en: "It holds \(open) open orders of at most \(most).")
    case .notOnDuty:
      LocalizedText(
        it: "Secondo il suo turno di reperibilità a quest'ora nessuno è di servizio.",
        en: "By its on-call rota nobody is on duty at this hour.")
    case .rotation(let limit):
      LocalizedText(
        it: "Ha avuto l'ultimo affidamento diretto di questa categoria e la rotazione vale da ",
        en: "It had the latest direct award of this category, and rotation holds from ")
        + Amounts.text(limit) + LocalizedText(it: " in su.", en: " on.")
    case .alreadyAsked:
      LocalizedText(
        it: "Ha già rifiutato, lasciato scadere o restituito questo ordine.",
        en: "It has already refused this order, let it pass or given it back.")
    case .outsideMandate(let mandate):
      LocalizedText(it: "Il mandato ", en: "The mandate ")
        + (policy?.quotedName(of: mandate) ?? LocalizedText(mandate.rawValue))
        + LocalizedText(it: " non la comprende.", en: " does not name it.")
    case .unreachable(let mode):
      switch mode {
      case .phone: LocalizedText(it: "Non ha un numero di telefono.", en: "No telephone number of it is known.")
      case .email, .link: LocalizedText(it: "Non ha un indirizzo e-mail.", en: "No e-mail address of it is known.")
      case .pec: LocalizedText(it: "Non ha un indirizzo PEC.", en: "No certified mail address (PEC) of it is known.")
      }
    case .mandateSpent(let mandate):
      LocalizedText(it: "Il suo massimale nel mandato ", en: "Its ceiling under the mandate ")
        + (policy?.quotedName(of: mandate) ?? LocalizedText(mandate.rawValue))
        + LocalizedText(it: " è esaurito.", en: " is spent.")
    }
  }

  private static func ranked(_ place: Int, _ criterion: RoutingCriterion, _ measure: Int64) -> LocalizedText {
    switch criterion {
    case .priority:
      LocalizedText(it: "Idonea, \(place)ª: priorità \(measure).", en: "Eligible, place \(place): priority \(measure).")
    case .turnsByCount:
      LocalizedText(
        it: "Idonea, \(place)ª: \(measure) turni finora.", en: "Eligible, place \(place): \(measure) turns so far.")
    case .turnsByAmount:
      LocalizedText(it: "Idonea, \(place)ª: ", en: "Eligible, place \(place): ") + Amounts.text(Euro(cents: measure))
        + LocalizedText(it: " finora.", en: " so far.")
    case .share:
      LocalizedText(
        it: "Idonea, \(place)ª: \(measure / 10_000) % del contratto usato.",
        en: "Eligible, place \(place): \(measure / 10_000) % of its contract used.")
    case .nearest where measure == .max:
      LocalizedText(it: "Idonea, \(place)ª: sede non nota.", en: "Eligible, place \(place): its base is not known.")
    case .nearest:
      LocalizedText(
        it: "Idonea, \(place)ª: sede a \(measure) metri.",
        en: "Eligible, place \(place): its base is \(measure) metres away.")
    }
  }
}
