import ArgumentParser
import DispatchAPI

/// `clock show`: what time it is for the register.
struct ClockShow: DaemonCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Shows the register's clock.")

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let clock = try await session.client.send(.clock, options: session.options)
    try session.show(clock) { $0.time(clock.now) }
  }
}
