import Foundation
import WorkOrders

/// The least that the rows of one report cost without us, by so many clients.
protocol ReportFloor {
  /// How many times a second they are written, `reports` times in all.
  func rate(clients: Int, reports: Int) throws -> Double
}

/// A bare loop in C that writes them to a register of the same schema, in batches of as many reports as there are
/// clients: one client waits for the disk after each report, of sixty-four each waits with the others.
struct BareLoop: ReportFloor {
  let floor: String
  let rows: ReportRows

  func rate(clients: Int, reports: Int) throws -> Double {
    let out = try ReportRows.copy(rows.before, to: rows.before + ".loop")
    return try FloorOutput(Command.run([floor, "rows", rows.after, out, "\(reports)", "\(clients)"])).rate
  }
}

/// `pgbench` that writes them to a register of the same schema on the same server: the statements are prepared, and each
/// client commits its own.
final class PgBench: ReportFloor {
  private let server: PostgreSQLServer
  private let script: String
  private var written = 0

  private static let schema = "floor"

  /// Moves the register that was there before the report to the server, and writes the script.
  init(_ rows: ReportRows, floor: String, on server: PostgreSQLServer, options: DaemonOptions) throws {
    self.server = server
    script = options.work + "/report.sql"
    try Command.run([floor, "script", rows.after, rows.before]).write(toFile: script, atomically: true, encoding: .utf8)
    let target = server.socketLocation(schema: Self.schema)
    try Command.run([options.daemon, "migrate", "--from", "sqlite:\(rows.before)", "--to", target])
  }

  func rate(clients: Int, reports: Int) throws -> Double {
    // No two turns have one key, also not in the next run.
    let base = written
    written += reports + 2 * clients
    let words = ["-n", "-M", "prepared", "-c", "\(clients)", "-j", "\(min(2, clients))", "-t", "\(reports / clients)"]
    let variables = ["round=0", "base=\(base)", "clients=\(clients)"].flatMap { ["-D", $0] }
    let address = server.address + " options='-c search_path=\(Self.schema)'"
    let text = try Command.run([try PostgreSQLServer.program("pgbench")] + words + variables + ["-f", script, address])
    return try PgBenchOutput(text).rate
  }
}
