import ArgumentParser

/// `clock`: the time of a simulation.
struct ClockCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clock", abstract: "Shows the register's clock and moves that of a simulation.",
    subcommands: [ClockShow.self, ClockAdvance.self])
}
