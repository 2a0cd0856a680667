import WorkOrders

// MARK: Late entries, reissue, all figures of the city, definitions

extension ReportBody {
  /// What happened before the period and was entered after the act of the period before.
  var late: ReportSection? {
    let figures = statistics.figures.filter { $0.key.code.hasPrefix("late.") && $0.key.dimensions.isEmpty }
    guard !figures.isEmpty, let preceding = statistics.statistics.preceding else { return nil }
    return ReportSection(id: "late", title: words.say("Registrati in ritardo", "Late entries")) { page in
      page.element(
        "p",
        text: words.say(
          "Fatti avvenuti prima del periodo e registrati dopo l'atto precedente "
            + "(\(preceding.period), versione \(preceding.version)).",
          "What happened before the period and was entered after the preceding act "
            + "(\(preceding.period), version \(preceding.version))."
        ))
      comparison(
        "late-table", words.say("Registrati in ritardo", "Late entries"), words.say("Dato", "Figure"), figures
      ) { title($0.key.code) }.write(to: &page)
    }
  }

  /// What a further version changes.
  ///
  /// Why there is one is free text, which may speak of people.
  var reissue: ReportSection? {
    guard let reissue = statistics.statistics.reissue else { return nil }
    return ReportSection(
      id: "reissue", title: words.say("Che cosa cambia questa versione", "What this version changes")
    ) {
      page in
      page.element(
        "p",
        text: words.say(
          "Sostituisce la versione \(reissue.version). Il motivo è agli atti, con l'atto depositato.",
          "It replaces version \(reissue.version). The reason is on file with the act."))
      page.element(
        "p",
        text: words.say(
          "Dei cambiamenti si elencano quelli dei dati che non sono mai omessi; l'atto li ha tutti.",
          "Of the changes, those of figures that are never withheld are listed; the act has them all."))
      guard !reissue.changes.isEmpty else { return }
      var table = ReportTable(
        id: "reissue-table", caption: words.say("Dati cambiati", "Figures changed"),
        columns: [
          words.say("Dato", "Figure"), words.say("Prima", "Before"), words.say("Ora", "Now"),
          words.say("Dal fatto", "Since event"),
        ])
      table.rows = reissue.changes.map(changeRow)
      table.write(to: &page)
    }
  }

  private func changeRow(_ change: FigureChange) -> [String] {
    let own = name(PublicFigure(key: change.key, value: .keptBack))
    let figure = [title(change.key.code), own, period(of: change.part)].filter { !$0.isEmpty }
    return [
      figure.joined(separator: ", "), words.share(change.before), words.share(change.after),
      change.since.map { words.number(Int($0.position)) } ?? "–",
    ]
  }

  /// Of which period a value is; nothing for the act's own.
  private func period(of part: FigurePart) -> String {
    switch part {
    case .value: ""
    case .previous: words.say("periodo prima", "period before")
    case .yearBefore: words.say("anno prima", "year before")
    }
  }

  /// Every figure of the whole city.
  var wholeCity: ReportSection? {
    let figures = statistics.figures.filter(\.key.dimensions.isEmpty)
    guard !figures.isEmpty else { return nil }
    return ReportSection(
      id: "city", title: words.say("Tutti i dati dell'intera città", "All figures of the whole city")
    ) {
      page in
      page.element(
        "p",
        text: words.say(
          "Accanto ai periodi precedenti stanno solo i dati dell'intera città, delle imprese e dei contratti. Gli altri "
            + "si confrontano affiancando i rapporti dei due periodi.",
          "Only figures of the whole city, of contractors and of contracts stand beside earlier periods. The others are "
            + "compared by laying the reports of both periods side by side."))
      comparison("city-table", words.say("Tutta la città", "Whole city"), words.say("Dato", "Figure"), figures) {
        title($0.key.code)
      }.write(to: &page)
    }
  }

  /// What each figure means.
  var definitions: ReportSection? {
    let used = Set(statistics.figures.map(\.key.code))
    let definitions = statistics.statistics.definitions.filter { used.contains($0.code) }
    guard !definitions.isEmpty else { return nil }
    return ReportSection(id: "definitions", title: words.say("Definizioni", "Definitions")) { page in
      page.element("dl", [("class", "definitions")]) { list in
        for definition in definitions.sorted(by: { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }) {
          list.element("dt") { term in
            term.text(definition.title(words.language) + " ")
            term.element("code", text: definition.code)
          }
          list.element("dd", text: definition.definition(words.language))
        }
      }
    }
  }
}
