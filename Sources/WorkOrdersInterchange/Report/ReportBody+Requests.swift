import WorkOrders

// MARK: In brief, weeks, zones, channels

extension ReportBody {
  private static let keyCodes = [
    "contacts.received", "requests.opened", "requests.closed", "requests.carriedOut", "orders.closed", "orders.amount",
    "targets.met", "times.completion.median",
  ]

  /// The few figures that tell most, and what is left out.
  var keyFigures: ReportSection? {
    ReportSection(id: "brief", title: words.say("In breve", "In brief")) { page in
      page.element("dl", [("class", "cards")]) { cards in
        for code in Self.keyCodes {
          if let figure = statistics.figure(code) { write(card: figure, to: &cards) }
        }
      }
      page.element("p", [("class", "notice")], text: statistics.notice(words.language))
    }
  }

  private func write(card figure: PublicFigure, to cards: inout Markup) {
    cards.element("div", [("class", "card")]) { card in
      card.element("dt", text: title(figure.key.code))
      card.element("dd") { value in
        value.element("strong", text: words.value(figure.value))
        let earlier = [
          (words.say("periodo prima", "period before"), figure.previous),
          (words.say("anno prima", "year before"), figure.yearBefore),
        ]
        for (name, before) in earlier where before != nil {
          let growth = words.growth(from: before, to: figure.value.value).map { " (\($0))" } ?? ""
          value.element("span", text: "\(name) \(words.value(before))\(growth)")
        }
      }
    }
  }

  /// Contacts, requests and orders week by week.
  var weeks: ReportSection? {
    let series = [
      ("series.contacts", words.say("Contatti", "Contacts")), ("series.requests", words.say("Richieste", "Requests")),
      ("series.orders", words.say("Ordini", "Orders")),
    ].map { (figures: statistics.figures($0.0, by: [.week]), name: $0.1) }.filter { !$0.figures.isEmpty }
    guard !series.isEmpty else { return nil }
    return ReportSection(id: "weeks", title: words.say("Settimana per settimana", "Week by week"), isNarrow: true) {
      page in
      write(series, to: &page)
    }
  }

  private func write(_ series: [(figures: [PublicFigure], name: String)], to page: inout Markup) {
    let weeks = codes(series.flatMap { $0.figures }, .week).sorted()
    let cut = weeks.filter { !statistics.statistics.period.wholeWeeks.contains($0) }
    let lines = series.map { line in
      LineChart.Line(name: line.name, values: weeks.map { count(line.figures, $0) })
    }
    let chart = LineChart(weeks: weeks.map { words.name($0, .week) }, lines: lines, words: words)
    let title = words.say("Contatti, richieste e ordini per settimana", "Contacts, requests and orders by week")
    var table = ReportTable(
      id: "weeks-table", caption: title, columns: [words.say("Settimana", "Week")] + series.map { $0.name })
    for week in weeks {
      table.rows.append(
        [cut.contains(week) ? "\(week)*" : week]
          + series.map { line in words.value(line.figures.first { $0.code(of: .week) == week }?.value) })
    }
    ReportFigure(
      id: "weeks-chart", title: title, description: description(lines),
      caption: words.say(
        "Contatti ricevuti, richieste aperte e ordini chiusi in ogni settimana. Dove una linea è interrotta il dato è "
          + "omesso." + partly(cut),
        "Contacts received, requests opened and orders closed in each week. Where a line breaks off, the figure is "
          + "withheld." + partly(cut)
      ), size: (ReportFigure.width, LineChart.height), table: table
    ).write(words, to: &page) { chart.draw(&$0) }
  }

  /// Which weeks the period cuts, so that nobody takes their few days for a slump.
  private func partly(_ weeks: [String]) -> String {
    guard !weeks.isEmpty else { return "" }
    let names = weeks.map { words.name($0, .week) }.joined(separator: ", ")
    return words.say(" * Nel periodo solo in parte: \(names).", " * Only in part within the period: \(names).")
  }

  /// A week that is not there had nothing; `nil` for what is kept back.
  private func count(_ figures: [PublicFigure], _ week: String) -> Int? {
    guard let figure = figures.first(where: { $0.code(of: .week) == week }) else { return 0 }
    guard case .count(let count)? = figure.value.value else { return nil }
    return count
  }

  private func description(_ lines: [LineChart.Line]) -> String {
    lines.compactMap { line -> String? in
      let values = line.values.compactMap(\.self)
      guard let least = values.min(), let most = values.max() else { return nil }
      return words.say(
        "\(line.name): da \(words.number(least)) a \(words.number(most)) la settimana.",
        "\(line.name): \(words.number(least)) to \(words.number(most)) a week.")
    }.joined(separator: " ")
  }

