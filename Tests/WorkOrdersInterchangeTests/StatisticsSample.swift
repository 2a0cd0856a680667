import Testing
import WorkOrders

/// A small set of figures with everything in it that a document can hold; its document is Fixtures/statistics/sample.xml.
enum StatisticsSample {
  static func statistics(
    figures: [Figure] = StatisticsSample.figures,
    orders: Movement = Movement(carriedIn: 3, opened: 9, reopened: 1, closed: 8, carriedOut: 5),
    definitions: [FigureDefinition] = StatisticsSample.definitions
  ) throws -> QuarterlyStatistics {
    var statistics = QuarterlyStatistics(
      city: "Reggio & dintorni", period: try #require(ReportingPeriod(label: "2026-Q3")), version: 2, state: .frozen,
      generatedAt: try Timestamp(rfc3339: "2026-10-05T08:00:00.250Z"), journalPosition: 48_211,
      head: String(repeating: "0f", count: 32), policyVersion: 4, definitions: definitions, figures: figures,
      totals: StatisticsTotals(
        contacts: Movement(opened: 20, closed: 20),
        requests: Movement(opened: 14, closed: 10, cancelled: 1, carriedOut: 3), orders: orders))
    statistics.frozenBy = "f.rossi"
    statistics.preceding = PrecedingAct(
      period: try #require(ReportingPeriod(label: "2026-Q2")), version: 1, sha256: String(repeating: "1e", count: 32),
      journalPosition: 31_007)
    // Without its definitions nothing can be said to have changed.
    let known = Set(definitions.map(\.code))
    statistics.reissue = Reissue(
      version: 1, journalPosition: 47_000, reason: "Un ordine di agosto era rimasto aperto & non chiuso.",
      changes: try changes().filter { known.contains($0.key.code) })
    return statistics
  }

  static func changes() throws -> [FigureChange] {
    let opened = ChangingEvent(
      position: 47_012, kind: .orderOpened, number: "WO-2026-000123",
      occurredAt: try Timestamp(rfc3339: "2026-08-05T10:00:00Z"),
      enteredAt: try Timestamp(rfc3339: "2026-10-04T07:30:00Z"))
    return [
      FigureChange(
        key: FigureKey(code: "orders.opened", dimensions: [.area: "roads"]), part: .value, before: .count(4),
        after: .count(5), since: opened),
      FigureChange(
        key: FigureKey(code: "targets.met", dimensions: [.target: "arrival", .urgency: "emergency"]), part: .value,
        before: nil, after: .ratio(numerator: 2, denominator: 3),
        since: ChangingEvent(
          position: 47_013, kind: .targetMet, number: nil, occurredAt: try Timestamp(rfc3339: "2026-08-05T12:00:00Z"),
          enteredAt: try Timestamp(rfc3339: "2026-10-04T07:30:00.125Z"))),
      FigureChange(
        key: FigureKey(code: "orders.opened"), part: .previous, before: .count(6), after: .count(7), since: opened),
      FigureChange(
        key: FigureKey(code: "orders.opened", dimensions: [.zone: "Z2"]), part: .yearBefore, before: .count(8),
        after: .count(6), since: nil),
    ]
  }

  static let definitions = [
    FigureDefinition(
      code: "targets.met", unit: .ratio, title: LocalizedText(it: "Termini rispettati", en: "Targets met"),
      definition: LocalizedText(it: "Termini rispettati sul totale.", en: "Targets met out of all.")),
    FigureDefinition(
      code: "orders.opened", unit: .count, title: LocalizedText(it: "Ordini aperti", en: "Orders opened"),
      definition: LocalizedText(it: "Ordini aperti nel trimestre.", en: "Orders opened in the quarter.")),
    FigureDefinition(
      code: "orders.final", unit: .amount, title: LocalizedText(it: "Importo finale", en: "Final amount"),
      definition: LocalizedText(it: "Somma degli importi finali, IVA esclusa.", en: "Sum of final amounts, net of VAT.")
    ),
    FigureDefinition(
      code: "arrival.median", unit: .seconds, title: LocalizedText(it: "Arrivo, mediana", en: "Arrival, median"),
      definition: LocalizedText(it: "Mediana del tempo di arrivo.", en: "Median of the time to arrive.")),
  ]

  static let figures: [Figure] = [
    Figure(code: "orders.opened", dimensions: [.zone: "Z2", .area: "roads"], value: .count(4)),
    Figure(code: "orders.opened", dimensions: [.zone: Figure.none, .area: "roads"], value: .count(1)),
    Figure(code: "orders.opened", dimensions: [.area: "roads"], value: .count(5)),
    compared(Figure(code: "orders.opened", value: .count(9)), .count(7), .count(0)),
    Figure(code: "orders.opened", dimensions: [.contractor: "acme"], value: .count(2)),
    compared(
      Figure(
        code: "targets.met", dimensions: [.target: "arrival", .urgency: "emergency"],
        value: .ratio(numerator: 2, denominator: 3)), .ratio(numerator: 1, denominator: 2), nil),
    compared(
      Figure(code: "orders.final", value: .amount(Euro(cents: 125_050))), .amount(Euro(cents: -1_000)),
      .amount(Euro(cents: 100_000_000_001))),
    Figure(code: "arrival.median", dimensions: [.urgency: "urgent"], value: .seconds(5_400)),
  ]

  private static func compared(_ figure: Figure, _ previous: FigureValue?, _ yearBefore: FigureValue?) -> Figure {
    var figure = figure
    figure.previous = previous
    figure.yearBefore = yearBefore
    return figure
  }
}

extension QuarterlyStatistics {
  /// The same with figures and definitions in the order of documents.
  var inOrder: QuarterlyStatistics {
    var ordered = QuarterlyStatistics(
      city: city, period: period, version: version, state: state, generatedAt: generatedAt,
      journalPosition: journalPosition, head: head, policyVersion: policyVersion,
      definitions: definitions.sorted { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) },
      figures: figures.sorted(by: Figure.precedes), totals: totals)
    ordered.frozenBy = frozenBy
    ordered.issuedAt = issuedAt
    ordered.issuedBy = issuedBy
    ordered.preceding = preceding
    ordered.reissue = reissue
    return ordered
  }
}
