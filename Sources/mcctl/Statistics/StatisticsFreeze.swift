import ArgumentParser
import DispatchAPI

/// `statistics freeze`: fixes the figures of a period that is over.
struct StatisticsFreeze: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "freeze", abstract: "Freezes the figures of a period that is over, as the journal has them now.")

  @OptionGroup var period: CalendarPeriodOptions

  @OptionGroup var act: KeyOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws { try period.requireOne() }

  func perform(_ session: Session) async throws {
    try await session.perform(.freezeStatistics, on: period, NoBody(), key: act)
  }
}
