import Foundation
import Testing

@Suite("What goes wrong under load, in its short form", .serialized)
struct FaultTests {
  private static let city = [
    "--daemon", Programs.dispatchd, "--city", Programs.fixture("city/city.yaml"), "--contractors",
    Programs.fixture("city/contractors.csv"),
  ]

  /// What `make faults` lets fail; it says so of what only root can do.
  private static let faults = [
    "full-disk", "read-only-disk", "slow-disk", "damaged-page", "no-descriptors", "clock-back", "second-daemon",
    "half-clients", "server-restart", "network-cut", "two-daemons", "fail-over",
  ]

  private static func play(_ arguments: [String]) async throws -> Run {
    let centre = try TestCentre()
    return try await centre.run(
      Programs.folder + "/simulated-year", arguments + city + ["--work", centre.folder + "/faults"])
  }

  @Test("Nothing acknowledged is lost or doubled, and every message goes out", arguments: faults)
  func nothingLost(fault: String) async throws {
    let run = try await Self.play(["faults", "--only", fault])
    #expect(run.status == 0, "\(run.output) \(run.error)")
    let last = run.output.split(separator: "\n").last ?? ""
    #expect(
      last.hasSuffix(" lost=0 doubled=0") && (!last.hasPrefix("acknowledged=0 ") || run.output.contains("left out")))
  }

  @Test("A daemon that is killed fifty times keeps what it had acknowledged, on both engines")
  func killed() async throws {
    let run = try await Self.play(["kill", "--rounds", "50"])
    #expect(run.status == 0, "\(run.output) \(run.error)")
    #expect(run.output.contains("SQLite: killed 50 times") && run.output.contains("PostgreSQL: killed 5 times"))
  }
}
