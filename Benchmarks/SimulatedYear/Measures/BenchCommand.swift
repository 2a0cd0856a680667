import ArgumentParser
import Foundation
import WorkOrders

/// Measures the daemon and the command line, in one run.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Measures reports, the year, memory and the command line, as ratios in one run.",
    discussion: """
      A part that cannot be measured is said and left out; the exit status is 1 then. Results are written after each part.
      """)

  @OptionGroup var options: DaemonOptions

  @Option(help: ArgumentHelp("The mcctl to run.", valueName: "path"))
  var mcctl = ".build/release/mcctl"

  @Option(help: ArgumentHelp("The bare loops to compare with.", valueName: "path"))
  var floor = ".build/release/Floor"

  @Option(
    help: ArgumentHelp(
      "Only decisions, rules, xml, mail, reports, sizes, or the year and what comes after it.", valueName: "part"))
  var only: Part?

  @Option(help: ArgumentHelp("Only sqlite or postgresql.", valueName: "engine"))
  var engine: RegisterEngine?

  @Option(help: ArgumentHelp("How many messages are taken from a Maildir.", valueName: "count"))
  var messages = 10_000

  @Option(help: ArgumentHelp("The sizes of register that are looked into.", valueName: "sizes"))
  var sizes = RegisterSizes.all

  @Option(
    help: ArgumentHelp("Where the registers of many orders are, made there where they are missing.", valueName: "dir"))
  var registers = ".bench/registers"

  @Option(help: ArgumentHelp("Where to write the results, as JSON.", valueName: "file"))
  var json: String

  func run() throws {
    do {
      let run = BenchRun(json: json)
      for part in Part.allCases where only == nil || only == part {
        try measure(part, in: run)
        try run.write()
      }
      for line in MeasurementTable.lines(run.measurements) { print(line) }
      for fault in run.faults { Failure.say("not measured: \(fault)") }
      if !run.faults.isEmpty { throw ExitCode(1) }
    } catch let error as DomainError { throw Failure.exit(error) }
  }

  private var engines: [RegisterEngine] { RegisterEngine.allCases.filter { engine == nil || engine == $0 } }

  private func measure(_ part: Part, in run: BenchRun) throws {
    switch part {
    case .rules: run.part("rules") { try RulesBench().run() }
    case .decisions: run.part("decisions") { RoutingBench().run() }
    case .xml: run.part("xml") { try XMLBench(floor: floor, work: try options.directory("xml")).run() }
    case .mail: run.part("mail") { try MailBench(options: options, floor: floor, messages: messages).run() }
    case .reports:
      for engine in engines { ReportBench(engine: engine, options: options, floor: floor).run(in: run) }
    case .year: run.part("the year") { try YearBench(options: options, mcctl: mcctl).run() }
    case .sizes:
      try SizesBench(options: options, mcctl: mcctl, registers: registers)
        .run(sizes.sizes, on: engines, in: run)
    }
  }

  /// What can be measured alone.
  enum Part: String, ExpressibleByArgument, CaseIterable {
    /// Durable reports.
    case reports
    /// The simulated year, memory, the quarter's figures and the command line.
    case year
    /// Choices of contractors, by themselves.
    case decisions
    /// Clocks, and rules tried on a million orders, in memory.
    case rules
    /// The writer of documents.
    case xml
    /// A Maildir taken in.
    case mail
    /// Registers of ten thousand, a hundred thousand and a million orders.
    case sizes
  }
}
