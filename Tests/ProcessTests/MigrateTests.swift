import Foundation
import Testing

@Suite("Moving a register with the real programs")
struct MigrateTests {
  @Test("A register moves while no daemon runs, and a daemon goes on with it where it was")
  func moved() async throws {
    let centre = try await TestCentre.open()
    let call = ["call", "log", "--description", "Buca", "--category", "roads.pothole", "--zone", "Z1", "--json"]
    for _ in 1...3 { #expect(try await centre.mcctl(call).status == 0) }
    let (from, to) = ("sqlite:\(centre.data)/register.sqlite", "sqlite:\(centre.folder)/moved/register.sqlite")
    let migrate = { @Sendable in try await centre.run(Programs.dispatchd, ["migrate", "--from", from, "--to", to]) }
    let busy = try await migrate()
    #expect(busy.status == 78 && busy.error.contains("A daemon has the register"), "\(busy.error)")
    let head = try await centre.done("journal", "verify")["head"]?.text
    try await centre.stop()
    let missing = try await migrate()
    #expect(
      missing.status == 65 && missing.error.contains("/moved cannot be written: No such file"), "\(missing.error)")
    try FileManager.default.createDirectory(atPath: centre.folder + "/moved", withIntermediateDirectories: true)

    let moved = try await migrate()
    #expect(moved.status == 0 && moved.output.contains("requests 3, orders 3"), "\(moved.error)")
    let again = try await migrate()
    #expect(again.status == 78 && again.error.contains("there is something already: the register of"), "\(again.error)")
    try await centre.start(clock: nil, ["--database", to])
    #expect(try await centre.done("journal", "verify", "--head", try #require(head))["valid"]?.flag == true)
    #expect(try await centre.mcctl(call).json["request"]?.text?.hasSuffix("000004") == true)
  }

  @Test("A URL that is none is refused, and no password is ever said")
  func refused() async throws {
    let centre = try TestCentre()
    let to = "sqlite:\(centre.folder)/register.sqlite"
    for from in ["mysql://h/d", "postgresql://u:geheim@h:port/d", "postgresql://u:geheim@h/d?schema=A-B"] {
      let run = try await centre.run(Programs.dispatchd, ["migrate", "--from", from, "--to", to])
      #expect(run.status == 65 && !run.error.contains("geheim"), "\(run.error)")
    }
    let nowhere = "postgresql://u:geheim@127.0.0.1:1/d"
    let unanswered = try await centre.run(Programs.dispatchd, ["migrate", "--from", nowhere, "--to", to])
    #expect(unanswered.status == 75 && !unanswered.error.contains("geheim"), "\(unanswered.error)")
    #expect(try await centre.run(Programs.dispatchd, ["migrate", "--from", to]).status == 64)
    #expect(try await centre.run(Programs.dispatchd, ["migrate", "--from", to, "--to", to]).status == 66)
  }
}
