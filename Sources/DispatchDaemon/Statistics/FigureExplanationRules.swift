import WorkOrders

/// How a figure is counted, for whoever wants to follow it by hand.
enum FigureExplanationRules {
  /// Which events count, and by which rules.
  static func text(_ code: String) -> LocalizedText {
    let own = rule(code)
    guard !code.hasPrefix("contacts.") && code != "series.contacts" else { return own }
    return LocalizedText(it: own.it + " " + sequence.it, en: own.en + " " + sequence.en)
  }

  private static let sequence = LocalizedText(
    it:
      "Ogni fatto conta quando è avvenuto, ma mai prima del passaggio della stessa richiesta o dello stesso ordine che "
      + "fu registrato prima di esso.",
    en: "Each act counts when it happened, but never before the change of the same request or order that was entered "
      + "before it.")

  private static func rule(_ code: String) -> LocalizedText {
    let parts = code.split(separator: ".")
    switch parts.first {
    case "contacts": return contacts
    case "requests", "orders":
      if MovementPart.all.contains(String(parts.last ?? "")) { return movement }
      return acts
    case "targets": return targets
    case "times": return times
    case "series": return series
    case "late": return late
    default: return acts
    }
  }

  private enum MovementPart {
    static let all: Set<String> = [
      "carriedIn", "opened", "reopened", "movedIn", "closed", "cancelled", "movedOut", "carriedOut",
    ]
  }

  private static let contacts = LocalizedText(
    it: "Si contano gli eventi contact.logged avvenuti nel periodo; l'esito è lo stato che lasciano.",
    en: "The contact.logged events that happened in the period are counted; the outcome is the state they leave.")
  private static let movement = LocalizedText(
    it:
      "Si segue ogni richiesta, o ogni ordine, dall'apertura alla fine, evento per evento nell'ordine di registrazione. "
      + "Si sposta chi, aperto, passa ad altre etichette; chi non è aperto non finisce né si sposta.",
    en: "Each request, or each order, is followed from its opening to its end, event by event in the order of entry. "
      + "What is open and comes under other labels moves; what is not open neither ends nor moves.")
  private static let acts = LocalizedText(
    it:
      "Si contano gli eventi che registrano l'atto, con le etichette che avevano in quel momento; gli importi sono quelli "
      + "scritti negli eventi.",
    en:
      "The events that record the act are counted, under the labels of that moment; amounts are those that the events "
      + "hold.")
  private static let targets = LocalizedText(
    it:
      "Per ogni ordine si tiene l'ultima decisione di ogni termine: target.met in tempo (conta l'istante dell'atto) o "
      + "mancato (conta l'istante della scadenza); target.relieved la toglie, una riapertura ricomincia.",
    en: "For each order the last decision on each target is kept: target.met in time (the moment of the act counts) or "
      + "missed (the moment it was due counts); target.relieved takes it back, a reopening begins anew.")
  private static let times = LocalizedText(
    it:
      "Si prende, dopo la segnalazione o la riapertura, il primo evento di ogni atto, e i secondi interi trascorsi; la "
      + "mediana e il 90° percentile sono per rango.",
    en: "After the report or the reopening the first event of each act is taken, and the whole seconds elapsed; median "
      + "and 90th percentile are by nearest rank.")
  private static let series = LocalizedText(
    it: "Le stesse cose contate nel totale, ciascuna nella settimana in cui conta.",
    en: "The same things that the whole counts, each in the week that it counts in.")
  private static let late = LocalizedText(
    it:
      "Si contano i passaggi che contano prima del periodo e furono registrati dopo la posizione dell'atto del periodo "
      + "precedente.",
    en: "Changes are counted that count before the period and were entered after the position of the act of the period "
      + "before.")
}
