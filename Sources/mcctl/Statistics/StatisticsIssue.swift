import ArgumentParser
import DispatchAPI

/// `statistics issue`: signs the frozen figures of a period.
struct StatisticsIssue: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue", abstract: "Issues the frozen figures of a period: the same figures, with who issued them.")

  @OptionGroup var period: CalendarPeriodOptions

  @OptionGroup var act: KeyOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws { try period.requireOne() }

  func perform(_ session: Session) async throws {
    try await session.perform(.issueStatistics, on: period, NoBody(), key: act)
  }
}
