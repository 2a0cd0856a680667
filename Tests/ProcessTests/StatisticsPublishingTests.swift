import Foundation
import Testing

@Suite("Figures on the city's site, through the real programs")
struct StatisticsPublishingTests {
  private func madeSite(_ centre: TestCentre) throws -> String {
    let site = centre.folder + "/site"
    try FileManager.default.createDirectory(atPath: site, withIntermediateDirectories: true)
    return site
  }

  private func issue(_ centre: TestCentre) async throws {
    try await centre.done("call", "log", "--outcome", "information", "--note", "Orari", "--at", "2025-11-20T09:00:00")
    try await centre.done("statistics", "freeze", "--quarter", "2025-Q4")
    try await centre.done("statistics", "issue", "--quarter", "2025-Q4")
  }

  private func pages(_ site: String) async throws {
    // The last that is laid.
    try await Programs.poll("the pages") { FileManager.default.fileExists(atPath: site + "/report-en.html") ? () : nil }
  }

  /// What doctor says of the folder.
  private func siteFinding(_ centre: TestCentre) async throws -> Document {
    let doctor = try await centre.mcctl(["doctor", "--json"])
    return try #require(try doctor.json["findings"]?.items.first { $0["check"]?.text == "publish" })
  }

  @Test("What is issued is laid into the folder for everybody to read, and doctor tells of the folder")
  func published() async throws {
    let centre = try TestCentre()
    let site = try madeSite(centre)
    try await centre.start(["--publish", site])
    try await issue(centre)
    try await pages(site)
    for (name, mode) in [("2025-Q4", 0o755), ("2025-Q4/charter-it.html", 0o644), ("charter-en.html", 0o644)] {
      let found = try FileManager.default.attributesOfItem(atPath: site + "/" + name)[.posixPermissions] as? Int
      #expect(found == mode, "\(name)")
    }
    let finding = try await siteFinding(centre)
    #expect(finding["ok"]?.flag == true && finding["message"]?.text?.contains(site) == true)
    #expect(try await centre.stop() == 0)
  }

  @Test("A centre that is given the option later publishes what was issued before")
  func later() async throws {
    let centre = try TestCentre()
    let site = try madeSite(centre)
    try await centre.start()
    try await issue(centre)
    #expect(try await centre.stop() == 0)
    try await centre.start(["--publish", site])
    try await pages(site)
    #expect(try await centre.stop() == 0)
  }

  @Test("A folder that is not there keeps nobody from calling: the log and doctor tell of it, and it is not made")
  func notMounted() async throws {
    let centre = try TestCentre()
    let site = centre.folder + "/nowhere"
    try await centre.start(["--publish", site])
    try await centre.done("call", "log", "--outcome", "information", "--note", "Orari")
    let log = try centre.log
    #expect(log.contains("Nothing can be published in the folder \(site): it is not there."), "\(log)")
    let finding = try await siteFinding(centre)
    #expect(finding["ok"]?.flag == false && finding["hint"]?.text?.contains("--publish") == true)
    #expect(!FileManager.default.fileExists(atPath: site))
    #expect(try await centre.stop() == 0)
  }

  @Test("What is no folder ends the start, by the name of the option")
  func refused() async throws {
    let centre = try TestCentre()
    let file = centre.folder + "/dispatchd.yaml"
    try "publish: \(file)\n".write(toFile: file, atomically: true, encoding: .utf8)
    for options in [["--publish", file], ["--config", file]] {
      let run = try await centre.run(Programs.dispatchd, ["--data", centre.data] + options)
      #expect(run.status == 65, "\(run.error)")
      #expect(run.error.contains("Nothing can be published in the folder \(file): it is no folder."), "\(run.error)")
      #expect(run.error.contains("--publish"), "\(run.error)")
    }
  }
}
