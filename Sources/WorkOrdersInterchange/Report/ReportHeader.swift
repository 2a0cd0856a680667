import WorkOrders

/// What a report is and of which days, at its head; and on what it rests, at its foot.
///
/// Who froze and issued it stands in the act.
struct ReportHeader {
  let statistics: QuarterlyStatistics
  let words: ReportWords
  let heading: String
  let sha256: String?

  /// Writes the head.
  func write(to page: inout Markup) {
    page.element("header") { header in
      header.element("p", [("class", "city")], text: statistics.city)
      header.element("h1", text: heading)
      header.element("p", [("class", "period")], text: words.period(statistics.period))
      header.element("dl", [("class", "act")]) { facts in
        for (name, text) in short { write(name, text, isCode: false, to: &facts) }
      }
    }
    page.newLine()
  }

  /// Writes what the figures rest on, for whoever checks them; readers come to it last.
  func writeFoundation(to page: inout Markup) {
    page.element("dl", [("class", "act")]) { facts in
      for (name, text) in foundation { write(name, text, isCode: false, to: &facts) }
      for (name, text) in hashes { write(name, text, isCode: true, to: &facts) }
    }
  }

  private func write(_ name: String, _ text: String, isCode: Bool, to facts: inout Markup) {
    facts.element("div", isCode ? [("class", "long")] : []) { fact in
      fact.element("dt", text: name)
      fact.element("dd") { value in
        if isCode { value.element("code", text: text) } else { value.text(text) }
      }
    }
  }

  private var short: [(String, String)] {
    var facts = [
      (words.say("Stato", "State"), state), (words.say("Versione", "Version"), words.number(statistics.version)),
      (frozenTitle, words.moment(statistics.generatedAt)),
    ]
    if let issuedAt = statistics.issuedAt {
      facts.append((words.say("Emesso", "Issued"), words.moment(issuedAt)))
    }
    return facts
  }

  private var foundation: [(String, String)] {
    [
      (words.say("Posizione del giornale", "Journal position"), words.number(Int(statistics.journalPosition))),
      (words.say("Regole della città", "City rules"), words.say("versione ", "version ") + policy),
    ]
  }

  private var hashes: [(String, String)] {
    var facts = [(words.say("Testa del giornale", "Journal head"), statistics.head)]
    if let sha256 { facts.append((words.say("SHA-256 dell'atto", "SHA-256 of the act"), sha256)) }
    if let preceding = statistics.preceding {
      let title = words.say(
        "SHA-256 dell'atto precedente (\(preceding.period), versione \(preceding.version))",
        "SHA-256 of the preceding act (\(preceding.period), version \(preceding.version))")
      facts.append((title, preceding.sha256))
    }
    return facts
  }

  private var policy: String { words.number(statistics.policyVersion) }

  private var frozenTitle: String {
    statistics.state == .draft
      ? words.say("Ultimo fatto compreso", "Last event included") : words.say("Congelato", "Frozen")
  }

  private var state: String {
    switch statistics.state {
    case .draft: words.say("bozza", "draft")
    case .frozen: words.say("congelato", "frozen")
    case .issued: words.say("emesso", "issued")
    }
  }
}
