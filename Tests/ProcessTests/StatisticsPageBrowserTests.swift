import Foundation
import Testing

@Suite(
  "The public pages of the statistics, in a real browser without scripts on a screen 320 pixels wide",
  .enabled(if: Browser.isHere, Browser.reason))
struct StatisticsPageBrowserTests {
  private func workedCentre() async throws -> TestCentre {
    let centre = try await TestCentre.open(clock: "2026-03-03T09:00:00")
    for zone in ["Z1", "Z1", "Z1", "Z2", "Z2", "Z3", "Z3", "Z3", "Z3"] {
      try await centre.done("call", "log", "--description", "Buca", "--category", "roads.pothole", "--zone", zone)
    }
    try await centre.done("call", "log", "--outcome", "information", "--note", "Orari")
    return centre
  }

  @Test(
    "Both pages are accessible, fit an old telephone, run no script and can be printed", arguments: ["html", "charter"])
  func accessible(format: String) async throws {
    let centre = try await workedCentre()
    let file = "\(centre.folder)/\(format).html"
    try await centre.done("statistics", "export", "--quarter", "2026-Q1", "--format", format, "--output", file)
    let browser = try Browser(in: centre.folder)
    try browser.visit("file://" + file)
    let widths = try browser.evaluate("[innerWidth, document.documentElement.scrollWidth]") as? [Int]
    #expect(widths == [320, 320], "\(format) is scrolled sideways: \(widths ?? [])")
    #expect(try browser.evaluate("document.scripts.length") as? Int == 0)
    #expect(try browser.evaluate("document.compatMode") as? String == "CSS1Compat")
    // What is folded away is looked at too.
    try browser.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
    #expect(try browser.faults() == [], "\(format)")
    #expect(browser.printsSheet(1))
    try browser.setMedia("print")
    let shown = try browser.evaluate("[...document.querySelectorAll('nav')].filter(nav => nav.offsetHeight > 0).length")
    #expect(shown as? Int == 0, "\(format) prints its contents list")
  }
}
