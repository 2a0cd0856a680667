import Foundation
import Testing

@Suite("Orders to print and addresses of staff, by the real mcctl")
struct SheetTests {
  @Test("An order is written as a page to print, and replaces none that is there unless told")
  func sheet() async throws {
    let centre = try await TestCentre.open(clock: "2026-03-03T09:00:00")
    try await centre.done("call", "log", "--description", "Buca <fonda>", "--category", "roads.pothole", "--zone", "Z1")
    let path = centre.folder + "/order.html"
    #expect(try await centre.done("order", "sheet", "WO-2026-000001", "--to", path)["output"]?.text == path)
    let page = try String(contentsOfFile: path, encoding: .utf8)
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("WO-2026-000001") && page.contains("Buca &lt;fonda&gt;"))
    #expect(try await centre.refused("order", "sheet", "WO-2026-000001", "--to", path).status == 78)
    try await centre.done("order", "sheet", "WO-2026-000001", "--to", path, "--force")
    let english = try await centre.mcctl(["order", "sheet", "WO-2026-000001"], environment: ["LANG": "en_GB.UTF-8"])
    #expect(english.status == 0 && english.output.contains("Work order WO-2026-000001"), "\(english.error)")
    #expect(try await centre.refused("order", "sheet", "WO-2026-000009").status == 66)
  }

  @Test("A user's address is noted, shown, changed and taken away")
  func address() async throws {
    let centre = try await TestCentre.open(clock: "2026-03-03T09:00:00")
    let added = try await centre.done("user", "add", "ugo", "--role", "technician", "--email", "ugo@city.example")
    #expect(added["email"]?.text == "ugo@city.example")
    #expect(try await centre.done("user", "address", "ugo", "t@city.example")["email"]?.text == "t@city.example")
    #expect(try await centre.mcctl(["user", "list"]).output.contains("t@city.example"))
    #expect(try await centre.done("user", "address", "ugo")["email"] == .null)
    #expect(try await centre.refused("user", "address", "ugo", "nowhere").status == 65)
    #expect(try await centre.refused("user", "address", "nobody", "t@city.example").status == 66)
  }
}
