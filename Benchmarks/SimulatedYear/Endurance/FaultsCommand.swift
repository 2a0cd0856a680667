import ArgumentParser
import Foundation
import WorkOrders

/// Lets go wrong what goes wrong in a machine's life, and counts what the daemon had acknowledged.
struct FaultsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "faults", abstract: "A full disk, a second daemon, a client that stops half-way.")

  @OptionGroup var options: DaemonOptions

  func run() throws {
    do {
      let tally = try fullDisk() + secondDaemon() + halfClients()
      print(tally.line)
      guard tally.isClean else { throw ExitCode(1) }
    } catch let error as DomainError { throw Failure.exit(error) }
  }

  /// The daemon may not write files beyond a size, as if the disk were full; later it may again.
  private func fullDisk() throws -> EnduranceTally {
    let data = try options.directory("full")
    var daemon = try options.start(data)
    let introduction = ConnectionPool(path: daemon.socket, size: 1)
    try options.introduce(through: introduction)
    introduction.close()
    daemon.stop()
    let size = try Self.largestFile(in: data)
    daemon = try options.start(data, wrapper: Self.limit(kilobytes: size / 1_024 + 900))
    let load = ReportLoad()
    let pool = ConnectionPool(path: daemon.socket, size: 16)
    var postponed = 0
    for _ in 0..<200 where postponed == 0 { postponed += try load.send(load.more(100), through: pool) }
    guard postponed > 0 else { throw DomainError(.internal, "The disk was full and every report was taken.") }
    _ = try RegisterCount.requests(through: pool)
    pool.close()
    daemon.stop()
    let waiting = load.open.count
    daemon = try options.start(data)
    return try settle(load, daemon) {
      "disk full: \(postponed) answered 503, \(waiting) sent again once there was room"
    }
  }

  /// A second daemon on the same data is refused and says who holds it; the first goes on.
  private func secondDaemon() throws -> EnduranceTally {
    let daemon = try options.start(try options.directory("second"))
    let pool = ConnectionPool(path: daemon.socket, size: 8)
    try options.introduce(through: pool)
    let load = ReportLoad()
    try load.send(load.more(100), through: pool)
    let data = URL(filePath: daemon.socket).deletingLastPathComponent().path
    do {
      // The socket answers, since the first daemon serves it: only its own end tells of the refusal.
      let second = try Self.output(of: [options.daemon, "--data", data])
      guard second.status != 0 else { throw DomainError(.internal, "A second daemon opened the register.") }
      print("second daemon: refused with status \(second.status): \(second.text)")
    }
    try load.send(load.more(100), through: pool)
    pool.close()
    return try settle(load, daemon) { "the first went on" }
  }

  /// Clients that stop in the middle of a report leave nothing behind and disturb nobody.
  private func halfClients() throws -> EnduranceTally {
    let daemon = try options.start(try options.directory("half"))
    let pool = ConnectionPool(path: daemon.socket, size: 8)
    try options.introduce(through: pool)
    let whole = Call.post("calls") { $0.field("description", "half a report") }.bytes
    for length in stride(from: 1, to: whole.count, by: 7) {
      let connection = try UnixConnection(path: daemon.socket)
      _ = connection.send(Array(whole[..<length]))
      connection.close()
    }
    let load = ReportLoad()
    try load.send(load.more(200), through: pool)
    let stray = try RegisterCount.requests(through: pool).count { $0.description == "half a report" }
    guard stray == 0 else { throw DomainError(.internal, "\(stray) half reports became requests.") }
    pool.close()
    return try settle(load, daemon) { "clients that stopped half-way left nothing" }
  }

  private func settle(_ load: ReportLoad, _ daemon: DaemonProcess, _ sentence: () -> String) throws -> EnduranceTally {
    let pool = ConnectionPool(path: daemon.socket, size: 16)
    try load.send(load.open, through: pool)
    try load.sendAgain(through: pool)
    let tally = try load.count(through: pool)
    try RegisterCount.verifyJournal(through: pool)
    pool.close()
    guard daemon.stop() == 0 else { throw DomainError(.internal, "The daemon did not stop with status 0.") }
    print("\(sentence()); the journal verifies; \(tally.line)")
    return tally
  }

  // With SIGXFSZ ignored, a write beyond the limit fails as one on a full disk does.
  private static func limit(kilobytes: Int) -> [String] {
    ["bash", "-c", "trap '' XFSZ; ulimit -f \(kilobytes); exec \"$@\"", "limited"]
  }

  private static func largestFile(in data: String) throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: data).map { name in
      let attributes = try FileManager.default.attributesOfItem(atPath: data + "/" + name)
      return (attributes[.size] as? NSNumber)?.intValue ?? 0
    }.max() ?? 0
  }

  private static func output(of arguments: [String]) throws -> (status: Int32, text: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = pipe
    try process.run()
    let text = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("dispatchd:") }
    return (process.terminationStatus, lines.joined(separator: " "))
  }
}
