import Foundation
import Testing

/// The server that `REGISTER_SERVER` names, which lets the user `locked` in by a password alone.
@Suite(
  "A PostgreSQL server that does not let us in",
  .enabled(if: ProcessInfo.processInfo.environment["REGISTER_SERVER"] != nil))
struct ServerRefusalTests {
  private static let cases = [
    ("user=locked&password=geheim", "password authentication failed for user \"locked\""),
    ("user=locked", "no password supplied"),
    ("dbname=no_such_database", "database \"no_such_database\" does not exist"),
    ("user=nobody_known", "role \"nobody_known\" does not exist"),
    ("host=/nowhere", "/nowhere"),
    ("host=127.0.0.1&port=1", "127.0.0.1"),
  ]

  @Test("The daemon says so in a sentence, ends with 75 and makes nothing", arguments: cases)
  func start(parameters: String, words: String) async throws {
    let centre = try TestCentre()
    let server = try #require(ProcessInfo.processInfo.environment["REGISTER_SERVER"])
    let run = try await centre.run(
      Programs.dispatchd,
      [
        "--data", centre.data, "--database", "\(server)&\(parameters)&schema=refused", "--city",
        Programs.fixture("city/city.yaml"),
      ])
    #expect(run.status == 75, "\(run.error)")
    #expect(run.error.contains("The register's PostgreSQL server cannot be reached: ") && run.error.contains(words))
    #expect(run.error.contains("Check host, database, user and password") && !run.error.contains("geheim"))
    let left = try FileManager.default.contentsOfDirectory(atPath: centre.data).sorted()
    #expect(left == ["dispatchd.lock"], "nothing but the lock, which holds nobody now")
    #expect(try await schemas(centre, server) == "")
  }

  @Test("A move says so in a sentence, ends with 75, and source and target are as they were", arguments: cases)
  func move(parameters: String, words: String) async throws {
    let centre = try TestCentre()
    let server = try #require(ProcessInfo.processInfo.environment["REGISTER_SERVER"])
    let source = URL(filePath: "\(centre.data)/register.sqlite")
    try await centre.start(["--database", "sqlite:\(source.path)"])
    try await centre.stop()
    let before = try Data(contentsOf: source)
    let run = try await centre.run(
      Programs.dispatchd,
      ["migrate", "--from", "sqlite:\(source.path)", "--to", "\(server)&\(parameters)&schema=refused"])
    #expect(run.status == 75, "\(run.error)")
    #expect(run.error.contains(words) && !run.error.contains("geheim"), "\(run.error)")
    #expect(try Data(contentsOf: source) == before)
    #expect(try await schemas(centre, server) == "")
  }

  private func schemas(_ centre: TestCentre, _ server: String) async throws -> String {
    let run = try await centre.run(
      "/usr/bin/psql", ["-qAt", "-c", "SELECT nspname FROM pg_namespace WHERE nspname = 'refused'", server])
    #expect(run.status == 0, "\(run.error)")
    return run.output
  }
}
