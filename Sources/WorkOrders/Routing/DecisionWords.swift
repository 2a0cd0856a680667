/// A kept decision in sentences, for a person who knows none of the trade's words.
public struct DecisionWords {
  private let policy: Policy
  private let firm: (ContractorCode) throws -> String

  /// Prepares to tell decisions.
  ///
  /// - Parameters:
  ///   - policy: the rules the decision was taken under, for the names of things.
  ///   - firm: the name of a firm.
  public init(under policy: Policy, firm: @escaping (ContractorCode) throws -> String) {
    self.policy = policy
    self.firm = firm
  }

  /// What was known, what was passed over and why, and what came of it, in this order.
  public func sentences(of decision: ExplainedDecision) throws -> [LocalizedText] {
    let told = Told(decision.facts)
    guard decision.kind == "routing" else {
      return [known(told), hours(told)].compactMap(\.self) + passedOver(told) + [conclusion(decision.rule, told)]
    }
    return try [
      cost(told), criterion(decision.rule, told), mandate(told), rotation(told), round(told), choice(decision.outcome),
    ].compactMap(\.self)
  }

  /// The facts of a decision, by their types.
  private struct Told {
    let facts: Facts

    init(_ facts: Facts) { self.facts = facts }

    func text(_ name: String) -> String? { if case .text(let text)? = facts[name] { text } else { nil } }
    func amount(_ name: String) -> LocalizedText? {
      if case .amount(let amount)? = facts[name] { Amounts.text(amount) } else { nil }
    }
    func number(_ name: String) -> Int64? { if case .integer(let number)? = facts[name] { number } else { nil } }
    func flag(_ name: String) -> Bool? { if case .flag(let flag)? = facts[name] { flag } else { nil } }
  }
}

// MARK: What becomes of an order

extension DecisionWords {
  private func known(_ told: Told) -> LocalizedText {
    var known: [LocalizedText] = []
    if let code = told.text("category") { known.append(name(category: code).quoted) }
    if let code = told.text("urgency") {
      known.append(.init(it: "classe di urgenza ", en: "urgency class ") + name(urgency: code).quoted)
    }
    if let code = told.text("zone") {
      known.append(.init(it: "zona ", en: "zone ") + policy.quotedName(of: ZoneCode(rawValue: code)))
    }
    if let day = told.text("date") {
      known.append(.init(it: "da fare entro il ", en: "to be done by ") + LocalizedText(day))
    }
    known.append(
      told.amount("estimate").map { .init(it: "costo stimato ", en: "estimated cost ") + $0 }
        ?? .init(it: "costo non ancora stimato", en: "no estimate of the cost yet"))
    if let owed = told.amount("owed") {
      known.append(
        .init(it: "già dovuti ", en: "owed already ") + owed
          + .init(it: " a chi ci ha lavorato prima", en: " to who worked on it before"))
    }
    return .init(it: "Che cosa si sapeva: ", en: "What was known: ") + list(known) + "."
  }

  private func hours(_ told: Told) -> LocalizedText? {
    told.flag("serviceHours").map { isService in
      isService
        ? .init(it: "La centrale era in orario di servizio.", en: "It was within the centre's service hours.")
        : .init(it: "La centrale era fuori orario di servizio.", en: "It was outside the centre's service hours.")
    }
  }

  /// Each mandate that was asked before one fitted, in the order of asking.
  private func passedOver(_ told: Told) -> [LocalizedText] {
    let refused = told.facts.names.filter { $0.hasPrefix("mandate.") }.map { String($0.dropFirst("mandate.".count)) }
    let order = policy.mandates.map(\.code.rawValue)
    return refused.sorted { (order.firstIndex(of: $0) ?? .max, $0) < (order.firstIndex(of: $1) ?? .max, $1) }.map {
      code in
      let reason = told.text("mandate." + code).flatMap(MandateRefusal.init(rawValue:))?.words
      return .init(it: "Il mandato ", en: "The mandate ") + policy.quotedName(of: MandateCode(rawValue: code))
        + .init(it: " non lo copre: ", en: " does not cover it: ")
        + (reason ?? .init(it: "il motivo è di una versione successiva", en: "the reason is of a later version")) + "."
    }
  }

  private func conclusion(_ rule: String, _ told: Told) -> LocalizedText {
    switch rule {
    case "within-mandate":
      let mandate = policy.mandates.first { told.text("mandate.\($0.code)") == nil }
      return .init(it: "Il mandato ", en: "The mandate ") + (mandate?.name ?? LocalizedText("?")).quoted
        + .init(
          it: " lo copre: si chiama subito un'impresa, senza chiedere un'autorizzazione.",
          en: " covers it: a firm is called at once, without asking for approval.")
    case "approved":
      return .init(it: "La spesa era autorizzata", en: "The cost had been approved")
        + (told.amount("approved").map { .init(it: " fino a ", en: " up to ") + $0 } ?? LocalizedText(""))
        + .init(it: ": si chiama un'impresa.", en: ": a firm is called.")
    case "inspect-first":
      return .init(
        it: "Prima di mandare qualcuno un tecnico guarda sul posto.",
        en: "A technician looks at the place before anybody is sent.")
    case "above-every-mandate":
      return .init(
        it: "Nessun mandato lo copre: prima di chiamare un'impresa qualcuno deve autorizzare la spesa.",
        en: "No mandate covers it: somebody has to approve the cost before a firm is called.")
    case "not-ratified":
      return .init(
        it: "La ratifica è stata negata: qualcuno deve autorizzare la spesa.",
        en: "Ratification was refused: somebody has to approve the cost.")
    default: return missing(rule)
    }
  }

