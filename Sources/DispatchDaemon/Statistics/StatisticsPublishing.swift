import DispatchAPI
import NIOPosix
import WorkOrders
import WorkOrdersStore

/// Publishes issued figures on the city's site, as the agenda asks for it: the report and the service charter, as pages
/// without what points at a person.
struct StatisticsPublishing: Sendable {
  let register: Register
  /// The folder of the site.
  let site: PublicSite

  /// Publishes the version of a period that stands now, and takes the task off the agenda.
  ///
  /// The same act twice gives the same bytes, unless a firm has another name by then: the act holds codes alone, and
  /// firms are called what the register calls them today.
  ///
  /// - Throws: ``DomainError`` when the folder cannot be written, or the act is not as it was issued.
  func publish(_ period: ReportingPeriod) async throws {
    let publication = try await register.read { try $0.publication(of: period) }
    if let publication { try await lay(publication) }
    try await register.write { try $0.recordPublication(of: period, publication) }
  }

  private func lay(_ publication: StatisticsPublication) async throws {
    let (pages, site) = (try await pages(of: publication.act), site)
    try await NIOThreadPool.singleton.runIfActive {
      try site.lay(pages, below: publication.act.period.folderName)
      if publication.isNewestQuarter { try site.lay(pages) }
    }
  }

  private func pages(of act: StatisticsAct) async throws -> [PublicPage] {
    let document = try await register.read { try $0.document(of: act) }
    let paper = try await NIOThreadPool.singleton.runIfActive { try StatisticsPaper(reading: document) }
    var pages: [PublicPage] = []
    for language in Language.allCases {
      let documents = try await StatisticsDocuments(paper, in: language, from: register)
      let made = try await documents.documents(documents.formats.filter { Self.names[$0] != nil })
      pages += Self.names.sorted { $0.value < $1.value }.map { format, name in
        PublicPage(
          name: "\(name)-\(language.rawValue).\(format.fileExtension)",
          bytes: made.first { $0.format == format }?.bytes)
      }
    }
    return pages
  }

  // What everybody may see; tables, XML and SDMX hold the whole act and are never here.
  private static let names: [StatisticsFormat: String] = [.html: "report", .charter: "charter"]
}
