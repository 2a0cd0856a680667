import ArgumentParser
import Foundation
import WorkOrders

/// Kills the daemon at random instants under load and counts what it had acknowledged.
struct KillCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kill",
    abstract: "SIGKILLs a dispatchd under load, again and again, on both engines, and counts what is left.")

  @OptionGroup var options: DaemonOptions

  @Option(help: "How often it is killed on SQLite; a tenth of that on PostgreSQL.")
  var rounds = 100

  func run() throws {
    do {
      let server = try PostgreSQLServer()
      let tally =
        try play("kill", rounds: max(1, rounds), more: [], "SQLite")
        + play(
          "kill-server", rounds: max(1, rounds / 10), more: ["--database", server.location(schema: "centre")],
          "PostgreSQL")
      print(tally.line)
      guard tally.isClean else { throw ExitCode(1) }
    } catch let error as DomainError {
      options.tellErrors()
      throw Failure.exit(error)
    }
  }

  private func play(_ directory: String, rounds: Int, more: [String], _ engine: String) throws -> EnduranceTally {
    let data = try options.directory(directory)
    let load = ReportLoad()
    var random = SystemRandomNumberGenerator()
    var daemon = try options.start(data, more: more)
    try options.introduce(through: ConnectionPool(path: daemon.socket, size: 1))
    for round in 1...rounds {
      let delay = Int.random(in: 0...250, using: &random)
      try strike(daemon, after: .milliseconds(delay), load)
      daemon = try options.start(data, more: more)
      let pool = ConnectionPool(path: daemon.socket, size: 16)
      try load.send(load.open, through: pool)
      try load.sendAgain(through: pool)
      Failure.say("\(engine), round \(round) of \(rounds): \(load.acknowledged) acknowledged", isPassing: true)
    }
    let pool = ConnectionPool(path: daemon.socket, size: 16)
    let tally = try load.count(through: pool)
    try RegisterCount.verifyJournal(through: pool)
    pool.close()
    guard daemon.stop() == 0 else { throw DomainError(.internal, "The daemon did not stop with status 0.") }
    print("\(engine): killed \(rounds) times; the journal verifies; \(tally.line)")
    return tally
  }

  /// Loads the daemon on 16 connections and kills it after a while, wherever it then is.
  private func strike(_ daemon: DaemonProcess, after delay: Duration, _ load: ReportLoad) throws {
    let pool = ConnectionPool(path: daemon.socket, size: 16)
    let deadline = ContinuousClock.now + delay
    var isDown = false
    while !isDown {
      try load.send(load.more(200), through: pool) {
        guard !isDown, ContinuousClock.now >= deadline else { return }
        daemon.kill()
        isDown = true
      }
    }
    daemon.waitUntilGone()
  }
}