  private func missing(_ rule: String) -> LocalizedText {
    switch DispatchDecision.Missing(rawValue: String(rule.dropFirst("missing-".count))) {
    case .category?:
      .init(
        it: "Non si sa ancora di che cosa si tratta: lo stabilisce una persona.",
        en: "Nobody knows yet what it is about: a person finds out.")
    case .zone?:
      .init(it: "Non si sa ancora dove: lo stabilisce una persona.", en: "Nobody knows yet where: a person finds out.")
    case .date?:
      .init(
        it: "Non si sa ancora entro quale giorno va fatto: lo fissa una persona.",
        en: "Nobody has said yet by which day it is to be done: a person sets it.")
    case .estimate?:
      .init(
        it: "Non si sa ancora quanto costerà: lo stima una persona.",
        en: "Nobody knows yet what it will cost: a person estimates it.")
    case .outcome?:
      .init(
        it:
          "È stato riaperto o negato, o un sopralluogo non ha trovato nulla da fare qui: una persona decide che cosa ne sarà.",
        en:
          "It was reopened or declined, or an inspection found nothing to do here: a person decides what becomes of it."
      )
    case nil:
      .init(it: "Decide una persona.", en: "A person decides.")
    }
  }
}

// MARK: Which firm is asked

extension DecisionWords {
  private func cost(_ told: Told) -> LocalizedText? {
    told.amount("amount").map { amount in
      .init(it: "Si cerca un'impresa per un lavoro da ", en: "A firm is looked for, for work of ") + amount
        + (told.text("category").map { LocalizedText(": ") + name(category: $0).quoted } ?? LocalizedText("")) + "."
    }
  }

  private func criterion(_ rule: String, _ told: Told) -> LocalizedText {
    switch RoutingCriterion(rawValue: rule) {
    case .priority?:
      .init(it: "Viene prima chi ha la priorità nel contratto.", en: "The contract's fixed order says who comes first.")
    case .turnsByCount?:
      .init(
        it: "A turno: viene prima chi ha avuto meno ordini.", en: "By turns: who has had the fewest orders comes first."
      )
    case .turnsByAmount?:
      .init(
        it: "A turno: viene prima chi ha avuto l'importo minore.",
        en: "By turns: who has had the smallest amount comes first.")
    case .share?:
      .init(
        it: "Viene prima chi ha usato la parte minore del valore del proprio contratto.",
        en: "Who has used the smallest part of its contract's value comes first.")
    case .nearest?: nearest(told)
    case nil:
      .init(
        it: "L'impresa l'ha scelta un tecnico, con un motivo che resta nella storia dell'ordine.",
        en: "A technician chose the firm, with a reason that stays in the order's history.")
    }
  }

  private func nearest(_ told: Told) -> LocalizedText {
    switch told.text("nearestTo") {
    case "site":
      .init(it: "Viene prima chi parte più vicino al posto.", en: "Who sets out from nearest to the place comes first.")
    case "zone":
      .init(
        it: "Viene prima chi parte più vicino al centro della zona.",
        en: "Who sets out from nearest to the middle of the zone comes first.")
    default:
      .init(
        it: "Verrebbe prima chi è più vicino, ma il posto non è noto: decide la priorità nel contratto.",
        en: "The nearest would come first, but the place is not known: the contract's fixed order decides.")
    }
  }

  private func mandate(_ told: Told) -> LocalizedText? {
    told.text("mandate").map { code in
      .init(it: "La si chiama con il mandato ", en: "It is called under the mandate ")
        + policy.quotedName(of: MandateCode(rawValue: code))
        + "."
    }
  }

  private func rotation(_ told: Told) throws -> LocalizedText? {
    if told.text("derogation") != nil {
      return LocalizedText(
        it:
          "Ha avuto l'ultimo affidamento diretto di questo genere: la scelta deroga alla rotazione, per il motivo indicato.",
        en: "It had the latest direct award of this kind: the choice departs from rotation, for the reason given.")
    }
    guard let code = told.text("rotatedOut") else { return nil }
    let name = try firm(ContractorCode(rawValue: code))
    return LocalizedText(
      it: "Per la rotazione si passa oltre \(name), che ha avuto l'ultimo affidamento diretto di questo genere.",
      en: "Rotation passes over \(name), which had the latest direct award of this kind.")
  }

  private func round(_ told: Told) -> LocalizedText? {
    if told.number("pass") != nil {
      return .init(
        it: "Tutte sono state interpellate: si richiede a chi non aveva risposto.",
        en: "All have been asked: those who had not answered are asked again.")
    }
    guard let round = told.number("round"), round > 1 else { return nil }
    return LocalizedText(
      it: "È la \(round)ª richiesta per questo ordine.", en: "It is request number \(round) for this order.")
  }

  private func choice(_ outcome: String) throws -> LocalizedText {
    guard outcome != "unassigned" else {
      return .init(
        it: "Nessuna impresa può prenderlo: si avvisa chi è reperibile.",
        en: "No firm can take it: whoever is on call is told.")
    }
    let name = try firm(ContractorCode(rawValue: outcome))
    return LocalizedText(it: "Si chiede a \(name).", en: "\(name) is asked.")
  }
}

// MARK: Names

extension DecisionWords {
  private func name(category code: String) -> LocalizedText {
    policy.category(CategoryCode(rawValue: code))?.name ?? LocalizedText(code)
  }

  private func name(urgency code: String) -> LocalizedText {
    policy.urgency(UrgencyCode(rawValue: code))?.name ?? LocalizedText(code)
  }

  private func list(_ texts: [LocalizedText]) -> LocalizedText {
    LocalizedText(it: texts.map(\.it).joined(separator: ", "), en: texts.map(\.en).joined(separator: ", "))
  }
}
