import ArgumentParser
import DispatchAPI
import Foundation
import WorkOrders

/// `statistics explain`: one figure with its definition, its query and what is behind it.
struct StatisticsExplain: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explains a figure: its definition, how it is counted, and the events behind it.",
    discussion: """
      A figure of one area, zone or firm is named with its dimensions: orders.closed area=roads. The dimensions are \
      \(Dimension.allCases.map(\.rawValue).joined(separator: ", ")).
      """)

  @Argument(help: "The figure's code, as orders.closed.")
  var figure: String

  @Argument(help: ArgumentHelp("What it is broken down by.", valueName: "dimension=code"))
  var dimensions: [String] = []

  @OptionGroup var period: FiguresOptions

  @OptionGroup var page: PageOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws { _ = try Self.query(dimensions) }

  func perform(_ session: Session) async throws {
    let query =
      [QueryItem("figure", figure), QueryItem("version", period.version)].compactMap(\.self)
      + (try Self.query(dimensions)) + page.query.items
    let label = try period.period.label()
    let found = try await ProgressBar.following { progress in
      try await session.client.figureExplanation(of: label, query: query, options: session.options, progress: progress)
    }
    if session.isJSON { return try session.show(found) { _ in "" } }
    let sheet = StatisticsPage(
      reader: session.reader.onPage, glyphs: .suiting(ProcessInfo.processInfo.environment),
      names: await StatisticsShow.names(session))
    try session.show(found) { _ in FigureExplanationText(found, sheet).text }
    if let next = found.next { Output.error(session.reader(.moreAfter, next)) }
  }

  // `area=roads`, each dimension once.
  private static func query(_ words: [String]) throws -> [QueryItem] {
    var items: [QueryItem] = []
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1).map { String($0) }
      guard let dimension = parts.first.flatMap(Dimension.init(rawValue:)) else { throw unknown(word, parts.first) }
      guard parts.count == 2 else {
        throw UsageError.told(
          it: "Alla dimensione \(dimension.rawValue) manca il codice: si scrive \(dimension.rawValue)=codice.",
          en: "The dimension \(dimension.rawValue) lacks its code: write it as \(dimension.rawValue)=code.")
      }
      guard !items.contains(where: { $0.name == dimension.rawValue }) else {
        throw UsageError.told(
          it: "\(dimension.rawValue) è scritto due volte.", en: "\(dimension.rawValue) is given twice.")
      }
      items += [QueryItem(dimension.rawValue, parts[1])].compactMap(\.self)
    }
    return items
  }

  private static func unknown(_ word: String, _ name: String?) -> any Error {
    let known = Dimension.allCases.map(\.rawValue)
    let meant = name.flatMap { Spelling.nearest(to: $0, among: known) } ?? "area"
    return UsageError.told(
      it: "\"\(word)\" non è una dimensione; si scrive come \(meant)=codice.",
      en: "\"\(word)\" is no dimension; write it as \(meant)=code.")
  }
}

extension PeriodOptions {
  /// The period as its path names it: `2026-Q3`, or two days.
  ///
  /// - Throws: ``DomainError`` `invalid` for one that there is not.
  func label() throws(DomainError) -> String {
    if let label = try calendar.label() { return label }
    return "\(from ?? "")/\(to ?? "")"
  }
}
