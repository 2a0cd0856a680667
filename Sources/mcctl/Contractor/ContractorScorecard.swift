import ArgumentParser
import DispatchAPI
import WorkOrders

/// `contractor scorecard`: how a contractor, or all, did in a period.
struct ContractorScorecard: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "scorecard", abstract: "Shows how a contractor, or all, did in a period.")

  @Argument(help: "Code of the contractor.")
  var code: String?

  @Flag(help: "All contractors that did anything.")
  var all = false

  @OptionGroup var period: PeriodOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if (code == nil) != all { throw UsageError.told(it: "Dare un'impresa o --all.", en: "Give a contractor or --all.") }
  }

  func perform(_ session: Session) async throws {
    let days = try period.days()
    let query = [QueryItem("from", days.from), QueryItem("to", days.to)].compactMap(\.self)
    if let code {
      let card = try await session.client.send(.scorecard, code, query: query, options: session.options)
      try session.show(card) { ScorecardText.sheet(card, $0) }
    } else {
      let cards = try await session.client.send(.scorecards, query: query, options: session.options)
      try session.show(cards) { ScorecardText.list($1, $0) }
    }
  }
}
