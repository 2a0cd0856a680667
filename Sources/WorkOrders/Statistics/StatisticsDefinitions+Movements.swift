extension StatisticsDefinitions {
  static let requestMovements = movements(
    of: "requests", it: "Richieste", en: "Requests", itThings: "Richieste di intervento", enThings: "Service requests",
    dimensions: "ambito, categoria, zona, canale",
    closed: "risolte, respinte o passate ad altro ente nel periodo", "resolved, rejected or referred in the period",
    enDimensions: "area, category, zone, channel", ending: "e")

  static let orderMovements = movements(
    of: "orders", it: "Ordini", en: "Orders", itThings: "Ordini di lavoro", enThings: "Work orders",
    dimensions: "ambito, categoria, zona, classe di urgenza, impresa (quella attivata o incaricata)",
    closed: "chiusi dall'ufficio nel periodo, dopo la fine lavori",
    "closed by the office in the period, after completion",
    enDimensions: "area, category, zone, urgency class, contractor (the one asked or at work)", ending: "i")

  private static func movements(
    of subject: String, it: String, en: String, itThings: String, enThings: String, dimensions: String, closed: String,
    _ enClosed: String, enDimensions: String, ending: String
  ) -> [FigureDefinition] {
    MovementFigure.allCases.map { part in
      let text = part.text(itDimensions: dimensions, enDimensions: enDimensions, closed: closed, enClosed, ending)
      return FigureDefinition(
        code: part.code(of: subject), unit: .count,
        title: LocalizedText(it: "\(it): \(text.title.it)", en: "\(en): \(text.title.en)"),
        definition: LocalizedText(
          it: "\(itThings) \(text.meaning.it)\(rule.it)", en: "\(enThings) \(text.meaning.en)\(rule.en)"))
    }
  }

  private static let rule = LocalizedText(
    it: " Conta quando il fatto è avvenuto, non quando è stato registrato; nessun passaggio conta prima di quello "
      + "registrato prima di esso. In carico all'inizio + aperti + riaperti + entrati = chiusi + annullati + usciti + "
      + "in carico alla fine, in totale e per ogni valore.",
    en: " Counted when it happened, not when it was entered; no step counts before the one entered before it. Open "
      + "at the start + opened + reopened + moved in = closed + cancelled + moved out + open at the end, in total and "
      + "for every value.")
}

extension MovementFigure {
  // One row per part: Italian title and meaning, English title and meaning. `o` is the ending of the participles.
  fileprivate func text(
    itDimensions: String, enDimensions: String, closed: String, _ enClosed: String, _ o: String
  ) -> (title: LocalizedText, meaning: LocalizedText) {
    switch self {
    case .carriedIn:
      Self.row(
        "in carico all'inizio", "apert\(o) all'inizio del periodo.", "open at the start",
        "open when the period began.")
    case .opened:
      Self.row("apert\(o)", "apert\(o) nel periodo.", "opened", "opened in the period.")
    case .reopened:
      Self.row(
        "riapert\(o)", "finit\(o) e riapert\(o) nel periodo; per impresa, quella che aveva chiuso.", "reopened",
        "taken up again in the period after they had ended; by contractor, the one who had them when they ended.")
    case .movedIn:
      Self.row(
        "entrat\(o)", "passat\(o) nel periodo a questo valore da un altro (\(itDimensions)); zero per tutta la città.",
        "moved in", "that passed to this value from another in the period (\(enDimensions)); zero for the whole city.")
    case .closed:
      Self.row("chius\(o)", "\(closed).", "closed", "\(enClosed).")
    case .cancelled:
      Self.row("annullat\(o)", "annullat\(o) nel periodo.", "cancelled", "cancelled in the period.")
    case .movedOut:
      Self.row(
        "uscit\(o)", "passat\(o) nel periodo da questo valore a un altro (\(itDimensions)); zero per tutta la città.",
        "moved out", "that passed from this value to another in the period (\(enDimensions)); zero for the whole city.")
    case .carriedOut:
      Self.row(
        "in carico alla fine", "apert\(o) alla fine del periodo.", "open at the end",
        "still open when the period ended.")
    }
  }

  private static func row(
    _ title: String, _ meaning: String, _ enTitle: String, _ enMeaning: String
  ) -> (title: LocalizedText, meaning: LocalizedText) {
    (LocalizedText(it: title, en: enTitle), LocalizedText(it: meaning, en: enMeaning))
  }
}
