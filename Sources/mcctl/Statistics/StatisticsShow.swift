import ArgumentParser
import DispatchAPI

/// `statistics show`: the figures as tables.
struct StatisticsShow: DaemonCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Shows the figures as tables.")

  @OptionGroup var period: PeriodOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let figures = try await period.figures(session)
    try session.show(figures) { StatisticsText.text(figures, $0) }
  }
}
