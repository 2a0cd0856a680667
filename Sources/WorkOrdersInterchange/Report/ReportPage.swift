import WorkOrders

/// The page around a report: one file that needs no other, without scripts, for screens of any width and for paper.
struct ReportPage {
  let language: Language
  let title: String

  /// The whole page.
  func bytes(_ body: (inout Markup) -> Void) -> [UInt8] {
    var page = Markup()
    page.element("html", [("lang", language.rawValue), ("xmlns", "http://www.w3.org/1999/xhtml")]) { html in
      html.element("head") { head in
        head.empty("meta", [("charset", "utf-8")])
        head.empty("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
        head.empty("meta", [("name", "referrer"), ("content", "no-referrer")])
        head.element("title", text: title)
        head.style(ReportStyle.sheet)
      }
      html.newLine()
      html.element("body", [], body)
    }
    return Array("<!DOCTYPE html>\n\(page.source)\n".utf8)
  }
}
