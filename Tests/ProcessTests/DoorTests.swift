import Foundation
import Testing

@Suite("The daemon's doors")
struct DoorTests {
  @Test("A socket is never taken from a daemon that answers, and one whose daemon is gone is taken over")
  func heldSocket() async throws {
    let centre = try TestCentre()
    try await centre.start()
    let holder = try #require(centre.daemonID)
    let second = try await centre.run(
      Programs.dispatchd, ["--data", centre.folder + "/other", "--socket", centre.socket])
    #expect(second.status == 78)
    #expect(second.error.contains("Another dispatchd (process \(holder)) listens on \(centre.socket)."))
    #expect(UnixSocket.status(of: "/readyz", at: centre.socket) == 200)
    try await centre.stop(SIGKILL)
    #expect(FileManager.default.fileExists(atPath: centre.socket))
    try await centre.start()
    #expect(try await centre.stop() == 0)
    #expect(!FileManager.default.fileExists(atPath: centre.socket))
  }

  @Test("A daemon that ends leaves the socket of the one that came in its place")
  func replacedSocket() async throws {
    let centre = try TestCentre()
    try await centre.start()
    try FileManager.default.removeItem(atPath: centre.socket)
    let other = try RunningProgram(
      Programs.dispatchd,
      [
        "--data", centre.folder + "/other", "--socket", centre.socket, "--city", Programs.fixture("city/city.yaml"),
      ], environment: [:], log: centre.folder + "/other.log")
    try await Programs.poll("the other dispatchd") {
      try #require(other.isRunning)
      return UnixSocket.status(of: "/readyz", at: centre.socket) == 200 ? () : nil
    }
    #expect(try await centre.stop() == 0)
    #expect(UnixSocket.status(of: "/readyz", at: centre.socket) == 200)
    other.send(SIGTERM)
    #expect(await other.status == 0)
  }

  @Test("A file that is no socket is left alone")
  func notASocket() async throws {
    let centre = try TestCentre()
    let file = centre.folder + "/notes"
    try "kept".write(toFile: file, atomically: true, encoding: .utf8)
    let run = try await centre.run(Programs.dispatchd, ["--data", centre.data, "--socket", file])
    #expect(run.status == 78 && run.error.contains("is not a socket"), "\(run.error)")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "kept")
  }

  @Test("A port that is taken is named, with the status of a conflict")
  func takenPort() async throws {
    let centre = try TestCentre()
    try await centre.start(["--listen", "127.0.0.1:0"])
    let port = try #require(try centre.log.firstMatch(of: /127\.0\.0\.1[:\/]+([1-9][0-9]*)/)?.output.1)
    let second = try await centre.run(
      Programs.dispatchd, ["--data", centre.folder + "/other", "--listen", "127.0.0.1:\(port)"])
    #expect(second.status == 78, "\(second.error)")
    #expect(second.error.contains("Another program listens on 127.0.0.1:\(port) already."), "\(second.error)")
  }

  private static let refusals: [(options: [String], status: Int32, words: String)] = [
    (
      ["--listen", "127.0.0.1:0", "--tls-cert", "tls/localhost.pem", "--tls-key", "tls/other.key"], 65,
      "do not belong together"
    ),
    (["--tls-cert", "tls/localhost.pem", "--tls-key", "tls/localhost.key"], 65, "without an address"),
    (["--listen", "127.0.0.1:0", "--tls-cert", "tls/localhost.pem"], 65, "would not be encrypted"),
    (
      ["--listen", "nowhere.invalid:0", "--tls-cert", "tls/localhost.pem", "--tls-key", "tls/localhost.key"], 65,
      "nowhere.invalid"
    ),
    (["--config", "/nowhere.yaml"], 66, "There is no file /nowhere.yaml."),
    (["--city", "/nowhere.yaml"], 66, "/nowhere.yaml"),
  ]

  @Test("Options that do not fit are refused with a sentence and a documented status", arguments: 0..<6)
  func refused(index: Int) async throws {
    let (options, status, words) = Self.refusals[index]
    let centre = try TestCentre()
    let arguments = options.map { $0.hasPrefix("tls/") ? Programs.fixture($0) : $0 }
    let run = try await centre.run(Programs.dispatchd, ["--data", centre.data] + arguments)
    #expect(run.status == status, "\(run.error)")
    #expect(run.error.contains(words), "\(run.error)")
  }

  @Test("Clients that stop half-way are no faults of the daemon's")
  func halfRequests() async throws {
    let centre = try TestCentre()
    try await centre.start()
    let head = "POST /api/v1/calls HTTP/1.1\r\nHost: localhost\r\n"
    for rest in ["Content-Length: 500\r\n\r\n{\"desc", "Content-Le", "Transfer-Encoding: chunked\r\n\r\n5\r\nab"] {
      let connection = try #require(UnixSocket(centre.socket))
      connection.send(head + rest)
    }
    // The daemon ends only when it has done with them all.
    #expect(try await centre.stop() == 0)
    let log = try centre.log
    #expect(!log.contains(" error "), "\(log)")
  }

  @Test("A script that finds the directory held says so, and leaves the log of its holder")
  func heldDirectory() async throws {
    let centre = try TestCentre()
    try await centre.start()
    let script = """
      source "$1/scripts/daemon.sh"; bin=$2; start_daemon "$3" Fixtures/city/city.yaml && echo started
      """
    let log = centre.data + ".log"
    try "before\n".write(toFile: log, atomically: true, encoding: .utf8)
    let run = try await centre.run(
      "/bin/bash",
      ["-c", script, "bash", Programs.fixture("../"), Programs.folder, centre.data])
    #expect(run.status == 1 && !run.output.contains("started"), "\(run.output)")
    #expect(run.error.contains("dispatchd did not start") && run.error.contains("holds \(centre.data)"), "\(run.error)")
    #expect(try String(contentsOfFile: log, encoding: .utf8).hasPrefix("before\n"))
    #expect(UnixSocket.status(of: "/readyz", at: centre.socket) == 200)
  }
}
