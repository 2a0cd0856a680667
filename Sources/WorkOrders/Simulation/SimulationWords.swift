/// What a simulation says in words: what it takes for granted, and what happens to an order.
enum SimulationWords {
  /// What the figures rest on.
  static func assumptions(_ setup: SimulationSetup) -> [LocalizedText] {
    common(setup) + sites(setup.proposed.routing)
  }

  // Points are not in the journal: the register knows where an order stands today.
  private static func sites(_ routing: RoutingRules) -> [LocalizedText] {
    guard ([routing.criterion] + routing.criteria.map(\.criterion)).contains(.nearest) else { return [] }
    return [
      LocalizedText(
        it: "La più vicina si misura da dove ogni ordine risulta oggi, o dal centro della sua zona.",
        en: "The nearest firm is measured from where each order stands today, else from the middle of its zone.")
    ]
  }

  private static func common(_ setup: SimulationSetup) -> [LocalizedText] {
    [
      LocalizedText(
        it: "Si guardano gli ordini aperti dal \(setup.days.from) al \(setup.days.to), con quanto è successo fino "
          + "alla fine di quei giorni. Gli ordini di prima seguono il registro e contano nei massimali e nei turni.",
        en: "Orders opened from \(setup.days.from) to \(setup.days.to) are looked at, with what happened until the "
          + "end of those days. Earlier orders follow the record and count towards ceilings and turns."),
      LocalizedText(
        it: "Gli atti restano all'ora registrata: nessuno si suppone più veloce o più lento con altre regole.",
        en: "Acts keep their recorded times: nobody is taken to be faster or slower under other rules."),
      LocalizedText(
        it: "Un'impresa scelta al posto di un'altra si suppone rispondere e costare come quella registrata; "
          + "chi sarebbe stato interpellato senza che risulti una risposta tiene l'ordine.",
        en: "A firm chosen instead of another is taken to answer and to cost as the recorded one did; one that "
          + "would have been asked without any recorded answer keeps the order."),
      LocalizedText(
        it: "Un'autorizzazione in più si suppone data subito e per intero; un sopralluogo in più si suppone trovare "
          + "quanto poi registrato; una stima mancante si suppone inserita come fu.",
        en: "A further approval is taken as given at once and in full; a further inspection as finding what was "
          + "recorded later; a missing estimate as entered as it was."),
      LocalizedText(
        it: "Chi era di turno, e chi la rotazione escludeva, è quello del registro.",
        en: "Who was on duty, and whom rotation passed over, is as recorded."),
      LocalizedText(
        it: "Urgenza e stima uguali a quelle della categoria si suppongono venire da lì, e seguono le regole proposte.",
        en: "An urgency or estimate equal to the category's is taken to come from it, and follows the tried rules."),
      setup.isOtherFirms
        ? LocalizedText(
          it: "Imprese e contratti sono quelli del file dato, in vigore da subito.",
          en: "Firms and contracts are those of the file given, there from the start.")
        : LocalizedText(
          it: "Imprese e contratti hanno i dati di oggi, ciascuna dal giorno in cui è stata inserita.",
          en: "Firms and contracts have today's particulars, each from the day it was entered."),
    ]
  }

  /// How the order is activated, and why otherwise.
  static func activation(_ difference: OrderDifference) -> LocalizedText {
    let would = difference.would
    if let mandate = would.mandate {
      return basis(difference.was) + .init(it: "; ora lo coprirebbe ", en: "; now ")
        + .init(it: "il mandato \(mandate).", en: "the mandate \(mandate) would cover it.")
    }
    guard let asked = would.asked else {
      return basis(difference.was)
        + .init(it: "; ora resterebbe da valutare.", en: "; now it would be left for a person.")
    }
    let sum = Amounts.text(asked)
    let need = LocalizedText(
      it: "; ora servirebbe un'autorizzazione di \(sum.it)", en: "; now \(sum.en) would have to be approved")
    guard let mandate = difference.was.mandate, let refusal = would.passedOver[mandate] else {
      return basis(difference.was) + need + "."
    }
    return basis(difference.was) + need
      + .init(it: ": il mandato \(mandate) ", en: ": of the mandate \(mandate), ") + refusal.words + "."
  }

  private static func basis(_ course: OrderCourse) -> LocalizedText {
    if let mandate = course.mandate, let amount = course.activated {
      let sum = Amounts.text(amount)
      return .init(
        it: "Attivato per \(sum.it) con il mandato \(mandate)",
        en: "Activated for \(sum.en) under the mandate \(mandate)"
      )
    }
    guard let asked = course.asked else {
      return .init(it: "Non chiedeva autorizzazioni", en: "It asked for no approval")
    }
    let sum = Amounts.text(asked)
    return .init(it: "Chiedeva un'autorizzazione di \(sum.it)", en: "It asked for an approval of \(sum.en)")
  }

  /// Which firm has it, and why another.
  static func firm(_ difference: OrderDifference) -> LocalizedText {
    let (was, would) = (difference.was.firm, difference.would.firm)
    let before =
      was.map { LocalizedText(it: "L'ha avuto \($0)", en: "\($0) had it") }
      ?? .init(it: "Non l'ha avuto nessuno", en: "Nobody had it")
    let after =
      would.map { LocalizedText(it: "; ora toccherebbe a \($0).", en: "; now it would be \($0)'s turn.") }
      ?? .init(it: "; ora nessuno potrebbe prenderlo.", en: "; now nobody could take it.")
    guard let was, let verdict = difference.would.verdict else { return before + after }
    return before + after + " \(was): " + CandidateWords.text(verdict, under: nil)
  }

  /// How many people have to consent.
  static func eyes(_ would: OrderCourse) -> LocalizedText {
    would.isForTwo
      ? .init(it: "Dovrebbero autorizzarlo due persone.", en: "Two people would have to approve it.")
      : .init(it: "Non servirebbe una seconda persona.", en: "No second person would have to approve it.")
  }

  /// Who could not consent any more.
  static func beyondLimit(_ would: OrderCourse) -> LocalizedText {
    let sum = Amounts.text(would.beyondLimit.amount)
    return .init(
      it: "Chi ha autorizzato \(sum.it) non potrebbe più: è oltre il limite del ruolo.",
      en: "Whoever approved \(sum.en) could not any more: it is above the role's limit.")
  }

  /// Under which class it counts.
  static func urgency(_ difference: OrderDifference) -> LocalizedText {
    let codes = [difference.was, difference.would].map { $0.order.urgency?.rawValue ?? "-" }
    return LocalizedText(
      it: "Era di urgenza \(codes[0]); ora sarebbe \(codes[1]).",
      en: "Its urgency was \(codes[0]); now it would be \(codes[1]).")
  }

  /// A target that is kept in only one of the worlds.
  static func target(_ name: TargetName, isKept: Bool) -> LocalizedText {
    isKept
      ? .init(
        it: "Il termine \(name.rawValue) sarebbe rispettato.", en: "The target \(name.rawValue) would be kept.")
      : .init(
        it: "Il termine \(name.rawValue) non sarebbe rispettato.", en: "The target \(name.rawValue) would be missed.")
  }
}
