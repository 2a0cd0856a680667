/// A part of a report under a heading of its own.
struct ReportSection {
  /// Unique in the page.
  let id: String
  let title: String
  /// Whether another may stand beside it on a wide screen and on paper.
  var isNarrow = false
  let write: (inout Markup) -> Void

  /// Writes heading and content.
  func write(to page: inout Markup) {
    page.element("section", [("aria-labelledby", id)]) { section in
      section.element("h2", [("id", id)], text: title)
      write(&section)
    }
    page.newLine()
  }
}
