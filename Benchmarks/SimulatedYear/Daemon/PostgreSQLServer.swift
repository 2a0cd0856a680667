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
  private let cluster: String
  private let settings: [String]
  private let isKept: Bool
  /// Its port, on this machine alone.
  let port: Int

  /// Makes a server and starts it.
  ///
  /// - Parameters:
  ///   - primary: the server whose copy it is and which it follows; `nil` makes a new one.
  ///   - kept: the folder of what it holds, which stays there afterwards; made where it is missing.
  ///   - settings: its settings beside the port and the socket.
  init(
    following primary: PostgreSQLServer? = nil, kept: String? = nil,
    settings: [String] = ["shared_buffers=64MB"]
  ) throws {
    port = try FreePort.find()
    self.settings = settings
    isKept = kept != nil
    folder = NSTemporaryDirectory() + "postgresql-\(port)-\(getpid())"
    cluster = kept ?? folder + "/cluster"
    try Self.make(folder)
    if kept != nil { try Self.make(cluster) }
    if FileManager.default.fileExists(atPath: cluster + "/PG_VERSION") {
      // What a run that was broken off has left running.
      if FileManager.default.fileExists(atPath: cluster + "/postmaster.pid") { try? stop(.fast) }
    } else if let primary {
      try Self.run("pg_basebackup", ["-d", primary.address, "-D", cluster, "-R", "-c", "fast"])
    } else {
      try Self.run(
        "initdb", ["-D", cluster, "-U", "centre", "-A", "trust", "--locale=C.UTF-8", "-E", "UTF8", "-N"])
    }
    try start()
  }

  deinit {
    try? stop(isKept ? .fast : .immediate)
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

  /// The connection string of a register on it, on its socket.
  func socketLocation(schema: String) -> String {
    "postgresql:///postgres?host=\(folder)&port=\(port)&user=centre&schema=\(schema)"
  }

  /// Starts it and waits until it answers.
  func start() throws {
    let own = [
      "port=\(port)", "unix_socket_directories=\(folder)", "listen_addresses=127.0.0.1", "max_connections=200",
    ]
    let options = (own + settings).map { "-c \($0)" }.joined(separator: " ")
    try Self.run("pg_ctl", ["-D", cluster, "-l", folder + "/log", "-w", "-t", "600", "-o", options, "start"])
  }

  /// Ends it.
  func stop(_ end: End) throws {
    try Self.run("pg_ctl", ["-D", cluster, "-m", end.rawValue, "-w", "-t", "600", "stop"])
  }

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
    return try Command.run([Self.program("psql"), "-d", address, "-qAtc", words + sql])
      .split(separator: "\n").map(String.init)
  }

  /// Where a program of the newest PostgreSQL on this machine is.
  static func program(_ name: String) throws -> String {
    let path = try Command.run(["sh", "-c", "ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1"])
    return path.trimmingCharacters(in: .whitespacesAndNewlines) + "/" + name
  }
}

// The server refuses to run as root: then it is the user's that the package made for it.
extension PostgreSQLServer {
  private static func make(_ folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    guard getuid() == 0 else { return }
    try Command.run(["chown", "postgres:", folder])
    let above = URL(filePath: folder).deletingLastPathComponent().path
    try Command.run(["chmod", "a+x", above])
    guard (try? Command.run(owner + ["test", "-x", folder])) != nil else {
      throw DomainError(
        .notAllowed, "The user postgres cannot reach \(folder).",
        hint: "Work in a folder that everybody may pass through, or not as root.")
    }
  }

  private static func run(_ name: String, _ arguments: [String]) throws {
    try Command.run(["env", "-C", "/"] + owner + [try program(name)] + arguments)
  }

  private static var owner: [String] { getuid() == 0 ? ["runuser", "-u", "postgres", "--"] : [] }
}
