import Foundation
import Synchronization
import Testing

/// A centre in a directory of its own: the real dispatchd, and mcctl to talk to it.
///
/// Its register is a file there, or a schema of the server that `REGISTER_SERVER` names, which goes with the server.
final class TestCentre: Sendable {
  /// The directory, removed with the centre.
  let folder: String
  /// Where the daemon listens.
  let socket: String
  private let place: [String]
  private let daemon = Mutex<RunningProgram?>(nil)

  /// Makes the directory.
  ///
  /// - Parameter socket: where the daemon listens; in its data directory unless told otherwise.
  init(socket: String? = nil) throws {
    let name = UUID().uuidString.prefix(8).lowercased()
    folder = FileManager.default.temporaryDirectory.appending(path: "mc-" + name).path
    let server = ProcessInfo.processInfo.environment["REGISTER_SERVER"]
    let database = server.map { ["--database", "\($0)&schema=centre_\(name)"] } ?? []
    place = database + (socket.map { ["--socket", $0] } ?? [])
    self.socket = socket ?? folder + "/data/dispatchd.sock"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    daemon.withLock { $0?.send(SIGKILL) }
    try? FileManager.default.removeItem(atPath: folder)
  }

  var data: String { folder + "/data" }
  var log: String { get throws { try String(contentsOfFile: folder + "/log", encoding: .utf8) } }

  /// The demo city's centre, open, with its firms and places and four users.
  static func open(clock: String? = nil, _ options: String...) async throws -> TestCentre {
    let centre = try TestCentre()
    try await centre.start(clock: clock, options)
    for table in ["contractor", "place"] {
      try await centre.done(table, "import", Programs.fixture("city/\(table)s.csv"))
    }
    for (name, role) in [("anna", "operator"), ("elisa", "technician"), ("tito", "technician"), ("mara", "manager")] {
      try await centre.done("user", "add", name, "--role", role)
    }
    return centre
  }

  /// Starts the daemon and waits until it is ready.
  func start(clock: String? = nil, city: String = "city/city.yaml", _ options: [String] = []) async throws {
    let city = city.hasPrefix("/") ? city : Programs.fixture(city)
    let arguments = ["--data", data, "--city", city] + place
    try await launch(Programs.dispatchd, arguments + (clock.map { ["--clock", "manual:" + $0] } ?? []) + options)
  }

  /// Starts the daemon with no file larger than so many kilobytes, and waits until it is ready.
  func start(fileLimit kilobytes: Int, _ options: [String] = []) async throws {
    let script = "ulimit -f \(kilobytes); exec \"$@\""
    try await launch("/bin/bash", ["-c", script, "limited", Programs.dispatchd, "--data", data] + place + options)
  }

  private func launch(_ program: String, _ arguments: [String]) async throws {
    let started = try RunningProgram(program, arguments, environment: [:], log: folder + "/log")
    daemon.withLock { $0 = started }
    try await Programs.poll("dispatchd") {
      let lines = try log
      try #require(started.isRunning, "dispatchd ended: \(lines)")
      return UnixSocket.status(of: "/readyz", at: socket) == 200 ? () : nil
    }
  }

  /// Ends the daemon by a signal and gives its exit status.
  @discardableResult
  func stop(_ signal: Int32 = SIGTERM) async throws -> Int32 {
    let running = try #require(daemon.withLock { $0 })
    running.send(signal)
    return await running.status
  }

  /// Waits until something else has ended the daemon.
  func ended() async throws {
    try await Programs.poll("the daemon's end") { daemon.withLock { $0?.isRunning } == true ? nil : () }
  }

  /// Process id of the daemon.
  var daemonID: Int32? { daemon.withLock { $0?.id } }

  /// Runs mcctl on this centre, in Italian unless told otherwise.
  func mcctl(
    _ arguments: [String], input: Data? = nil, environment: [String: String] = [:]
  ) async throws -> Run {
    try await run(Programs.mcctl, arguments, input: input, environment: environment)
  }

  /// Runs mcctl for its JSON document, which must come with exit status 0.
  @discardableResult
  func done(_ arguments: String..., input: Data? = nil) async throws -> Document {
    let run = try await mcctl(arguments + ["--json"], input: input)
    try #require(run.status == 0, "mcctl \(arguments) ended with \(run.status): \(run.error)")
    return try run.json
  }

  /// Runs mcctl for the problem document it must end with.
  func refused(_ arguments: String..., input: Data? = nil) async throws -> (status: Int32, problem: Document) {
    let run = try await mcctl(arguments + ["--json"], input: input)
    try #require(run.status != 0, "mcctl \(arguments) was not refused: \(run.output)")
    return (run.status, try run.problem)
  }

  /// Runs any program to its end.
  func run(
    _ program: String, _ arguments: [String], input: Data? = nil, environment: [String: String] = [:]
  ) async throws -> Run {
    let here = ["MCCTL_SOCKET": socket, "MCCTL_SPOOL": folder + "/spool", "LANG": "it_IT.UTF-8", "NO_COLOR": "1"]
    return try await Programs.run(
      program, arguments, input: input, environment: here.merging(environment) { $1 }, in: folder)
  }
}
