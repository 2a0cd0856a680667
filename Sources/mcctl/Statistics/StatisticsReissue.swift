import ArgumentParser
import DispatchAPI

/// `statistics reissue`: a new version of the figures of a period.
struct StatisticsReissue: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "reissue",
    abstract: "Issues a new version of the figures of a period, with a reason and what it changes.")

  @OptionGroup var period: CalendarPeriodOptions

  @Option(parsing: .unconditional, help: ArgumentHelp("Why; it stands in the act.", valueName: "text"))
  var reason: String

  @OptionGroup var act: KeyOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws { try period.requireOne() }

  func perform(_ session: Session) async throws {
    var body = StatisticsReissueBody()
    body.reason = reason
    try await session.perform(.reissueStatistics, on: period, body, key: act)
  }
}
