extension Policy {
  private static let all = LocalizedText(it: "tutte", en: "all")

  /// A mandate, with each of its ceilings.
  func thing(_ mandate: Mandate) -> PolicyThing {
    var thing = PolicyThing("mandates", "Mandato", "Mandate", code: mandate.code.rawValue)
    thing.say("name", "nome", "name", mandate.name)
    thing.say("holder", "chi può usarlo", "holder", mandate.holderTitle)
    thing.say("categories", "categorie", "categories", list: mandate.categories.map(\.text), empty: Self.all)
    thing.say("urgencies", "urgenze", "urgency classes", list: mandate.urgencies.map(\.rawValue), empty: Self.all)
    thing.say("calendar", "orario", "calendar", mandate.calendar.rawValue)
    thing.say("contractors", "imprese", "contractors", list: mandate.contractors.map(\.rawValue), empty: Self.all)
    thing.say("ceiling", "limite per ordine", "ceiling per order", amount: mandate.ceiling)
    for ceiling in mandate.ceilings {
      let words = "\(ceiling.per.rawValue), \(ceiling.period.rawValue)"
      thing.say(
        "ceilings.\(ceiling.per.rawValue).\(ceiling.period.rawValue)", "massimale (\(words))", "ceiling (\(words))",
        amount: ceiling.amount)
    }
    thing.say("validFrom", "in vigore dal", "valid from", mandate.validFrom)
    thing.say("validTo", "in vigore fino al", "valid to", mandate.validTo)
    thing.say("ratifyWithin", "da ratificare entro", "to be ratified within", mandate.ratifyWithin)
    return thing
  }

  /// Who may approve how much.
  var approval: PolicyThing {
    var thing = PolicyThing("approvals", "Autorizzazioni", "Approvals")
    for role in Role.allCases {
      thing.say(
        "limits.\(role.rawValue)", "limite (\(role.title.it))", "limit (\(role.title.en))",
        amount: approvals.limits[role])
    }
    thing.say("fourEyesAbove", "due persone oltre", "two people above", amount: approvals.fourEyesAbove)
    let percent = Euro(cents: Int64(approvals.toleranceBasisPoints))
    thing.say("tolerance", "tolleranza", "tolerance", "\(percent)%")
    thing.say("validFor", "valgono", "hold for", approvals.validFor)
    thing.say(
      "samePersonMayClose", "chi completa può chiudere", "who completes may close", isSo: approvals.samePersonMayClose)
    thing.say(
      "samePersonMayRatify", "chi attiva può ratificare", "who activates may ratify",
      isSo: approvals.samePersonMayRatify)
    return thing
  }

  /// The terms of extreme urgency from a day on.
  func thing(_ terms: ExtremeUrgencyTerms) -> PolicyThing {
    var thing = PolicyThing("extremeUrgency", "Somma urgenza dal", "Extreme urgency from", code: "\(terms.from)")
    thing.say("ceiling", "limite", "ceiling", amount: terms.ceiling)
    thing.say("justificationDays", "giorni per la perizia", "days for the report", terms.justificationDays)
    thing.say("proposalDays", "giorni per la proposta", "days for the proposal", terms.proposalDays)
    thing.say("councilDays", "giorni per il consiglio", "days for the council", terms.councilDays)
    return thing
  }

  /// What a missed target costs.
  var missedTargets: PolicyThing {
    var thing = PolicyThing("penalties", "Penali", "Penalties")
    for (index, rule) in penalties.enumerated() {
      let target = rule.target.rawValue
      let most = rule.most.map { LocalizedText(it: ", al più \($0)", en: ", at most \($0)") }
      let rate = LocalizedText(
        it: "\(rule.rate) \(rule.unit == .hour ? "l'ora" : "al giorno")",
        en: "\(rule.rate) \(rule.unit == .hour ? "an hour" : "a day")")
      thing.say(
        "penalties[\(index)]", "penale \(index + 1) (\(target))", "penalty \(index + 1) (\(target))",
        LocalizedText(it: rate.it + (most?.it ?? ""), en: rate.en + (most?.en ?? "")))
    }
    return thing
  }

  /// How firms are chosen and asked.
  var routingThings: [PolicyThing] {
    var thing = PolicyThing("routing", "Scelta delle imprese", "Choice of firms")
    thing.say("criterion", "criterio", "criterion", routing.criterion.rawValue)
    thing.say("defaultAnswerWithin", "risposta entro", "answer within", Self.words(routing.defaultAnswerWithin))
    for (urgency, limit) in routing.answerWithin.sorted(by: { $0.key < $1.key }) {
      thing.say(
        "answerWithin.\(urgency)", "risposta entro (\(urgency))", "answer within (\(urgency))", Self.words(limit))
    }
    thing.say("alarm.name", "reperibile", "on call", routing.alarm.name)
    thing.say("alarm.email", "e-mail del reperibile", "e-mail of the one on call", routing.alarm.email)
    thing.say("alarm.phone", "telefono del reperibile", "phone of the one on call", routing.alarm.phone)
    thing.say("rounds", "giri", "rounds", routing.rounds)
    for (index, step) in routing.escalation.enumerated() {
      let contact = [step.contact.name, step.contact.email, step.contact.phone].compactMap(\.self)
      thing.say(
        "alarm.escalation[\(index)]", "allarme, passo \(index + 1)", "alarm, step \(index + 1)",
        "\(step.after.wholeMilliseconds / 60_000) min: \(contact.joined(separator: ", "))")
    }
    for rule in routing.rotation {
      thing.say(
        "rotation.\(rule.from)", "rotazione dal \(rule.from): esenti sotto",
        "rotation from \(rule.from): exempt below", amount: rule.exemptBelow)
    }
    for (index, rule) in routing.criteria.enumerated() {
      let words = rule.categories.map(\.text).joined(separator: ", ")
      thing.say(
        "criteria[\(index)]", "criterio \(index + 1)", "criterion \(index + 1)", "\(words): \(rule.criterion.rawValue)")
    }
    return [thing]
  }

  /// Certified mail.
  var certified: PolicyThing {
    var thing = PolicyThing("pec", "Posta certificata", "Certified mail")
    thing.say(
      "providers", "gestori", "providers", list: certifiedMail.providers, empty: .init(it: "nessuno", en: "none"))
    thing.say("above", "ordini oltre", "orders above", amount: certifiedMail.above)
    for terms in certifiedMail.terms {
      let limits = [terms.acceptance, terms.firstNotice, terms.delivery].map { TimeLimit.elapsed($0).description }
      thing.say(
        "terms.\(terms.from)", "ricevute dal \(terms.from)", "receipts from \(terms.from)",
        LocalizedText(
          it: "accettazione \(limits[0]), avviso \(limits[1]), consegna \(limits[2])",
          en: "acceptance \(limits[0]), notice \(limits[1]), delivery \(limits[2])"))
    }
    return thing
  }

  private static func words(_ limit: RoutingRules.AnswerLimit) -> String {
    let reminder = limit.remindBefore.map { ", remindBefore \($0.wholeMilliseconds / 60_000)m" }
    return "\(limit.within), \(limit.clock.rawValue)\(reminder ?? "")"
  }
}
