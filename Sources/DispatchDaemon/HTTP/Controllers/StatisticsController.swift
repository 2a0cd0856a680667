import DispatchAPI
import Hummingbird
import NIOPosix
import WorkOrders
import WorkOrdersStore

/// The figures of a quarter or another period: shown, frozen, issued, verified and handed out in every form.
struct StatisticsController: APIController {
  let centre: Centre

  func addRoutes(to api: RouterGroup<APIRequestContext>) {
    api.get("statistics") { request, context in
      let query = try QueryReader(request, "from", "to", "format", "language")
      return try await show(try Self.range(query), .draft, query, request, context)
    }
    api.get("statistics/acts") { request, context in
      try context.require(.manager, .technician, to: Self.seeing)
      return try await list(request)
    }
    api.get("statistics/health") { request, context in
      try context.require(.operator, .technician, .manager, to: Self.seeing)
      return try await health(request)
    }
    api.get("statistics/documents") { request, context in
      let query = try QueryReader(request, "from", "to", "formats", "language")
      return try await documents(try Self.range(query), .draft, query, request, context)
    }
    api.get("statistics/:period") { request, context in
      let query = try QueryReader(request, "format", "version", "language")
      let choice = try StatisticsChoice(typed: query["version"])
      return try await show(try Self.period(context), choice, query, request, context)
    }
    api.get("statistics/:period/documents") { request, context in
      let query = try QueryReader(request, "formats", "version", "language")
      let choice = try StatisticsChoice(typed: query["version"])
      return try await documents(try Self.period(context), choice, query, request, context)
    }
    addActs(to: api)
  }

  private static let seeing = LocalizedText(it: "vedere le statistiche", en: "see the statistics")

  private static func range(_ query: QueryReader) throws(DomainError) -> ReportingPeriod {
    let from = try CivilDate(typed: try query.required("from"), field: "from")
    let to = try CivilDate(typed: try query.required("to"), field: "to")
    return try ReportingPeriod(from: from, to: to, field: "to")
  }

  static func period(_ context: APIRequestContext) throws(DomainError) -> ReportingPeriod {
    try ReportingPeriod(typed: context.word("period"), field: "period")
  }

  private func show(
    _ period: ReportingPeriod, _ choice: StatisticsChoice, _ query: QueryReader, _ request: Request,
    _ context: APIRequestContext
  ) async throws -> Response {
    try context.require(.manager, .technician, to: Self.seeing)
    let format = try query.choice("format", StatisticsFormat.self) ?? .json
    let language = try query.choice("language", Language.self)
    if format == .openData {
      try await StatisticsOffice(register: centre.register).requireBegun(period)
      return try await StatisticsOpenData(centre: centre, language: language).answer(period)
    }
    let register = centre.register
    if format == .json, request.acceptsLines {
      return try await follow(request, context) { progress in
        let paper = try await StatisticsOffice(register: register).paper(of: period, choice, progress: progress)
        return try await StatisticsDocuments(paper, in: language, from: register).figures()
      }
    }
    let paper = try await StatisticsOffice(register: register).paper(of: period, choice) { _, _ in }
    let documents = try await StatisticsDocuments(paper, in: language, from: register)
    guard let document = try await documents.documents([format]).first else {
      throw DomainError(.internal, "A form of figures gave no document.")
    }
    return Reply.document(document.bytes, type: format.mediaType)
  }

  /// What `doctor` is told of the folder for the city's site; nothing where figures are not published.
  private func health(_ request: Request) async throws -> Response {
    guard let site = centre.site else { return try Reply.json(DoctorReport(healthy: true)) }
    let language = request.preferredLanguage ?? .english
    let finding = try await NIOThreadPool.singleton.runIfActive { site.finding(in: language) }
    return try Reply.json(DoctorReport(healthy: finding.ok, findings: [finding]))
  }

  // The cursor is the place of the page's last act.
  private func list(_ request: Request) async throws -> Response {
    let query = try QueryReader(request, "limit", "after")
    let (limit, before): (Int, Int64?) = (try query.limit(), try query.position())
    return try await centre.answer { snapshot in
      let writer = try ViewWriter(snapshot)
      let found = try snapshot.statisticsActs(before: before ?? .max, limit: limit)
      let next = found.count == limit ? found.last.map { "\($0.id)" } : nil
      return Page(items: try Self.views(found.map(\.act), writer, snapshot), next: next)
    }
  }

  // Versions that replace those of a page may stand on the page before.
  private static func views(
    _ acts: [StatisticsAct], _ writer: ViewWriter, _ snapshot: RegisterSnapshot
  ) throws -> [StatisticsActView] {
    var standing: [ReportingPeriod: Int] = [:]
    for period in Set(acts.map(\.period)) {
      guard let latest = try snapshot.latestStatisticsAct(of: period), latest.state == .issued else { continue }
      standing[period] = latest.version
    }
    return acts.map { act in
      var view = writer.statisticsAct(act)
      view.stands = standing[act.period] == act.version
      return view
    }
  }

  private func documents(
    _ period: ReportingPeriod, _ choice: StatisticsChoice, _ query: QueryReader, _ request: Request,
    _ context: APIRequestContext
  ) async throws -> Response {
    try context.require(.manager, .technician, to: Self.seeing)
    let formats = try Self.formats(query["formats"])
    let language = try query.choice("language", Language.self)
    let register = centre.register
    return try await follow(request, context) { progress in
      let paper = try await StatisticsOffice(register: register).paper(of: period, choice, progress: progress)
      let documents = try await StatisticsDocuments(paper, in: language, from: register)
      let made =
        if let formats { try await documents.documents(formats) } else { try await documents.everything() }
      return StatisticsDocumentsView(
        period: period.label, version: paper.statistics.version, state: paper.statistics.state.rawValue,
        documents: made.map(StatisticsDocumentView.init))
    }
  }

  private static func formats(_ text: String?) throws(DomainError) -> [StatisticsFormat]? {
    guard let text else { return nil }
    let known = StatisticsFormat.allCases.filter { $0 != .openData }
    var formats: [StatisticsFormat] = []
    for word in text.split(separator: ",") {
      guard let format = try Typed.choice(String(word), among: known, field: "formats") else { continue }
      formats.append(format)
    }
    return known.filter { formats.contains($0) }
  }
}
