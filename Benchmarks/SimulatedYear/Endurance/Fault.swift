import Foundation
import WorkOrders

/// Something that goes wrong in a machine's life.
protocol Fault: Sendable {
  /// What it is called on the command line.
  static var name: String { get }

  /// Makes one.
  init()

  /// Lets it happen to a loaded daemon and counts what that had acknowledged.
  ///
  /// - Throws: ``DomainError`` where the daemon does what it should not.
  func happen(in room: FaultRoom) throws -> EnduranceTally
}

/// The place where faults happen: fresh directories and daemons, and the account at the end.
struct FaultRoom {
  let options: DaemonOptions

  /// A running daemon on a fresh directory that knows the city's firms and places.
  func centre(_ name: String, more: [String] = []) throws -> (data: String, daemon: DaemonProcess) {
    let data = try options.directory(name)
    let daemon = try options.start(data, more: more)
    let pool = ConnectionPool(path: daemon.socket, size: 1)
    try options.introduce(through: pool)
    pool.close()
    return (data, daemon)
  }

  /// Sends again what was not acknowledged, counts, verifies the journal and stops the daemon.
  func settle(_ load: ReportLoad, _ daemon: DaemonProcess, _ sentence: String) throws -> EnduranceTally {
    let pool = ConnectionPool(path: daemon.socket, size: 16)
    try load.send(load.open, through: pool)
    try load.sendAgain(through: pool)
    let tally = try load.count(through: pool)
    try RegisterCount.verifyJournal(through: pool)
    pool.close()
    guard daemon.stop() == 0 else { throw DomainError(.internal, "The daemon did not stop with status 0.") }
    print("\(sentence); the journal verifies; \(tally.line)")
    return tally
  }

  /// Runs a daemon that is expected to refuse to start: its status and what it said.
  func refusal(_ arguments: [String]) throws -> (status: Int32, text: String) {
    let said = try options.directory("refusal") + "/said"
    let words = ["sh", "-c", "exec \"$@\" 2> '\(said)'", "refused", options.daemon] + arguments
    var status: Int32 = 0
    waitpid(try Command.start(words, output: "/dev/null"), &status, 0)
    let text = try String(contentsOfFile: said, encoding: .utf8)
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("dispatchd:") }
    guard status != 0 else { throw DomainError(.internal, "The daemon started and ended.") }
    return ((status >> 8) & 0xFF, lines.joined(separator: " "))
  }
}