  /// The map of requests.
  var zoneMap: ReportSection? {
    let figures = statistics.figures("requests.opened", by: [.zone])
    guard !figures.isEmpty else { return nil }
    return ReportSection(id: "zones", title: words.say("Richieste per zona", "Requests by zone"), isNarrow: true) {
      page in
      let table = comparison("zones-table", title("requests.opened"), words.say("Zona", "Zone"), figures) {
        zoneName($0.code(of: .zone) ?? Figure.none)
      }
      if let map = ZoneMap(id: "zones-map", zones.map { shade($0, figures) }) {
        write(map, table, to: &page)
      } else {
        table.write(to: &page)
      }
    }
  }

  private func write(_ map: ZoneMap, _ table: ReportTable, to page: inout Markup) {
    ReportFigure(
      id: "zones-map", title: words.say("Mappa delle richieste aperte per zona", "Map of requests opened by zone"),
      description: map.shades.map { "\(Self.codeAndName($0.zone)): \($0.text)" }.joined(separator: "; ") + ".",
      caption: words.say(
        "Richieste aperte nel periodo: più scuro, più richieste; a righe, dato omesso.",
        "Requests opened in the period: the darker, the more; hatched, a withheld figure."),
      size: (ReportFigure.width, map.height), table: table
    ).write(words, to: &page) { map.draw(&$0) }
    page.element("ul", [("class", "legend"), ("aria-hidden", "true")]) { legend in
      for step in map.legend {
        legend.element("li") { item in
          item.element("svg", [("viewBox", "0 0 14 9")]) { box in
            box.empty("rect", [("class", "zone c\(step.grade)"), ("width", "14"), ("height", "9")])
          }
          item.text(
            step.from == step.to ? words.number(step.to) : "\(words.number(step.from))–\(words.number(step.to))")
        }
      }
    }
    writeKey(map.shades.map(\.zone), to: &page)
  }

  /// Which zone each code stands for, since a small one has its code alone in the map.
  private func writeKey(_ zones: [Zone], to page: inout Markup) {
    page.element("ul", [("class", "legend"), ("aria-label", words.say("Zone", "Zones"))]) { key in
      for zone in zones { key.element("li", text: Self.codeAndName(zone)) }
    }
  }

  private static func codeAndName(_ zone: Zone) -> String {
    let code = zone.code.rawValue
    return zone.name.isEmpty || zone.name == code ? code : "\(code) \(zone.name)"
  }

  private func shade(_ zone: Zone, _ figures: [PublicFigure]) -> ZoneMap.Shade {
    let value = figures.first { $0.code(of: .zone) == zone.code.rawValue }?.value ?? .published(.count(0))
    guard case .published(.count(let count)) = value else {
      return ZoneMap.Shade(zone: zone, text: words.keptBack, count: nil)
    }
    return ZoneMap.Shade(zone: zone, text: words.number(count), count: count)
  }

  private func zoneName(_ code: String) -> String {
    let name = words.name(code, .zone)
    return code == Figure.none || name == code ? name : "\(code) \(name)"
  }

  /// How citizens came, and what came of it.
  var channels: ReportSection? {
    let figures = statistics.figures("contacts.received", by: [.channel, .outcome])
    guard !figures.isEmpty else { return nil }
    let outcomes = codes(figures, .outcome).sorted()
    return ReportSection(id: "channels", title: words.say("Contatti per canale ed esito", "Contacts by channel")) {
      page in
      var table = ReportTable(
        id: "channels-table", caption: title("contacts.received"),
        columns: [words.say("Canale", "Channel")] + outcomes.map { words.name($0, .outcome) }
          + [words.say("Tutti", "All"), title("contacts.answered")])
      table.rows = [channelRow(nil, outcomes)] + codes(figures, .channel).map { channelRow($0, outcomes) }
      table.totals = 1
      table.write(to: &page)
    }
  }

  private func channelRow(_ channel: String?, _ outcomes: [String]) -> [String] {
    let place: [Dimension: String] = channel.map { [.channel: $0] } ?? [:]
    let cells = outcomes.map { outcome in
      words.count(statistics.figure("contacts.received", place.merging([.outcome: outcome]) { $1 }))
    }
    return [channel.map { words.name($0, .channel) } ?? words.say("Tutti i canali", "All channels")] + cells + [
      words.count(statistics.figure("contacts.received", place)),
      words.share(statistics.figure("contacts.answered", place)?.value),
    ]
  }
}

extension ReportWords {
  /// A count; what is not there is nothing.
  func count(_ figure: PublicFigure?) -> String { figure.map { value($0.value) } ?? "0" }
}
