import ArgumentParser
import DispatchAPI
import Foundation
import WorkOrders

/// `statistics show`: the figures as tables and charts.
struct StatisticsShow: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows the figures as tables and small charts.",
    discussion: """
      The sections are: \(StatisticsSection.allCases.map(\.rawValue).joined(separator: ", ")).
      Long tables show their largest rows; --all shows every one. Charts are drawn in ASCII where NO_COLOR is set or \
      the locale is not UTF-8.
      """)

  @OptionGroup var period: FiguresOptions

  @Option(
    help: ArgumentHelp("Only this section.", valueName: "name"),
    completion: .list(StatisticsSection.allCases.map(\.rawValue)))
  var section: String?

  @Flag(help: "Every row of long tables.")
  var all = false

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard let section, StatisticsSection(rawValue: section) == nil else { return }
    let known = StatisticsSection.allCases.map(\.rawValue)
    let meant = Spelling.nearest(to: section, among: known)
    throw UsageError.told(
      it: "La sezione \"\(section)\" non c'è. "
        + (meant.map { "Forse \($0)?" } ?? "Ci sono: \(known.joined(separator: ", "))."),
      en: "There is no section \"\(section)\". "
        + (meant.map { "Did you mean \($0)?" } ?? "There are: \(known.joined(separator: ", "))."))
  }

  func perform(_ session: Session) async throws {
    let figures = try await period.figures(session)
    if session.isJSON { return try session.show(figures) { _ in "" } }
    var page = StatisticsPage(
      reader: session.reader.onPage, glyphs: .suiting(ProcessInfo.processInfo.environment),
      names: await Self.names(session))
    page.rows = all ? .max : StatisticsPage.usualRows
    let text = StatisticsText(figures, page).text(section.flatMap(StatisticsSection.init(rawValue:)))
    try session.show(figures) { _ in text }
  }

  /// What codes are called; without the rules or the firms codes stand as they are, as they do in JSON.
  static func names(_ session: Session) async -> FigureNames {
    if session.isJSON { return FigureNames(language: session.reader.language) }
    do {
      let policy = try await session.client.send(.policy, options: session.options)
      let contractors = try await session.client.all(.contractors, options: session.options)
      return FigureNames(policy, contractors, language: session.reader.language)
    } catch {
      return FigureNames(language: session.reader.language)
    }
  }
}
