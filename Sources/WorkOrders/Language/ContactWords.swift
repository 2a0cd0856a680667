extension Channel {
  /// The channel as a heading says it.
  public var word: LocalizedText {
    switch self {
    case .phone: LocalizedText(it: "telefono", en: "telephone")
    case .email: LocalizedText(it: "posta elettronica", en: "e-mail")
    case .pec: LocalizedText(it: "PEC", en: "certified mail")
    case .web: LocalizedText(it: "modulo web", en: "web form")
    case .counter: LocalizedText(it: "sportello", en: "counter")
    case .api: LocalizedText(it: "altro programma", en: "another program")
    case .internal: LocalizedText(it: "ufficio del comune", en: "office of the city")
    }
  }
}

extension ContactOutcome {
  /// What came of a contact, as a heading says it.
  public var word: LocalizedText {
    switch self {
    case .request: LocalizedText(it: "richiesta", en: "request")
    case .chaser: LocalizedText(it: "sollecito", en: "chaser")
    case .information: LocalizedText(it: "informazione data", en: "information given")
    case .referred: LocalizedText(it: "inviata ad altri", en: "referred elsewhere")
    case .abandoned: LocalizedText(it: "interrotta", en: "abandoned")
    }
  }
}
