import Foundation
import Testing

@Suite("Approving several orders, through the real programs")
struct BulkApprovalTests {
  @Test("What was seen is approved order by order; what changed, was not seen or is above the limit is refused")
  func bulk() async throws {
    let centre = try await TestCentre.open(clock: "2026-03-03T09:00:00")
    for estimate in ["1500", "1600", "1700", "90000"] {
      try await centre.done(
        "call", "log", "--description", "Buca", "--category", "roads.pothole", "--zone", "Z1", "--estimate", estimate)
    }
    let preview = try await centre.done(
      "order", "approve", "--all", "--category", "roads.pothole", "--preview", "--as", "elisa")
    #expect(preview.items.count == 4)
    #expect(preview[0]?["may"]?.flag == false && preview[0]?["problem"]?["code"]?.text == "not-allowed")
    #expect(preview[3]?["may"]?.flag == true && preview[3]?["amount"]?.text == "1500.00")
    let seen = FileManager.default.temporaryDirectory.appending(path: "seen-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: seen) }  // left behind, it harms no other test
    let kept = preview.items.filter { $0["order"]?.text != "WO-2026-000003" }
    let shown = try kept.map { item in
      [
        "order": try #require(item["order"]?.text), "version": try #require(item["version"]?.number),
      ] as [String: Any]
    }
    try JSONSerialization.data(withJSONObject: shown).write(to: seen)
    try await centre.done("order", "set", "WO-2026-000002", "--estimate", "1650", "--as", "elisa")

    let result = try await centre.done("order", "approve", "--all", "--seen", seen.path, "--as", "elisa")

    let outcomes = Dictionary(
      uniqueKeysWithValues: result.items.map { ($0["order"]?.text ?? "", $0) })
    #expect(outcomes["WO-2026-000001"]?["done"]?.flag == true)
    #expect(outcomes["WO-2026-000001"]?["state"]?.text == "offered")
    #expect(outcomes["WO-2026-000002"]?["problem"]?["code"]?.text == "stale-version")
    #expect(outcomes["WO-2026-000003"]?["problem"]?["code"]?.text == "conflict")
    #expect(outcomes["WO-2026-000004"]?["problem"]?["code"]?.text == "not-allowed")
    #expect(try await centre.done("order", "show", "WO-2026-000002")["state"]?.text == "approval")
    #expect(try await centre.stop() == 0)
  }
}
