import WorkOrders

// MARK: Targets, times, spending

extension ReportBody {
  /// Targets met by urgency class and act.
  var targets: ReportSection? {
    let figures = statistics.figures("targets.met", by: [.urgency, .target])
    guard !figures.isEmpty else { return nil }
    let caption = words.say(
      "Quota dei termini rispettati, con numeratore e denominatore", "Share of targets met, with its numbers")
    let promise = words.say(
      "il segno verticale è la promessa della carta dei servizi", "the stroke is what the charter promises")
    return ReportSection(id: "targets", title: title("targets.met"), isNarrow: true) { page in
      writeBars(
        "targets-chart", title("targets.met"), caption: charter == nil ? "\(caption)." : "\(caption); \(promise).",
        figures,
        most: 1, to: &page)
    }
  }

  /// How long things took.
  var times: ReportSection? {
    let steps = TargetName.allCases.filter { statistics.figure("times.\($0.rawValue).median") != nil }
    guard !steps.isEmpty else { return nil }
    return ReportSection(id: "times", title: words.say("Tempi", "Times")) { page in
      write(times: steps, to: &page)
      writeClasses(steps, to: &page)
    }
  }

  /// The whole city's times, their medians beside earlier periods.
  private func write(times steps: [TargetName], to page: inout Markup) {
    let medians = steps.compactMap { statistics.figure("times.\($0.rawValue).median") }
    let earlier = earlierPeriods(medians)
    let median = words.say("Mediana", "Median")
    var table = ReportTable(
      id: "times-table", caption: words.say("Tempi trascorsi, tutta la città", "Elapsed times, whole city"),
      columns: timeColumns + earlier.map { "\(median), \($0.name.lowercased())" })
    for (step, figure) in zip(steps, medians) {
      table.rows.append(
        [words.name(step.rawValue, .target)] + timeCells(step, [:]) + earlier.map { words.value($0.value(figure)) })
    }
    table.write(to: &page)
  }

  /// The times by urgency class.
  private func writeClasses(_ steps: [TargetName], to page: inout Markup) {
    var table = ReportTable(
      id: "times-classes-table", caption: words.say("Tempi trascorsi, per classe", "Elapsed times, by class"),
      columns: timeColumns)
    for step in steps {
      for urgency in codes(statistics.figures("times.\(step.rawValue).count", by: [.urgency]), .urgency) {
        let name = "\(words.name(step.rawValue, .target)): \(words.name(urgency, .urgency))"
        table.rows.append([name] + timeCells(step, [.urgency: urgency]))
      }
    }
    if !table.rows.isEmpty { table.write(to: &page) }
  }

  private var timeColumns: [String] {
    [
      words.say("Atto", "Act"), words.say("Quanti", "How many"), words.say("Mediana", "Median"),
      words.say("90° percentile", "90th percentile"),
    ]
  }

  private func timeCells(_ step: TargetName, _ place: [Dimension: String]) -> [String] {
    let code = "times.\(step.rawValue)"
    return [
      words.count(statistics.figure("\(code).count", place)),
      words.value(statistics.figure("\(code).median", place)?.value),
      words.value(statistics.figure("\(code).p90", place)?.value),
    ]
  }

  /// How the times to completion are spread.
  var spread: ReportSection? {
    let code = "times.completion.count"
    let found = statistics.figures(code, by: [.band])
    guard !found.isEmpty else { return nil }
    let bands = TimeBand.allCases.map { band in
      found.first { $0.code(of: .band) == band.rawValue }
        ?? PublicFigure(
          key: FigureKey(code: code, dimensions: [.band: band.rawValue]), value: .published(.count(0)))
    }
    let title = words.say("Tempo fino alla fine lavori", "Time to completion")
    return ReportSection(id: "spread", title: title, isNarrow: true) { page in
      writeBars(
        "spread-chart", words.say("Ordini per tempo fino alla fine lavori", "Orders by time to completion"),
        caption: words.say(
          "Quanti ordini sono finiti in ogni intervallo di tempo dalla segnalazione.",
          "How many orders were completed in each stretch of time since the report."), bands, to: &page)
    }
  }

  /// What was spent, by contract and by category.
  var spending: ReportSection? {
    let contracts = statistics.figures("orders.amount", by: [.contract])
    let payees = contracts.isEmpty ? statistics.figures("orders.amount", by: [.contractor]) : contracts
    let categories = statistics.figures("orders.amount", by: [.category])
    guard !payees.isEmpty || !categories.isEmpty else { return nil }
    return ReportSection(id: "spending", title: title("orders.amount")) { page in
      let byContract = words.say("Spesa per contratto", "Spending by contract")
      let byFirm = words.say("Spesa per impresa", "Spending by contractor")
      write(spending: payees, "payees-chart", contracts.isEmpty ? byFirm : byContract, to: &page)
      write(
        spending: categories, "categories-chart", words.say("Spesa per categoria", "Spending by category"), to: &page)
    }
  }

  private static let mostBars = 12

  private func write(spending figures: [PublicFigure], _ id: String, _ title: String, to page: inout Markup) {
    guard !figures.isEmpty else { return }
    // What is kept back has no place among the amounts: it stands last, by name.
    let known = figures.filter { $0.value.amount != nil }.enumerated().sorted { one, other in
      let (left, right) = (one.element.value.amount ?? 0, other.element.value.amount ?? 0)
      return left == right ? one.offset < other.offset : left > right
    }.map(\.element)
    let keptBack = figures.filter { $0.value.amount == nil }.map { (name: name($0), figure: $0) }
      .sorted { ($0.name, $0.figure.key.description) < ($1.name, $1.figure.key.description) }.map(\.figure)
    writeBars(
      id, title, caption: spendingCaption(known: known.count, keptBack: keptBack.count), known + keptBack,
      shown: Self.mostBars, to: &page)
  }

  /// What the bars are, how many smaller ones are not drawn, and how many amounts are kept back.
  private func spendingCaption(known: Int, keptBack: Int) -> String {
    let most = Self.mostBars
    let (smaller, undrawn) = (max(0, known - most), min(keptBack, max(0, known + keptBack - most)))
    var sentences = [
      words.say("Importi degli ordini chiusi, al netto dell'IVA.", "Amounts of closed orders, net of VAT.")
    ]
    if smaller > 0 {
      let rest = words.say(
        smaller == 1 ? "1 più piccolo è" : "\(smaller) più piccoli sono",
        smaller == 1 ? "1 smaller one is" : "\(smaller) smaller ones are")
      sentences.append(
        words.say(
          "I \(most) maggiori di quelli pubblicati; \(rest) solo nella tabella.",
          "The \(most) largest of those published; \(rest) in the table only."))
    }
    if keptBack > 0 {
      let count = words.say(
        keptBack == 1 ? "1 importo è omesso" : "\(keptBack) importi sono omessi",
        keptBack == 1 ? "1 amount is withheld" : "\(keptBack) amounts are withheld")
      let rest = words.say(", \(undrawn) solo nella tabella", ", \(undrawn) in the table only")
      sentences.append(count + (undrawn > 0 ? rest : "") + ".")
    }
    return sentences.joined(separator: " ")
  }
}

extension PublicValue {
  /// An amount in cents.
  fileprivate var amount: Int64? {
    guard case .amount(let amount)? = value else { return nil }
    return amount.cents
  }
}
