extension Policy {
  /// The sections in the order of the city file.
  static let sections = [
    "city", "calendar", "areas", "urgencies", "unclassified", "categories", "zones", "mandates", "approvals",
    "extremeUrgency", "penalties", "routing", "pec", "duplicates", "intake", "mail", "digest", "retention", "texts",
    "charter", "statistics",
  ]

  /// Everything the rules say, thing by thing.
  var things: [PolicyThing] {
    [city, hours] + areas.map(thing) + urgencies.map(thing) + [untriaged] + categories.map(thing) + zones.map(thing)
      + mandates.map(thing) + [approval] + extremeUrgency.map(thing) + [missedTargets] + routingThings
      + [certified, repeats, intakeThing, letters, digestThing] + retention.map(thing)
      + texts.sorted { $0.key < $1.key }.map(text) + charterThings + [publicFigures]
  }

  private var city: PolicyThing {
    var thing = PolicyThing("city", "Città", "City")
    thing.say("name", "nome", "name", name)
    thing.say("site", "indirizzo delle pagine", "address of the pages", site)
    thing.say("locale", "lingua dei documenti", "language of documents", language.rawValue)
    return thing
  }

  private var hours: PolicyThing {
    var thing = PolicyThing("calendar", "Calendario", "Calendar")
    thing.say("timeZone", "fuso orario", "time zone", calendar.zone.identifier)
    thing.say("patron", "giorno del patrono", "patron's day", calendar.patron)
    for day in Weekday.allCases {
      thing.say(
        "serviceHours.\(day)", "orario di \(day.title.it)", "hours on \(day.title.en)",
        list: (calendar.serviceHours[day] ?? []).map { "\($0)" }, empty: .init(it: "chiuso", en: "closed"))
    }
    thing.say(
      "closures", "chiusure", "closures", list: calendar.closures.map { "\($0)" },
      empty: .init(it: "nessuna", en: "none"))
    for (day, hours) in calendar.exceptions.sorted(by: { $0.key < $1.key }) {
      thing.say(
        "exceptions.\(day)", "orario del \(day)", "hours on \(day)", list: hours.map { "\($0)" },
        empty: .init(it: "chiuso", en: "closed"))
    }
    return thing
  }

  private func thing(_ area: Area) -> PolicyThing {
    var thing = PolicyThing("areas", "Area", "Area", code: area.code.rawValue)
    thing.say("name", "nome", "name", area.name)
    return thing
  }

  private func thing(_ urgency: UrgencyClass) -> PolicyThing {
    var thing = PolicyThing("urgencies", "Urgenza", "Urgency", code: urgency.code.rawValue)
    thing.say("name", "nome", "name", urgency.name)
    for target in urgency.targets {
      thing.say(
        "targets.\(target.name.rawValue)", "termine \(target.name.rawValue)", "target \(target.name.rawValue)",
        [target.limit.description, target.clock.rawValue, target.limit.isDate ? nil : target.from.rawValue]
          .compactMap(\.self).joined(separator: ", "))
    }
    return thing
  }

  private var untriaged: PolicyThing {
    var thing = PolicyThing("unclassified", "Da classificare", "To be classified")
    thing.say("urgency", "termini di", "limits of", unclassified)
    return thing
  }

  private func thing(_ category: Category) -> PolicyThing {
    var thing = PolicyThing("categories", "Categoria", "Category", code: category.code.rawValue)
    thing.say("name", "nome", "name", category.name)
    thing.say("area", "area", "area", category.area)
    thing.say("urgency", "urgenza", "urgency", category.urgency)
    thing.say("estimate", "stima", "estimate", amount: category.estimate)
    thing.say("trade", "mestiere", "trade", category.trade)
    thing.say("inspectFirst", "prima un sopralluogo", "inspected first", isSo: category.inspectFirst)
    thing.say(
      "keywords", "parole", "keywords", list: category.keywords, empty: .init(it: "nessuna", en: "none"))
    return thing
  }

  private func thing(_ zone: Zone) -> PolicyThing {
    var thing = PolicyThing("zones", "Zona", "Zone", code: zone.code.rawValue)
    thing.say("name", "nome", "name", zone.name)
    let corners = zone.polygons.joined().joined().map { "\($0.latitude) \($0.longitude)" }
    thing.say(
      "outline", "confine", "outline",
      LocalizedText(
        it: "\(corners.count) vertici (\(TextMark.of(corners)))",
        en: "\(corners.count) corners (\(TextMark.of(corners)))"
      ))
    return thing
  }

  private func thing(_ rule: RetentionRule) -> PolicyThing {
    var thing = PolicyThing("retention", "Conservazione", "Retention", code: rule.subject.rawValue)
    thing.say("months", "mesi", "months", rule.months)
    return thing
  }

  private func text(_ key: String, _ words: LocalizedText) -> PolicyThing {
    var thing = PolicyThing("texts", "Testo", "Text", code: key)
    thing.say("text", "parole", "words", LocalizedText(it: "\"\(words.it)\"", en: "\"\(words.en)\""))
    return thing
  }

  private var intakeThing: PolicyThing {
    var thing = PolicyThing("intake", "Richieste senza categoria", "Requests without a category")
    thing.say(
      "classify.automatic", "classificate da sole dal punteggio", "classified by themselves from a score of",
      intake.automatic.map { LocalizedText("\($0)") } ?? LocalizedText(it: "mai", en: "never"))
    return thing
  }

  private var repeats: PolicyThing {
    var thing = PolicyThing("duplicates", "Ripetizioni", "Repeats")
    thing.say("withinMetres", "entro metri", "within metres", duplicates.withinMetres)
    thing.say("withinDays", "entro giorni", "within days", duplicates.withinDays)
    return thing
  }

  private var digestThing: PolicyThing {
    var thing = PolicyThing("digest", "Riepilogo degli ordini fermi", "Digest of dormant orders")
    thing.say(
      "day", "quando", "when",
      digest.map { LocalizedText(it: "\($0.day.title.it) \($0.at)", en: "\($0.day.title.en) \($0.at)") }
        ?? LocalizedText(it: "mai", en: "never"))
    thing.say("dormantDays", "fermi da giorni", "dormant for days", digest?.dormantDays)
    return thing
  }

  private var letters: PolicyThing {
    var thing = PolicyThing("mail", "Posta", "Mail")
    thing.say("replyWithinDays", "risposte entro giorni", "answers within days", mail.replyWithinDays)
    thing.say("lateReply", "risposta dopo la conclusione", "an answer after the end", mail.lateReply.rawValue)
    thing.say("perSender", "messaggi l'ora di un mittente", "messages an hour of a sender", mail.perSender)
    thing.say("linkDays", "giorni di un collegamento", "days of a link", mail.linkDays)
    thing.say("sheet", "ordine da stampare con la proposta", "order to print with an offer", isSo: mail.sheet)
    thing.say("perRequest", "messaggi l'ora su una richiesta", "messages an hour about a request", mail.perRequest)
    return thing
  }
}

/// A short mark by which two lists of texts are told apart.
private enum TextMark {
  /// FNV-1a over the texts, in eight hexadecimal digits.
  static func of(_ texts: [String]) -> String {
    var hash: UInt32 = 2_166_136_261
    for byte in texts.joined(separator: " ").utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Hex.text(withUnsafeBytes(of: hash.bigEndian, Array.init))
  }
}

extension Weekday {
  /// The day's name.
  fileprivate var title: LocalizedText {
    let it = ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"]
    let en = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    return LocalizedText(it: it[rawValue - 1], en: en[rawValue - 1])
  }
}
