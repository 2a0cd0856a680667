import ArgumentParser

/// `statistics`: the figures of a quarter or another period.
struct StatisticsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statistics", abstract: "Shows and exports the figures of a quarter or another period.",
    subcommands: [StatisticsShow.self, StatisticsExport.self, StatisticsSchema.self])
}
