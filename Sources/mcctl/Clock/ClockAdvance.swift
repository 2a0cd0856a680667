import ArgumentParser
import DispatchAPI

/// `clock advance`: moves a simulation's clock; everything due on the way happens in order.
struct ClockAdvance: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "advance", abstract: "Moves a simulation's clock; everything due on the way happens in order.")

  @Argument(help: "How far: 90m, 2h, 3d.")
  var duration: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("To this time.", valueName: "time"))
  var to: String?

  @OptionGroup var act: KeyOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if (duration == nil) == (to == nil) {
      throw UsageError.told(it: "Dare una durata o --to ORA.", en: "Give a duration or --to TIME.")
    }
  }

  func perform(_ session: Session) async throws {
    var body = ClockBody()
    body.by = duration
    body.to = to
    let clock = try await session.client.send(.advanceClock, body: body, options: session.options(for: act))
    try session.show(clock) { $0(.clockNow, $0.time(clock.now), $0.count(clock.done)) }
  }
}
