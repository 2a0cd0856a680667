import DispatchAPI
import WorkOrders
import WorkOrdersStore

/// Explains one figure of a period: its definition, its value, how it is counted, and the events behind it.
struct FigureExplanation: Sendable {
  let register: Register
  let key: FigureKey
  let period: ReportingPeriod

  /// The explanation of the figure as it stands in a version, with the events after a position, `limit` at most.
  ///
  /// - Throws: ``DomainError`` `notFound` for a figure that the version does not know, or a breakdown that it does not
  ///   have.
  func view(_ choice: StatisticsChoice, after position: Int64, limit: Int) async throws -> FigureExplanationView {
    let statistics = try await StatisticsOffice(register: register).paper(of: period, choice) { _, _ in }.statistics
    let definition = try Self.definition(of: key.code, in: statistics)
    try checkBreakdown(in: statistics)
    let figure = statistics.figures.first { $0.key == key }
    return try await register.read { snapshot in
      let zone = try snapshot.policy().calendar.zone
      var trace = FigureTrace(
        key: key, period: period, zone: zone, preceding: statistics.preceding, after: position, limit: limit)
      try StatisticsReading(snapshot) { _, _ in }.forEach(upTo: statistics.journalPosition) { event, place in
        try trace.add(event, at: place)
      }
      let bounds = period.bounds(in: zone)
      let query = FigureExplanationQuery(from: bounds.start, to: bounds.end, upTo: statistics.journalPosition)
      var explained = view(of: statistics, definition, figure, query.text(key))
      add(trace, to: &explained, try ViewWriter(snapshot))
      return explained
    }
  }

  private func view(
    of statistics: QuarterlyStatistics, _ definition: FigureDefinition, _ figure: Figure?,
    _ query: (text: String, isExact: Bool)
  ) -> FigureExplanationView {
    let dimensions = key.dimensions.map { ($0.key.rawValue, $0.value) }
    var view = FigureExplanationView(
      code: key.code, dimensions: Dictionary(dimensions) { first, _ in first }, unit: definition.unit.rawValue,
      title: definition.title, definition: definition.definition, period: period.label, version: statistics.version,
      state: statistics.state.rawValue, journalPosition: Int(statistics.journalPosition),
      how: FigureExplanationRules.text(key.code), query: query.text, isExact: query.isExact, events: 0)
    view.value = figure?.value.text
    view.previous = figure?.previous?.text
    view.yearBefore = figure?.yearBefore?.text
    if case .ratio(let numerator, let denominator)? = figure?.value {
      view.numerator = numerator
      view.denominator = denominator
    }
    return view
  }

  private func add(
    _ trace: FigureTrace, to view: inout FigureExplanationView, _ writer: ViewWriter
  ) {
    view.events = trace.total
    view.trace = trace.entries.map { entry in
      var event = TracedEventView(
        position: Int(entry.position), kind: entry.kind.rawValue, at: writer.time(entry.occurredAt),
        counted: entry.text)
      event.subject = entry.number
      return event
    }
    view.next = trace.hasMore ? view.trace.last.map { String($0.position) } : nil
  }

  private static func definition(
    of code: String, in statistics: QuarterlyStatistics
  ) throws(DomainError) -> FigureDefinition {
    if let definition = statistics.definitions.first(where: { $0.code == code }) { return definition }
    throw DomainError(
      .notFound,
      .init(it: "Il dato \"\(code.prefix(64))\" non esiste.", en: "There is no figure \"\(code.prefix(64))\"."),
      hint: near(code, statistics.definitions.map(\.code)), field: "figure")
  }

  // The nearest in spelling, and those that begin as the code does.
  private static func near(_ code: String, _ known: [String]) -> LocalizedText {
    let meant = Spelling.nearest(to: code, among: known)
    let subject = (meant ?? code).prefix { $0 != "." }
    let alike = known.filter { $0.prefix { $0 != "." } == subject && $0 != meant }.prefix(8)
    let shown = ([meant].compactMap(\.self) + alike).joined(separator: ", ")
    guard shown.isEmpty else { return LocalizedText(it: "I più vicini: \(shown).", en: "The nearest: \(shown).") }
    let subjects = Set(known.map { String($0.prefix { $0 != "." }) }).sorted().joined(separator: ", ")
    return LocalizedText(
      it: "I codici cominciano con: \(subjects). Sono tutti in docs/STATISTICS.md.",
      en: "Codes begin with: \(subjects). All are in docs/STATISTICS.md.")
  }

  private func checkBreakdown(in statistics: QuarterlyStatistics) throws(DomainError) {
    guard !key.dimensions.isEmpty else { return }
    let wanted = Set(key.dimensions.keys)
    let known = Set(statistics.figures.lazy.filter { $0.code == key.code }.map { Set($0.dimensions.keys) })
    guard !known.contains(wanted) else { return }
    let asked = Self.names(wanted)
    let given = known.filter { !$0.isEmpty }.map(Self.names).sorted().joined(separator: "; ")
    throw DomainError(
      .notFound,
      .init(
        it: "In \(period.label) il dato \(key.code) non è suddiviso per \(asked).",
        en: "In \(period.label) the figure \(key.code) is not broken down by \(asked)."),
      hint: given.isEmpty
        ? .init(it: "Chiederlo per tutta la città.", en: "Ask for the whole city.")
        : .init(it: "È suddiviso per: \(given).", en: "It is broken down by: \(given)."), field: "figure")
  }

  private static func names(_ dimensions: Set<Dimension>) -> String {
    dimensions.sorted().map(\.rawValue).joined(separator: " + ")
  }
}
