import DispatchAPI
import Hummingbird
import NIOPosix
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

/// The figures of a quarter or another period, computed from the sealed journal.
struct StatisticsController: APIController {
  let centre: Centre

  func addRoutes(to api: RouterGroup<APIRequestContext>) {
    api.get("statistics") { request, context in
      let query = try QueryReader(request, "from", "to", "format")
      let from = try CivilDate(typed: try query.required("from"), field: "from")
      let to = try CivilDate(typed: try query.required("to"), field: "to")
      return try await answer(try ReportingPeriod(from: from, to: to, field: "to"), query, request, context)
    }
    api.get("statistics/:quarter") { request, context in
      let query = try QueryReader(request, "format")
      let quarter = try Quarter(typed: context.word("quarter"), field: "quarter")
      return try await answer(.quarter(quarter), query, request, context)
    }
  }

  private func answer(
    _ period: ReportingPeriod, _ query: QueryReader, _ request: Request, _ context: APIRequestContext
  ) async throws -> Response {
    try context.require(.manager, .technician, to: .init(it: "vedere le statistiche", en: "see the statistics"))
    let format = try query.choice("format", StatisticsFormat.self) ?? .json
    let statistics = try await statistics(of: period)
    return try await NIOThreadPool.singleton.runIfActive { try Self.document(statistics, format) }
  }

  private func statistics(of period: ReportingPeriod) async throws -> QuarterlyStatistics {
    try await centre.register.seal()
    return try await centre.register.read { snapshot in
      let policy = try snapshot.policy()
      let zone = policy.calendar.zone
      guard period.first <= zone.date(of: snapshot.now) else {
        throw DomainError(
          .invalid,
          .init(it: "Il periodo \(period.label) non è cominciato.", en: "The period \(period.label) has not begun."),
          hint: .init(it: "Chiederne uno già cominciato.", en: "Ask for one that has begun."), field: "quarter")
      }
      guard let head = try snapshot.journalHead() else {
        throw DomainError(
          .tryAgain,
          .init(it: "Nel giornale non c'è ancora nulla di sigillato.", en: "Nothing is sealed in the journal yet."),
          hint: .init(it: "Riprovare tra un momento.", en: "Ask again in a moment."))
      }
      var ledger = StatisticsLedger(period: period, zone: zone)
      var latest = Timestamp(milliseconds: 0)
      try snapshot.forEachCounted(upTo: head.position) { event in
        latest = max(latest, event.enteredAt)
        ledger.add(event)
      }
      return try ledger.statistics(
        city: policy.name, version: 1, state: .draft, generatedAt: latest, journalPosition: head.position,
        head: head.hash, policyVersion: policy.version)
    }
  }

  private static func document(_ statistics: QuarterlyStatistics, _ format: StatisticsFormat) throws -> Response {
    switch format {
    case .xml: Reply.document(try QuarterlyStatisticsXML.bytes(statistics), type: MediaType.xml)
    case .csv: Reply.document(Array(table(statistics).utf8), type: MediaType.csv)
    case .json:
      try Reply.json(
        StatisticsView(statistics, sha256: HexDigest.sha256(try QuarterlyStatisticsXML.bytes(statistics))))
    }
  }

  private static func table(_ statistics: QuarterlyStatistics) -> String {
    let head = ["code"] + Dimension.allCases.map(\.rawValue) + ["value", "unit"]
    let rows = statistics.figures.map { figure in
      [figure.code] + Dimension.allCases.map { figure.dimensions[$0] ?? "" }
        + [figure.value.text, figure.value.unit.rawValue]
    }
    return CSVWriter().rows([head] + rows)
  }
}
