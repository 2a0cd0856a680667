import Foundation
import Testing

@Suite("A register made larger to measure on", .enabled(if: !StatisticsActTests.isOnServer))
struct GrownRegisterTests {
  private static let script = URL(filePath: Programs.fixture("")).deletingLastPathComponent()
    .appending(path: "scripts/grow-register.py").path

  @Test("Three times as large it has thrice the orders, a journal that verifies, and its figures can be frozen")
  func grown() async throws {
    // given a centre with an act of statistics, which rests on its own journal
    let centre = try await StatisticsActTests.lived()
    try #require(try await centre.mcctl(["statistics", "freeze", "--quarter", "2026-Q1", "--as", "mara"]).status == 0)
    let orders = try await Self.orders(centre)
    #expect(try await centre.stop() == 0)
    // when its register is made three times as large
    let register = centre.data + "/register.sqlite"
    let run = try await centre.run(
      "/usr/bin/python3", ["-B", Self.script, register, centre.folder + "/grown.sqlite", "3"])
    try #require(run.status == 0, "\(run.error)")
    for file in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: register + file) {
      try FileManager.default.removeItem(atPath: register + file)
    }
    try FileManager.default.moveItem(atPath: centre.folder + "/grown.sqlite", toPath: register)
    try await centre.start()
    // then it is a register as any other
    #expect(try await centre.mcctl(["journal", "verify"]).status == 0)
    #expect(orders > 0)
    #expect(try await Self.orders(centre) == 3 * orders)
    let again = try await centre.mcctl(["statistics", "freeze", "--quarter", "2026-Q1", "--as", "mara"])
    #expect(again.status == 0, "\(again.error)")
  }

  private static func orders(_ centre: TestCentre) async throws -> Int {
    try await centre.done("order", "list", "--limit", "50").items.count
  }
}
