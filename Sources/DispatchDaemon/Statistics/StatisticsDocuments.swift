import DispatchAPI
import NIOPosix
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

/// Figures in every form that they are handed out in: the one place where a form becomes bytes.
struct StatisticsDocuments: Sendable {
  private let paper: StatisticsPaper
  private let policy: Policy
  private let names: StatisticsNames
  // Of what people read; of some documents it is the first alone.
  private let languages: [Language]

  /// Prepares the forms of a document.
  ///
  /// - Parameter language: what people read is in; the city's unless told, and of ``everything()`` each.
  init(_ paper: StatisticsPaper, in language: Language?, from register: Register) async throws {
    let (policy, firms) = try await register.read { snapshot in
      (try snapshot.rules(ofVersion: paper.statistics.policyVersion), try snapshot.contractors())
    }
    self.paper = paper
    self.policy = policy
    languages = language.map { [$0] } ?? [policy.language] + Language.allCases.filter { $0 != policy.language }
    names = StatisticsNames(policy, firms: firms)
  }

  /// The forms that are there: all but open data, which is no form of figures, and the charter where the city has none.
  var formats: [StatisticsFormat] {
    StatisticsFormat.allCases.filter { $0 != .openData && ($0 != .charter || policy.charter != nil) }
  }

  /// The figures in some forms, off the threads that serve requests.
  func documents(_ formats: [StatisticsFormat]) async throws -> [StatisticsDocument] {
    try await made(formats, in: languages.prefix(1))
  }

  /// The figures in every form, what people read in every language unless one was told.
  func everything() async throws -> [StatisticsDocument] { try await made(formats, in: languages[...]) }

  private func made(
    _ formats: [StatisticsFormat], in languages: ArraySlice<Language>
  ) async throws -> [StatisticsDocument] {
    try await NIOThreadPool.singleton.runIfActive {
      let published = formats.contains { $0.isRead } ? published() : nil
      return try formats.flatMap { format in
        try (format.isRead ? languages : languages.prefix(1)).map { language in
          StatisticsDocument(
            format: format, language: format.isRead ? language : nil, name: name(format, language),
            bytes: try bytes(format, published, language))
        }
      }
    }
  }

  /// The figures as they travel, off the threads that serve requests.
  func figures() async throws -> StatisticsView { try await NIOThreadPool.singleton.runIfActive { view } }

  private var view: StatisticsView {
    StatisticsView(paper.statistics, sha256: paper.sha256, in: policy.calendar.zone)
  }

  /// The figures without what points at a person.
  private func published() -> PublicStatistics {
    let areas = Dictionary(policy.categories.map { ($0.code, $0.area) }) { first, _ in first }
    return PublicStatistics(paper.statistics, minimum: policy.smallCells, areas: areas)
  }

  /// `2026-Q1-v1.xml`, `2026-Q1-v1-draft-html-it.html`.
  private func name(_ format: StatisticsFormat, _ language: Language) -> String {
    let statistics = paper.statistics
    let label = statistics.period.folderName
    let version = "v\(statistics.version)" + (statistics.state == .issued ? "" : "-\(statistics.state.rawValue)")
    let form = format == .xml ? "" : "-\(format.rawValue)" + (format.isRead ? "-\(language.rawValue)" : "")
    return "\(label)-\(version)\(form).\(format.fileExtension)"
  }

  private func bytes(
    _ format: StatisticsFormat, _ published: PublicStatistics?, _ language: Language
  ) throws -> [UInt8] {
    let statistics = paper.statistics
    if let form = SDMXForm(rawValue: format.rawValue) { return try SDMXDocument.bytes(form, statistics, names: names) }
    switch format {
    case .csv: return Array(StatisticsCSV.text(statistics, separators: .international).utf8)
    case .csvItalian: return Array(StatisticsCSV.text(statistics, separators: .italian).utf8)
    case .json: return [UInt8](try WireJSON.encode(view))
    case .html:
      return StatisticsReport.html(
        published ?? self.published(), names: names, zones: policy.zones, in: policy.calendar.zone,
        charter: policy.charter, sha256: paper.sha256, language: language)
    case .charter: return try charter(published ?? self.published(), language)
    default: return paper.document
    }
  }

  private func charter(_ published: PublicStatistics, _ language: Language) throws -> [UInt8] {
    guard let charter = policy.charter else {
      throw DomainError(
        .conflict, .init(it: "La città non ha una carta dei servizi.", en: "The city has no service charter."),
        hint: .init(it: "Scriverla nel file della città.", en: "Write one into the city file."), field: "format")
    }
    return CharterReport.html(
      published, charter: charter, names: names, in: policy.calendar.zone, sha256: paper.sha256, language: language)
  }
}

extension ReportingPeriod {
  /// The label as a file or folder can bear it: `2026-Q3`, `2026-01-01_2026-01-31`.
  var folderName: String { label.split(separator: "/").joined(separator: "_") }
}
