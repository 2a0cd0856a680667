import Foundation
import Testing

@Suite("Bad rules, by the real programs")
struct BadRulesTests {
  @Test(
    "A file of five megabytes, one a thousand levels deep and one with ten errors are refused, and nothing is applied")
  func refused() async throws {
    let centre = try await TestCentre.open(clock: "2026-03-03T09:00:00")
    let city = try String(contentsOfFile: Programs.fixture("city/city.yaml"), encoding: .utf8)
    let (large, deep) = (centre.folder + "/large.yaml", centre.folder + "/deep.yaml")
    try (city + String(repeating: "# a comment that goes on\n", count: 220_000)).write(
      toFile: large, atomically: true, encoding: .utf8)
    try ("name: " + String(repeating: "[", count: 1_000)).write(toFile: deep, atomically: true, encoding: .utf8)
    let broken = Programs.fixture("city-broken/ten-errors.yaml")
    for (file, count) in [(deep, 1), (broken, 10)] {
      let check = try await centre.mcctl(["policy", "check", file, "--json"])
      #expect(check.status == 65)
      #expect(try check.json["problems"]?.items.count == count)
    }
    let check = try await centre.refused("policy", "check", large)
    #expect(check.status == 65 && check.problem["detail"]?.text?.contains("1 MiB") == true, "\(check.problem)")
    for file in [large, deep, broken] {
      for effective in [[], ["--effective", "2027-01-01"]] {
        let apply = try await centre.mcctl(["policy", "apply", file, "--reason", "x", "--json"] + effective)
        #expect(apply.status == 65, "\(apply.error.prefix(400))")
      }
    }
    #expect(try await centre.done("policy", "history").items.count == 1)
    #expect(try await centre.done("policy", "show")["version"]?.count == 1)
  }

  @Test("A check with the firms names the categories that nobody can serve, and ends well")
  func warned() async throws {
    let centre = try TestCentre()
    let firms = centre.folder + "/firms.csv"
    let header = "code,name,trades,contract,ceiling,validFrom,validTo,mode,phone"
    try "\(header)\nluce,Luce,lighting,AQ-1,1000,2025-01-01,2027-12-31,phone,0522 1\n".write(
      toFile: firms, atomically: true, encoding: .utf8)
    let check = try await centre.mcctl(
      ["policy", "check", Programs.fixture("city/city.yaml"), "--contractors", firms, "--json"],
      environment: ["LANG": "en_GB.UTF-8"])
    #expect(check.status == 0, "\(check.error)")
    let warnings = try check.json["warnings"]?.items ?? []
    #expect(warnings.contains { $0["message"]?.text?.hasPrefix("Nobody can serve \"roads.pothole\"") == true })
    #expect(!warnings.contains { $0["message"]?.text?.hasPrefix("Nobody can serve \"lighting.lamp") == true })
  }
}
