import Foundation
import Testing

@Suite(
  "The public pages of the statistics, in a real browser without scripts on screens of telephones",
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
    try checkWidths(browser, format)
    #expect(try browser.evaluate("document.scripts.length") as? Int == 0)
    #expect(try browser.evaluate("document.compatMode") as? String == "CSS1Compat")
    // What is folded away is looked at too.
    try browser.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
    try checkWidths(browser, format)
    #expect(try browser.faults() == [], "\(format)")
    #expect(browser.printsSheet(1))
    try checkPaper(browser, format)
  }

  /// At the widths of an old and of a usual telephone nothing is cut off, and the rows of tables are blocks with labels.
  private func checkWidths(_ browser: Browser, _ format: String) throws {
    for width in [320, 360] {
      try browser.setWidth(width)
      let widths = try browser.evaluate("[innerWidth, document.documentElement.scrollWidth]") as? [Int]
      #expect(widths == [width, width], "\(format) is scrolled sideways: \(widths ?? [])")
      let beyond = try browser.evaluate(Self.beyond) as? [String]
      #expect(beyond == [], "\(format) is cut off at \(width) pixels")
      let cells = try browser.evaluate(Self.cells) as? [Int] ?? []
      #expect(cells.count == 2 && cells[0] > 0 && cells[0] == cells[1], "\(format) has values without labels: \(cells)")
    }
  }

  /// On paper tables are tables again: nothing to scroll, the head on every sheet, no row on two sheets.
  private func checkPaper(_ browser: Browser, _ format: String) throws {
    try browser.setMedia("print")
    let shown = try browser.evaluate("[...document.querySelectorAll('nav')].filter(nav => nav.offsetHeight > 0).length")
    #expect(shown as? Int == 0, "\(format) prints its contents list")
    for (elements, property, value) in [
      (".wide", "overflowX", "visible"), ("table", "display", "table"), ("thead", "display", "table-header-group"),
      ("tbody tr", "breakInside", "avoid"), ("tbody td", "display", "table-cell"),
    ] {
      let found = try browser.evaluate(
        "[...new Set([...document.querySelectorAll('\(elements)')].map(one => getComputedStyle(one).\(property)))]")
      #expect(found as? [String] == [value], "\(format) prints \(elements) otherwise")
    }
  }

  /// What reaches beyond the right edge of the screen, but for what a scrolled box holds.
  private static let beyond = """
    (() => {
      const edge = document.documentElement.clientWidth + 0.5
      const isScrolled = element => {
        const box = element.closest('[tabindex="0"]')
        return box !== null && ['auto', 'scroll'].includes(getComputedStyle(box).overflowX)
      }
      return [...document.body.querySelectorAll('*')].filter(element => {
        const box = element.getBoundingClientRect()
        return box.width > 0 && box.right > edge && !isScrolled(element)
      }).map(element => element.outerHTML.slice(0, 100))
    })()
    """

  /// How many values of tables there are, and how many show the name of their column.
  private static let cells = """
    (() => {
      const cells = [...document.querySelectorAll('tbody td')]
      const told = cells.filter(cell =>
        cell.dataset.label && getComputedStyle(cell, '::before').content === JSON.stringify(cell.dataset.label))
      return [cells.length, told.length]
    })()
    """
}
