import ArgumentParser
import Foundation
import WorkOrders

/// Kills the daemon at random instants under load and counts what it had acknowledged.
struct KillCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kill", abstract: "SIGKILLs a dispatchd under load, again and again, and counts what is left.")

  @OptionGroup var options: DaemonOptions

  @Option(help: "How often it is killed.")
  var rounds = 100

  func run() throws {
    do { try play() } catch let error as DomainError { throw Failure.exit(error) }
  }

  private func play() throws {
    let data = try options.directory("kill")
    let load = ReportLoad()
    var random = SystemRandomNumberGenerator()
    var daemon = try options.start(data)
    try options.introduce(through: ConnectionPool(path: daemon.socket, size: 1))
    for round in 1...max(1, rounds) {
      let delay = Int.random(in: 0...250, using: &random)
      try strike(daemon, after: .milliseconds(delay), load)
      daemon = try options.start(data)
      let pool = ConnectionPool(path: daemon.socket, size: 16)
      try load.send(load.open, through: pool)
      try load.sendAgain(through: pool)
      Failure.say("round \(round) of \(rounds): \(load.acknowledged) acknowledged", isPassing: true)
    }
    let pool = ConnectionPool(path: daemon.socket, size: 16)
    let tally = try load.count(through: pool)
    try RegisterCount.verifyJournal(through: pool)
    pool.close()
    let status = daemon.stop()
    print("killed \(rounds) times; the journal verifies; stopped with status \(status)")
    print(tally.line)
    guard tally.isClean, status == 0 else { throw ExitCode(1) }
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
