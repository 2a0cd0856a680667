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
      var table = ReportTable(
        id: "times-table",
        caption: words.say("Tempi trascorsi, tutta la città e per classe", "Elapsed times, city and class"),
        columns: [words.say("Atto", "Act")] + [
          words.say("Quanti", "How many"), words.say("Mediana", "Median"),
          words.say("90° percentile", "90th percentile"), words.say("Mediana, periodo prima", "Median, period before"),
          words.say("Mediana, anno prima", "Median, year before"),
        ])
      for step in steps {
        table.rows.append(timeRow(step, nil))
        for urgency in codes(statistics.figures("times.\(step.rawValue).count", by: [.urgency]), .urgency) {
          table.rows.append(timeRow(step, urgency))
        }
      }
      table.write(to: &page)
    }
  }

  private func timeRow(_ step: TargetName, _ urgency: String?) -> [String] {
    let place: [Dimension: String] = urgency.map { [.urgency: $0] } ?? [:]
    let median = statistics.figure("times.\(step.rawValue).median", place)
    let act = words.name(step.rawValue, .target)
    return [
      urgency.map { "\(act): \(words.name($0, .urgency))" } ?? act,
      words.count(statistics.figure("times.\(step.rawValue).count", place)), words.value(median?.value),
      words.value(statistics.figure("times.\(step.rawValue).p90", place)?.value), words.value(median?.previous),
      words.value(median?.yearBefore),
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
    // What is kept back has no place among the amounts: it stands last.
    let sorted = figures.enumerated().sorted { one, other in
      let (left, right) = (one.element.value.amount ?? -1, other.element.value.amount ?? -1)
      return left == right ? one.offset < other.offset : left > right
    }.map(\.element)
    let most = Self.mostBars
    let all = words.say("Importi degli ordini chiusi, al netto dell'IVA.", "Amounts of closed orders, net of VAT.")
    let some = words.say(
      "I \(most) maggiori; gli altri nella tabella.", "The \(most) largest; the others in the table.")
    writeBars(id, title, caption: figures.count > most ? "\(all) \(some)" : all, sorted, shown: most, to: &page)
  }
}

extension PublicValue {
  /// An amount in cents.
  fileprivate var amount: Int64? {
    guard case .amount(let amount)? = value else { return nil }
    return amount.cents
  }
}
