import Foundation
import Testing

/// What every page behind a link has to be: for an old telephone, for a screen reader, and for paper.
struct PageCheck {
  let browser: Browser
  let folder: String

  /// Checks the page that is open.
  func check(_ name: String) async throws {
    #expect(try browser.evaluate("document.documentElement.lang") as? String == "it", "\(name)")
    let widths = try browser.evaluate(Self.widths) as? [Int]
    #expect(widths == [320, 320], "\(name) is scrolled sideways: \(widths ?? [])")
    let small = try browser.evaluate(Self.small) as? [String]
    #expect(small == [], "\(name) has targets that a finger misses")
    let nameless = try browser.evaluate(Self.nameless) as? [String]
    #expect(nameless == [], "\(name) has fields that nobody names")
    #expect(try browser.evaluate("document.scripts.length") as? Int == 0, "\(name)")
    let faults = try browser.faults()
    #expect(faults == [], "\(name)")
    try await checkMarkup(name)
    try checkPaper(name)
  }

  /// The markup, by tidy.
  private func checkMarkup(_ name: String) async throws {
    let page = Data(("<!DOCTYPE html>\n" + (try browser.source)).utf8)
    let run = try await Programs.run(
      "/usr/bin/tidy", ["-quiet", "-errors", "-utf8", "--drop-empty-elements", "no"], input: page, in: folder)
    #expect(run.status == 0, "\(name): \(run.error)")
  }

  /// On paper one page says all, without what cannot be pressed there.
  private func checkPaper(_ name: String) throws {
    #expect(browser.printsSheet(1) && !browser.printsSheet(2), "\(name) fills more than a sheet")
    try browser.setMedia("print")
    defer { try? browser.setMedia("") }
    let shown = try browser.evaluate("[...document.forms].filter(form => form.offsetHeight > 0).length") as? Int
    #expect(shown == 0, "\(name) prints its forms")
  }

  private static let widths = "[innerWidth, document.documentElement.scrollWidth]"

  private static let small = """
    [...document.querySelectorAll('button, input:not([type=hidden]), textarea, a')].filter(element => {
      const box = element.getBoundingClientRect(); return box.height < 44 || box.width < 44
    }).map(element => element.outerHTML)
    """

  private static let nameless = """
    [...document.querySelectorAll('input:not([type=hidden]), textarea')].filter(
      field => !field.labels.length || !field.labels[0].innerText.trim()).map(field => field.outerHTML)
    """
}
