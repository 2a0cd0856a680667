import WorkOrders

/// What stands on the page of the service charter.
struct CharterBody {
  let statistics: PublicStatistics
  let charter: ServiceCharter
  let words: ReportWords
  let sha256: String?

  /// The name of the page.
  var heading: String { words.say("Carta dei servizi: promesse e risultati", "Service charter: promises and results") }

  /// Writes everything.
  func write(to page: inout Markup) {
    let header = ReportHeader(statistics: statistics.statistics, words: words, heading: heading, sha256: sha256)
    header.write(to: &page)
    page.element("main") { main in
      main.element("p", [("class", "lead")], text: summary)
      for (number, standard) in charter.standards.enumerated() { write(standard, number + 1, to: &main) }
      if let redress = charter.redress {
        main.element("section", [("aria-labelledby", "redress")]) { section in
          section.element(
            "h2", [("id", "redress")],
            text: words.say("Se uno standard non è rispettato", "When a standard is not kept"))
          section.element("p", text: redress(words.language))
        }
      }
      main.element("p", [("class", "notice")], text: statistics.notice(words.language))
    }
    page.element("footer") { header.writeFoundation(to: &$0) }
  }

  private var summary: String {
    let verdicts = charter.standards.map { standard in
      verdict(standard, statistics.figure(standard.figure.code, standard.figure.dimensions)?.value.value)
    }
    let (kept, judged) = (verdicts.count(where: { $0 == .kept }), verdicts.count(where: { $0 != .open }))
    let open = verdicts.count - judged
    let rest = words.say(
      " Di \(open) non si può dire: \(reason).", " Of \(open) nothing can be said: \(reason).")
    guard judged > 0 else {
      return words.say(
        "Di nessuno standard si può dire se è stato rispettato: \(reason).",
        "Of no standard can be said whether it was kept: \(reason).")
    }
    return words.say(
      kept == 1
        ? "Nel periodo è stato rispettato 1 standard su \(judged)."
        : "Nel periodo sono stati rispettati \(kept) standard su \(judged).",
      judged == 1
        ? "In the period \(kept) of 1 standard was kept." : "In the period \(kept) of \(judged) standards were kept.")
      + (open > 0 ? rest : "")
  }

  private var reason: String {
    words.say(
      "non ci sono casi, oppure il dato è omesso perché i casi sono pochi o perché ne rivelerebbe altri",
      "there were no cases, or the figure is kept back since the cases are few or would give others away")
  }

  // MARK: A standard

  private func write(_ standard: ServiceCharter.Standard, _ number: Int, to main: inout Markup) {
    let figure = statistics.figure(standard.figure.code, standard.figure.dimensions)
    let result = verdict(standard, figure?.value.value)
    let id = "standard-\(number)"
    main.element("section", [("class", "standard \(result.rawValue)"), ("aria-labelledby", id)]) { section in
      section.element("h2", [("id", id)], text: standard.name(words.language))
      section.element("p", [("class", "verdict")]) { line in
        line.element("span", [("aria-hidden", "true")], text: result.sign + " ")
        line.text(word(result))
      }
      table(standard, figure, id).write(to: &section)
      writeMeasure(standard, to: &section)
    }
    main.newLine()
  }

  private func table(_ standard: ServiceCharter.Standard, _ figure: PublicFigure?, _ id: String) -> ReportTable {
    var table = ReportTable(
      id: "\(id)-table",
      caption: words.say("Promesso: ", "Promised: ") + standard.promise.words(words.language),
      columns: [words.say("Periodo", "Period"), words.say("Risultato", "Result"), words.say("Esito", "Verdict")])
    table.isOfWords = true
    let period = words.name(of: statistics.statistics.period) ?? words.say("Nel periodo", "This period")
    table.rows.append([period, words.share(figure?.value), signed(verdict(standard, figure?.value.value))])
    if !standard.figure.describesRequests {
      for (name, value) in [
        (words.say("Periodo prima", "Period before"), figure?.previous),
        (words.say("Anno prima", "Year before"), figure?.yearBefore),
      ] {
        table.rows.append([name, words.share(value), signed(verdict(standard, value))])
      }
    }
    return table
  }

  private func writeMeasure(_ standard: ServiceCharter.Standard, to section: inout Markup) {
    let definition = statistics.statistics.definitions.first { $0.code == standard.figure.code }
    section.element("p") { line in
      line.element("strong", text: words.say("Come si misura. ", "How it is measured. "))
      line.text((definition?.definition(words.language) ?? "") + place(standard) + " ")
      line.element("code", text: standard.figure.description)
    }
  }

  /// Which part of the figure, in words.
  private func place(_ standard: ServiceCharter.Standard) -> String {
    let parts = Dimension.allCases.compactMap { dimension in
      standard.figure.dimensions[dimension].map { words.name($0, dimension) }
    }
    return parts.isEmpty ? "" : words.say(" Qui: ", " Here: ") + parts.joined(separator: ", ") + "."
  }

  // MARK: The verdict

  /// Whether a standard was kept.
  private enum Verdict: String {
    case kept
    case missed
    case open

    var sign: String {
      switch self {
      case .kept: "✓"
      case .missed: "✗"
      case .open: "–"
      }
    }
  }

  private func verdict(_ standard: ServiceCharter.Standard, _ value: FigureValue?) -> Verdict {
    switch value.flatMap({ standard.promise.isKept(by: $0) }) {
    case true?: .kept
    case false?: .missed
    case nil: .open
    }
  }

  private func signed(_ verdict: Verdict) -> String { "\(verdict.sign) \(word(verdict))" }

  private func word(_ verdict: Verdict) -> String {
    switch verdict {
    case .kept: words.say("rispettato", "kept")
    case .missed: words.say("non rispettato", "not kept")
    case .open: words.say("non valutabile", "cannot be judged")
    }
  }
}
