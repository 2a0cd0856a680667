import ArgumentParser
import Foundation
import WorkOrders

/// Measures the daemon and the command line, in one run.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Measures reports, the year, memory and the command line, as ratios in one run.")

  @OptionGroup var options: DaemonOptions

  @Option(help: ArgumentHelp("The mcctl to run.", valueName: "path"))
  var mcctl = ".build/release/mcctl"

  @Option(help: ArgumentHelp("The bare loop to compare with.", valueName: "path"))
  var floor = ".build/release/Floor"

  @Option(help: ArgumentHelp("Only this part: reports, rules, or the year and what comes after it.", valueName: "part"))
  var only: Part?

  @Option(help: ArgumentHelp("Where to write the results, as JSON.", valueName: "file"))
  var json: String

  func run() throws {
    do {
      if only == .rules { return try write(try RulesBench().run()) }
      let rules = only == nil ? try RulesBench().run() : []
      let reports = only == .year ? [] : try ReportBench(options: options, floor: floor).run()
      let year = only == .reports ? [] : try YearBench(options: options, mcctl: mcctl).run()
      try write(reports + year + rules)
    } catch let error as DomainError { throw Failure.exit(error) }
  }

  private func write(_ measurements: [Measurement]) throws {
    try Files.write(measurements, to: json)
    for line in MeasurementTable.lines(measurements) { print(line) }
  }

  /// What can be measured alone.
  enum Part: String, ExpressibleByArgument, CaseIterable {
    /// Durable reports.
    case reports
    /// The simulated year, memory, the quarter's figures and the command line.
    case year
    /// Clocks, and rules tried on a million orders, in memory.
    case rules
  }
}
