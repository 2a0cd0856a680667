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

  @Option(
    help: ArgumentHelp("Only decisions, rules, reports, sizes, or the year and what comes after it.", valueName: "part")
  )
  var only: Part?

  @Option(
    help: ArgumentHelp("Where the registers of many orders are, made there where they are missing.", valueName: "dir"))
  var registers = ".bench/registers"

  @Option(help: ArgumentHelp("Where to write the results, as JSON.", valueName: "file"))
  var json: String

  func run() throws {
    do {
      let rules = includes(.rules) ? try RulesBench().run() : []
      let decisions = includes(.decisions) ? RoutingBench().run() : []
      let reports = includes(.reports) ? try ReportBench(options: options, floor: floor).run() : []
      let year = includes(.year) ? try YearBench(options: options, mcctl: mcctl).run() : []
      let sizes = includes(.sizes) ? try SizesBench(options: options, mcctl: mcctl, registers: registers).run() : []
      let all = reports + year + decisions + rules + sizes
      try Files.write(all, to: json)
      if let picture = CostPlot(sizes).svg {
        try picture.write(toFile: json.replacing(/json$/, with: "svg"), atomically: true, encoding: .utf8)
      }
      for line in MeasurementTable.lines(all) { print(line) }
    } catch let error as DomainError { throw Failure.exit(error) }
  }

  private func includes(_ part: Part) -> Bool { only == nil || only == part }

  /// What can be measured alone.
  enum Part: String, ExpressibleByArgument, CaseIterable {
    /// Choices of contractors, by themselves.
    case decisions
    /// Durable reports.
    case reports
    /// The simulated year, memory, the quarter's figures and the command line.
    case year
    /// Clocks, and rules tried on a million orders, in memory.
    case rules
    /// Registers of ten thousand, a hundred thousand and a million orders.
    case sizes
  }
}
