/// The line in which a contractor answers: a verb, and what is said with it.
struct AnswerLine {
  /// The act that the verb names; `nil` when no verb begins the line.
  let act: OrderAct?
  /// What stands behind the verb.
  private let rest: Substring

  /// Reads a line.
  ///
  /// - Parameter language: the language in which the firm was asked: what is a word of the other one, said alone, is none.
  init(_ line: Substring, in language: Language) {
    let spoken = line.drop { !$0.isLetter && !$0.isNumber }
    let words = spoken.split(maxSplits: 3) { $0.isWhitespace }
    // The longest verb first: "done" is one, and "messo in sicurezza" begins with a word that is none.
    for length in (1...3).reversed() where words.count >= length {
      let verb = FoldedText.words(words.prefix(length).joined(separator: " ")).joined(separator: " ")
      guard let act = Self.verbs[verb] ?? Self.verbs(in: language)[verb] else { continue }
      self.act = act
      rest = spoken[words[length - 1].endIndex...]
      return
    }
    act = nil
    rest = spoken
  }

  private var isBare: Bool { !rest.contains { $0.isLetter || $0.isNumber } }

  /// What stands behind the verb, as a reason.
  var reason: String {
    let words = rest.drop { !$0.isLetter && !$0.isNumber && $0 != "\"" && $0 != "«" }
    return words.isEmpty ? "–" : String(words)
  }

  /// The amount behind the verb: `350`, `350,00`, `€ 350`, `350 euro`; nothing is none, and anything else is no amount.
  ///
  /// - Throws: ``Unclear``.
  func amount() throws(Unclear) -> Euro? {
    guard !isBare else { return nil }
    let currency: Set<String> = ["euro", "eur", "€"]
    let words = rest.split { $0.isWhitespace || $0 == ":" }.map { word -> Substring in
      let end = word.lastIndex { $0.isNumber || $0.isLetter || $0 == "€" }
      let whole = end.map { word[...$0] } ?? ""
      return whole.hasPrefix("€") ? whole.dropFirst() : whole.hasSuffix("€") ? whole.dropLast() : whole
    }.filter { !$0.isEmpty && !currency.contains($0.lowercased()) && $0.contains { $0.isLetter || $0.isNumber } }
    guard words.count == 1, let word = words.first else { throw Unclear() }
    let digits = word.hasSuffix(".") || word.hasSuffix(",") ? word.dropLast() : word
    guard let amount = try? Euro(typed: String(digits)) else { throw Unclear() }
    return amount
  }

  /// The moment behind the verb; nothing is none, and anything else is no moment.
  ///
  /// - Throws: ``Unclear``.
  func moment(in zone: CityZone, now: Timestamp) throws(Unclear) -> Timestamp? {
    guard !isBare else { return nil }
    guard let moment = zone.nextMoment(spoken: String(rest), after: now) else { throw Unclear() }
    return moment
  }

  /// Nothing stands behind a verb that takes nothing.
  ///
  /// - Throws: ``Unclear``.
  func requireBare() throws(Unclear) {
    guard isBare else { throw Unclear() }
  }

  /// More is said than the verb takes.
  struct Unclear: Error {}

  // Folded: small letters, without accents or apostrophes.
  private static let verbs: [String: OrderAct] = [
    "accetto": .accept, "accettiamo": .accept, "accettato": .accept, "accettata": .accept, "accettazione": .accept,
    "accept": .accept, "accepted": .accept, "we accept": .accept, "i accept": .accept,
    "rifiuto": .refuse, "rifiutiamo": .refuse, "rifiutato": .refuse, "rifiutata": .refuse, "non accetto": .refuse,
    "non accettiamo": .refuse, "refuse": .refuse, "refused": .refuse, "we refuse": .refuse, "i refuse": .refuse,
    "decline": .refuse, "declined": .refuse,
    "iniziato": .start, "iniziati": .start, "iniziamo": .start, "inizio": .start, "inizio lavori": .start,
    "lavori iniziati": .start, "started": .start,
    "in sicurezza": .makeSafe, "messo in sicurezza": .makeSafe, "messa in sicurezza": .makeSafe,
    "made safe": .makeSafe,
    "finito": .complete, "finiti": .complete, "fine lavori": .complete, "lavori finiti": .complete,
    "completato": .complete, "completati": .complete, "eseguito": .complete, "done": .complete,
    "completed": .complete, "finished": .complete,
    "restituisco": .handBack, "restituiamo": .handBack, "rinuncio": .handBack, "rinunciamo": .handBack,
    "hand back": .handBack, "handed back": .handBack,
  ]

  // In the other language these are other words: "Fine." agrees in English, and completes nothing.
  private static func verbs(in language: Language) -> [String: OrderAct] {
    switch language {
    case .italian: ["fine": .complete]
    case .english: ["safe": .makeSafe, "start": .start]
    }
  }
}
