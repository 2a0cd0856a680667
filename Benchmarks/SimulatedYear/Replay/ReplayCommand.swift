import ArgumentParser
import Foundation
import WorkOrders

/// Plays the year through a running daemon.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Plays the year through a dispatchd whose clock is manual.")

  @Option(help: ArgumentHelp("The daemon's socket.", valueName: "path"))
  var socket: String

  @Option(help: ArgumentHelp("A script to play instead of the year of the seed.", valueName: "file"))
  var script: String?

  @Option(help: "What the year, and everybody's luck, grows from.")
  var seed: UInt64 = 2025

  @Option(
    help: ArgumentHelp(
      "The day at whose start it ends; work begun in the year goes on into January.", valueName: "date"))
  var until = "2026-01-12"

  @Option(help: "How many connections are kept open.")
  var connections = 64

  @Option(help: ArgumentHelp("Where to write the counts, as JSON.", valueName: "file"))
  var json: String?

  func run() throws {
    do { try play() } catch let error as DomainError { throw Failure.exit(error) }
  }

  private func play() throws {
    let entries = try script.map(ScriptFile.read) ?? YearScript(seed: seed).entries
    let end = try CityZone(identifier: "Europe/Rome").startOfDay(try CivilDate(typed: until, field: "until"))
    let pool = ConnectionPool(path: socket, size: connections)
    try Staff.enrol(through: pool)
    let replay = try YearReplay(pool: pool, entries: entries, seed: seed, end: end)
    let started = ContinuousClock.now
    try replay.run { moment in
      Failure.say("\(moment.rfc3339().prefix(10))  \(replay.tally.total) acts", isPassing: true)
    }
    let seconds = (ContinuousClock.now - started) / .seconds(1)
    let report = try ReplayReport(replay, entries: entries, pool: pool, socket: socket, seconds: seconds)
    for line in report.lines { print(line) }
    for (act, reason) in replay.tally.reasons.sorted(by: { $0.key < $1.key }) { print("  \(act) refused: \(reason)") }
    if let json { try Files.write(report, to: json) }
    try replay.checkVolumes()
  }
}
