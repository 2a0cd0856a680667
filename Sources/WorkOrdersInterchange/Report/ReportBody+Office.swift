import WorkOrders

// MARK: Movements, firms, consent, inspections

extension ReportBody {
  private static let parts = [
    "carriedIn", "opened", "reopened", "movedIn", "closed", "cancelled", "movedOut", "carriedOut",
  ]

  /// What came in and went out, by what requests and orders have.
  var movements: ReportSection? {
    ReportSection(id: "movements", title: words.say("Movimenti", "Movements")) { page in
      page.element(
        "p",
        text: words.say(
          "In ogni riga: in carico all'inizio + aperti + riaperti + entrati = chiusi + annullati + usciti + in carico "
            + "alla fine.",
          "In every row: open at the start + opened + reopened + moved in = closed + cancelled + moved out + open at "
            + "the end."))
      write(movement: "requests", words.say("Richieste", "Requests"), [.area, .zone, .channel], to: &page)
      write(movement: "orders", words.say("Ordini", "Orders"), [.area, .urgency, .zone], to: &page)
    }
  }

  private func write(movement subject: String, _ title: String, _ dimensions: [Dimension], to page: inout Markup) {
    var table = ReportTable(id: "\(subject)-movement", caption: title, columns: movementColumns)
    table.rows.append(movementRow(subject, words.say("Tutta la città", "Whole city"), [:]))
    table.totals = 1
    for dimension in dimensions {
      for code in codes(statistics.figures("\(subject).opened", by: [dimension]), dimension) {
        let name = "\(dimensionName(dimension)): \(words.name(code, dimension))"
        table.rows.append(movementRow(subject, name, [dimension: code]))
      }
    }
    table.write(to: &page)
  }

  private var movementColumns: [String] {
    [
      words.say("Voce", "Item"), words.say("In carico all'inizio", "Open at the start"), words.say("Aperti", "Opened"),
      words.say("Riaperti", "Reopened"), words.say("Entrati", "Moved in"), words.say("Chiusi", "Closed"),
      words.say("Annullati", "Cancelled"), words.say("Usciti", "Moved out"),
      words.say("In carico alla fine", "Open at the end"),
    ]
  }

  private func movementRow(_ subject: String, _ name: String, _ place: [Dimension: String]) -> [String] {
    [name] + Self.parts.map { words.count(statistics.figure("\(subject).\($0)", place)) }
  }

  private func dimensionName(_ dimension: Dimension) -> String {
    switch dimension {
    case .area: words.say("Ambito", "Area")
    case .zone: words.say("Zona", "Zone")
    case .channel: words.say("Canale", "Channel")
    case .urgency: words.say("Urgenza", "Urgency")
    default: dimension.rawValue
    }
  }

  /// What each firm was asked and did.
  var firms: ReportSection? {
    let figures =
      statistics.figures("offers.sent", by: [.contractor])
      + statistics.figures("orders.closed", by: [.contractor])
    let firms = codes(figures, .contractor).filter { $0 != Figure.none }.sorted()
    guard !firms.isEmpty else { return nil }
    return ReportSection(id: "firms", title: words.say("Imprese", "Contractors")) { page in
      let counts = [
        "offers.sent", "offers.accepted", "offers.refused", "offers.expired", "offers.handedBack", "orders.closed",
      ]
      var table = ReportTable(
        id: "firms-table",
        caption: words.say("Che cosa fu chiesto a ogni impresa e che cosa fece", "What each was asked and did"),
        columns: [words.say("Impresa", "Contractor")]
          + (counts + ["orders.reworked", "orders.amount", "targets.met"]).map(title))
      table.rows = firms.map { firm in
        let place: [Dimension: String] = [.contractor: firm]
        return [words.name(firm, .contractor)]
          + (counts + ["orders.reworked"]).map { words.count(statistics.figure($0, place)) }
          + ["orders.amount", "targets.met"].map { words.share(statistics.figure($0, place)?.value) }
      }
      table.write(to: &page)
    }
  }

  /// Approvals, and what was activated under a mandate.
  var consent: ReportSection? {
    let figures = [
      "approvals.given", "approvals.declined", "approvals.amount", "times.approval.median", "mandates.used",
      "mandates.amount", "mandates.ratified", "mandates.ratificationsRefused",
    ].compactMap { statistics.figure($0) }
    guard !figures.isEmpty else { return nil }
    return ReportSection(
      id: "consent", title: words.say("Autorizzazioni e limiti d'urgenza", "Approvals and urgency mandates")
    ) { page in
      comparison("consent-table", words.say("Tutta la città", "Whole city"), words.say("Dato", "Figure"), figures) {
        title($0.key.code)
      }.write(to: &page)
      writeMandates(to: &page)
    }
  }

  private func writeMandates(to page: inout Markup) {
    let mandates = statistics.figures("mandates.used", by: [.outcome])
    guard !mandates.isEmpty else { return }
    let title = words.say("Attivazioni per limite usato", "Activations by mandate")
    ReportTable(
      id: "mandates-table", caption: title,
      columns: [words.say("Limite", "Mandate"), self.title("mandates.used"), self.title("mandates.amount")],
      rows: mandates.map { figure in
        [
          name(figure), words.value(figure.value),
          words.value(statistics.figure("mandates.amount", figure.key.dimensions)?.value),
        ]
      }
    ).write(to: &page)
  }

  /// What inspections found.
  var inspections: ReportSection? {
    let kinds = ["inspections.preventive", "inspections.safety", "inspections.verification"]
    guard kinds.contains(where: { statistics.figure($0) != nil }) else { return nil }
    let whole = (["inspections.scheduled"] + kinds).compactMap { statistics.figure($0) }
    let outcomes = kinds.flatMap { statistics.figures($0, by: [.outcome]) }
    let inspection = words.say("Sopralluogo", "Inspection")
    return ReportSection(id: "inspections", title: words.say("Sopralluoghi", "Inspections")) { page in
      comparison("inspections-table", words.say("Tutta la città", "Whole city"), inspection, whole) {
        title($0.key.code)
      }.write(to: &page)
      guard !outcomes.isEmpty else { return }
      comparison(
        "outcomes-table", words.say("Sopralluoghi fatti, per esito", "Inspections made, by outcome"), inspection,
        outcomes
      ) { "\(title($0.key.code)): \(name($0))" }.write(to: &page)
    }
  }
}
