import ArgumentParser

/// `statistics`: the figures of a quarter or another period, and the acts that make them official.
struct StatisticsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statistics", abstract: "Shows, freezes, issues, verifies and exports the figures of a period.",
    subcommands: [
      StatisticsShow.self, StatisticsExplain.self, StatisticsList.self, StatisticsFreeze.self, StatisticsIssue.self,
      StatisticsReissue.self,
      StatisticsVerify.self, StatisticsExport.self, StatisticsSchema.self,
    ])
}
