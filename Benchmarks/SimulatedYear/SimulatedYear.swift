import ArgumentParser

/// The simulated year of a maintenance centre, and what is shown and measured with it.
@main
struct SimulatedYear: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulated-year",
    abstract: "Makes the year 2025 of a maintenance centre and plays it through a running dispatchd.",
    subcommands: [
      GenerateCommand.self, ReplayCommand.self, StoryCommand.self, KillCommand.self, FaultsCommand.self,
      BenchCommand.self,
    ])
}
