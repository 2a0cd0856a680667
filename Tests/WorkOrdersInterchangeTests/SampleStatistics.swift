import WorkOrders

/// Statistics with every kind of value and dimension, and names that try to break out of any form.
enum SampleStatistics {
  static let definitions = [
    definition("orders.opened", .count, it: "Ordini aperti", en: "Orders opened"),
    definition("orders.amount", .amount, it: "=Importo; \"netto\"", en: "=Amount, \"net\""),
    definition("targets.met", .ratio, it: "Termini <rispettati> & no", en: "Targets <met> & not"),
    definition("times.makingSafe.median", .seconds, it: "Mediana", en: "Median"),
    definition("series.orders", .count, it: "Ordini per settimana", en: "Orders by week"),
  ]

  static let figures: [Figure] = {
    var opened = Figure(code: "orders.opened", value: .count(9))
    opened.previous = .count(7)
    opened.yearBefore = .count(12)
    var met = Figure(
      code: "targets.met", dimensions: [.target: "makingSafe", .urgency: "urgent"],
      value: .ratio(numerator: 2, denominator: 3))
    met.previous = .ratio(numerator: 1, denominator: 2)
    return [
      opened, met,
      Figure(code: "orders.opened", dimensions: [.zone: "Z2"], value: .count(8)),
      Figure(code: "orders.opened", dimensions: [.zone: Figure.none], value: .count(1)),
      Figure(code: "orders.opened", dimensions: [.category: "roads.hole", .channel: "phone"], value: .count(4)),
      Figure(code: "orders.opened", dimensions: [.contractor: "acme", .contract: "A_1"], value: .count(3)),
      Figure(code: "orders.amount", dimensions: [.area: "roads"], value: .amount(Euro(cents: -125_050))),
      Figure(code: "times.makingSafe.median", dimensions: [.outcome: "confirmed"], value: .seconds(5_400)),
      Figure(code: "times.makingSafe.median", dimensions: [.band: "PT4H-PT12H"], value: .seconds(18_000)),
      Figure(code: "series.orders", dimensions: [.week: "2026-W29"], value: .count(4)),
      Figure(code: "series.orders", dimensions: [.week: "2026-W28"], value: .count(3)),
      Figure(code: "series.orders", dimensions: [.week: "2026-W28", .zone: "Z2"], value: .count(3)),
    ]
  }()

  static let names = StatisticsNames([
    .zone: ["Z2": LocalizedText(it: "Zona \"Due\", <nord> & sud 🌳", en: "Zone \"Two\", <north> & south 🌳")],
    .contractor: [
      "acme": LocalizedText(
        it: String(repeating: "Costruzioni & Figli ", count: 400), en: String(repeating: "Builders & Sons ", count: 400)
      )
    ],
    .category: ["roads.hole": LocalizedText(it: "Buca\u{0}\u{B}\nprofonda", en: "Deep\u{0}\u{B}\nhole")],
  ])

  static func statistics(
    _ period: ReportingPeriod, state: StatisticsState = .frozen, city: String = "Reggio & dintorni",
    figures: [Figure] = figures
  ) -> QuarterlyStatistics {
    QuarterlyStatistics(
      city: city, period: period, version: 2, state: state, generatedAt: Timestamp(milliseconds: 1_791_187_200_250),
      journalPosition: 48_211, head: String(repeating: "0f", count: 32), policyVersion: 4, definitions: definitions,
      figures: figures,
      totals: StatisticsTotals(
        contacts: Movement(opened: 20, closed: 20),
        requests: Movement(opened: 14, closed: 10, cancelled: 1, carriedOut: 3),
        orders: Movement(carriedIn: 3, opened: 9, reopened: 1, closed: 8, carriedOut: 5)))
  }

  private static func definition(_ code: String, _ unit: FigureUnit, it: String, en: String) -> FigureDefinition {
    FigureDefinition(
      code: code, unit: unit, title: LocalizedText(it: it, en: en),
      definition: LocalizedText(it: "Che cosa è: \(it)", en: "What it is: \(en)"))
  }
}
