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
  /// - Parameter progress: is told how far both readings of the journal are: the count, if one is made, and the trace.
  /// - Throws: ``DomainError`` `notFound` for a figure that the version does not know, a breakdown that it does not have,
  ///   or a code that nobody knows.
  func view(
    _ choice: StatisticsChoice, after position: Int64, limit: Int, progress: @escaping StatisticsCount.Progress
  ) async throws -> FigureExplanationView {
    let office = StatisticsOffice(register: register)
    if let kept = try await office.kept(of: period, choice) {
      return try await trace(in: kept.statistics, after: position, limit: limit, progress: progress)
    }
    // The trace reads as far as the count has.
    let draft = try await office.draft(of: period) { read, last in progress(read, 2 * last) }
    return try await trace(in: draft.statistics, after: position, limit: limit) { read, last in
      progress(last + read, 2 * last)
    }
  }

  private func trace(
    in statistics: QuarterlyStatistics, after position: Int64, limit: Int, progress: @escaping StatisticsCount.Progress
  ) async throws -> FigureExplanationView {
    let definition = try FigureCodes.definition(of: key.code, in: statistics)
    try checkBreakdown(in: statistics)
    let figure = statistics.figures.first { $0.key == key }
    return try await register.read { snapshot in
      if figure == nil { try FigureCodes(statistics, snapshot).check(key) }
      let zone = try snapshot.policy().calendar.zone
      var trace = FigureTrace(
        key: key, period: period, zone: zone, preceding: statistics.preceding, after: position, limit: limit)
      try StatisticsReading(snapshot, progress: progress).forEach(upTo: statistics.journalPosition) { event, place in
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
    view.previousShare = figure?.previous?.share
    view.yearBeforeShare = figure?.yearBefore?.share
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
