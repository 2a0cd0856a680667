extension StatisticsDefinitions {
  static let times: [FigureDefinition] = OrderTimes.steps.flatMap { step in
    TimeFigure.allCases.map { figure in
      FigureDefinition(
        code: figure.code(of: step), unit: figure.unit,
        title: LocalizedText(
          it: "\(figure.title.it): \(name(of: step).it)", en: "\(figure.title.en): \(name(of: step).en)"),
        definition: LocalizedText(
          it: "Tempo \(name(of: step).it). \(figure.meaning.it)\(rule(of: step).it)",
          en: "Time \(name(of: step).en). \(figure.meaning.en)\(rule(of: step).en)"))
    }
  }

  private static func rule(of step: TargetName) -> LocalizedText { step == .approval ? consentRule : workRule }

  private static let workRule = LocalizedText(
    it: " Secondi interi trascorsi dalla segnalazione (o dalla riapertura), notti e pause comprese; conta il primo "
      + "atto dopo di essa, se avvenuto nel periodo. La fine lavori vale anche come arrivo e messa in sicurezza, la "
      + "messa in sicurezza come arrivo, un sopralluogo con esito made-safe come messa in "
      + "sicurezza; dopo una verifica non superata la nuova fine lavori conta di nuovo.",
    en: " Whole seconds elapsed since the report (or the reopening), nights and pauses included; the first such act "
      + "after it counts, if it happened in the period. Completion stands for arrival and making safe too, making "
      + "safe for arrival, an inspection that ended as made-safe for making safe; after a failed check the new "
      + "completion counts again.")

  private static let consentRule = LocalizedText(
    it: " Secondi interi trascorsi, notti e pause comprese, da quando l'ordine ha cominciato ad attendere "
      + "l'autorizzazione (o il costo dei lavori in corso ha superato quello autorizzato, o la loro attivazione in via "
      + "d'urgenza non è stata ratificata) a quando l'autorizzazione ha avuto effetto, se nel periodo; se servono due "
      + "persone, con la seconda. Un'autorizzazione che nessuno aveva chiesto non ha un tempo.",
    en:
      " Whole seconds elapsed, nights and pauses included, from when the order came to wait for consent (or the cost of "
      + "work under way outgrew what was approved, or its activation under a mandate was not ratified) to when the "
      + "consent took effect, if in the period; where two people are needed, with the second. A consent that nothing "
      + "waited for has no time.")

  private static func name(of step: TargetName) -> LocalizedText {
    switch step {
    case .triage: LocalizedText(it: "dalla segnalazione alla valutazione", en: "from report to triage")
    case .approval:
      LocalizedText(it: "dalla richiesta di autorizzazione alla concessione", en: "from asking for consent to consent")
    case .acceptance: LocalizedText(it: "dalla segnalazione all'accettazione", en: "from report to acceptance")
    case .arrival: LocalizedText(it: "dalla segnalazione all'arrivo sul posto", en: "from report to arrival on site")
    case .makingSafe: LocalizedText(it: "dalla segnalazione alla messa in sicurezza", en: "from report to making safe")
    case .completion: LocalizedText(it: "dalla segnalazione alla fine lavori", en: "from report to completion")
    }
  }
}

extension TimeFigure {
  fileprivate var title: LocalizedText {
    switch self {
    case .count: LocalizedText(it: "Quanti", en: "How many")
    case .mean: LocalizedText(it: "Media", en: "Mean")
    case .median: LocalizedText(it: "Mediana", en: "Median")
    case .p90: LocalizedText(it: "90° percentile", en: "90th percentile")
    }
  }

  fileprivate var meaning: LocalizedText {
    switch self {
    case .count:
      LocalizedText(
        it: "Gli atti di cui si misura il tempo; per fascia, quelli il cui tempo vi rientra (il limite superiore è "
          + "compreso).",
        en: "The acts whose time is measured; by band, those whose time lies in it (its upper limit included).")
    case .mean:
      LocalizedText(
        it: "Media aritmetica, arrotondata al secondo (mezzo secondo in su).",
        en: "Arithmetic mean, rounded to the second (half a second up).")
    case .median:
      LocalizedText(
        it: "Mediana per rango: il più piccolo dei tempi che almeno metà non supera.",
        en: "Median by nearest rank: the smallest of the times that at least half do not exceed.")
    case .p90:
      LocalizedText(
        it: "90° percentile per rango: il più piccolo dei tempi che almeno nove su dieci non superano.",
        en: "90th percentile by nearest rank: the smallest of the times that at least nine in ten do not exceed.")
    }
  }
}
