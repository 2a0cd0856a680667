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
    let label = try period.label() ?? ""
    let made = try await ProgressBar.following { progress in
      try await session.client.act(
        .freezeStatistics, on: label, body: NoBody(), options: session.options(for: act), progress: progress)
    }
    try session.show(made) { StatisticsActText.act(made, $0) }
  }
}
