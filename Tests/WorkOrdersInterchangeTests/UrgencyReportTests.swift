import Testing
import WorkOrders

@testable import WorkOrdersInterchange

@Suite("Pages to print")
struct UrgencyReportTests {
  @Test("Whatever people wrote stands in the page as text, never as markup")
  func escaped() {
    var page = HTMLDocument("A <b>\"title\"</b> & more", .italian)
    page.paragraph("first\n<script>alert(1)</script>\u{1}")
    page.facts([("\"name\"", "<img src=x>")])
    let text = page.text
    #expect(text.contains("<title>A &lt;b&gt;&quot;title&quot;&lt;/b&gt; &amp; more</title>"))
    #expect(text.contains("<p>first<br>&lt;script&gt;alert(1)&lt;/script&gt;\u{FFFD}</p>"))
    #expect(text.contains("<th scope=\"row\">&quot;name&quot;</th><td>&lt;img src=x&gt;</td>"))
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"it\">"))
  }
}
