import Foundation
import WorkOrders

/// A PostgreSQL server of our own, in a temporary folder, that listens on a socket there and on a port of this machine.
///
/// It waits for the disk, as a city's does.
final class PostgreSQLServer: Sendable {
  /// What `pg_ctl` calls the ways to end it.
  enum End: String {
    /// Sessions are ended, and what is in memory is written.
    case fast
    /// As if the power had gone.
    case immediate
  }

  private let folder: String
  private var cluster: String { folder + "/cluster" }
  /// Its port, on this machine alone.
  let port: Int

  /// Makes a server and starts it.
  ///
  /// - Parameters:
  ///   - port: its port.
  ///   - primary: the server whose copy it is and which it follows; `nil` makes a new one.
  init(port: Int, following primary: PostgreSQLServer? = nil) throws {
    self.port = port
    folder = NSTemporaryDirectory() + "postgresql-\(port)-\(getpid())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    if getuid() == 0 {
      try Command.run(["chown", "postgres:", folder])
      try Command.run(["chmod", "a+x", NSTemporaryDirectory()])
    }
    if let primary {
      try Self.run("pg_basebackup", ["-d", primary.address, "-D", cluster, "-R", "-c", "fast"])
    } else {
      try Self.run(
        "initdb", ["-D", cluster, "-U", "centre", "-A", "trust", "--locale=C.UTF-8", "-E", "UTF8", "-N"])
    }
    try start()
  }

  deinit {
    try? stop(.immediate)
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The folder of its socket.
  var host: String { folder }

  /// Its address for PostgreSQL's own programs.
  var address: String { "host=\(folder) port=\(port) user=centre dbname=postgres" }

  /// The connection string of a register on it, on its port.
  func location(schema: String) -> String {
    "postgresql://centre@127.0.0.1:\(port)/postgres?schema=\(schema)"
  }

  /// Starts it and waits until it answers.
  func start() throws {
    let options =
      "-c port=\(port) -c unix_socket_directories=\(folder) -c listen_addresses=127.0.0.1 -c max_connections=200 "
      + "-c shared_buffers=64MB"
    try Self.run("pg_ctl", ["-D", cluster, "-l", folder + "/log", "-w", "-o", options, "start"])
  }

  /// Ends it.
  func stop(_ end: End) throws { try Self.run("pg_ctl", ["-D", cluster, "-m", end.rawValue, "-w", "stop"]) }

  /// Kills it with all its processes, between two instructions.
  func kill() throws {
    let words = try String(contentsOfFile: cluster + "/postmaster.pid", encoding: .utf8).split(separator: "\n")
    guard let process = words.first.flatMap({ Int32($0) }) else { return }
    try Command.run(["pkill", "-KILL", "-P", "\(process)"])
    Glibc.kill(process, SIGKILL)
  }

  /// Makes a standby the primary.
  func promote() throws { try Self.run("pg_ctl", ["-D", cluster, "-w", "promote"]) }

  /// Has every commit wait until a standby has it too.
  func waitForStandby() throws {
    try ask("ALTER SYSTEM SET synchronous_standby_names = '*'")
    try ask("SELECT pg_reload_conf()")
  }

  /// Asks a question; the lines of the answer.
  @discardableResult
  func ask(_ sql: String, schema: String? = nil) throws -> [String] {
    let words = schema.map { "SET search_path = \($0); " } ?? ""
    return try Command.run(["psql", "-d", address, "-qAtc", words + sql]).split(separator: "\n").map(String.init)
  }

  // The server refuses to run as root.
  private static func run(_ program: String, _ arguments: [String]) throws {
    let path = try Command.run(["sh", "-c", "ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1"])
    let words = [path.trimmingCharacters(in: .whitespacesAndNewlines) + "/" + program] + arguments
    let owner = getuid() == 0 ? ["runuser", "-u", "postgres", "--"] : []
    try Command.run(["env", "-C", "/"] + owner + words)
  }
}
