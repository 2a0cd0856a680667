import Testing

@testable import WorkOrdersInterchange

@Suite("The tables of reports")
struct ReportTableTests {
  @Test("Every element says its role and every value its column, since rows are blocks on a telephone")
  func roles() {
    var page = Markup()
    var table = ReportTable(id: "t", caption: "Tutto", columns: ["Voce", "Nel \"periodo\""])
    table.rows = [["Città", "3"], ["A & B", "–"]]
    table.totals = 1
    table.write(to: &page)
    #expect(
      page.source == """
        <div class="wide" role="group" aria-labelledby="t" tabindex="0"><table role="table">\
        <caption id="t">Tutto</caption><thead role="rowgroup"><tr role="row">\
        <th scope="col" role="columnheader">Voce</th>\
        <th scope="col" role="columnheader" class="n">Nel &quot;periodo&quot;</th></tr></thead>\
        <tbody role="rowgroup"><tr role="row" class="total"><th scope="row" role="rowheader">Città</th>\
        <td role="cell" data-label="Nel &quot;periodo&quot;" class="n">3</td></tr>
        <tr role="row"><th scope="row" role="rowheader">A &amp; B</th>\
        <td role="cell" data-label="Nel &quot;periodo&quot;" class="n">–</td></tr>
        </tbody></table></div>

        """)
  }

  @Test("Cells of words are not set as numbers")
  func words() {
    var page = Markup()
    var table = ReportTable(id: "t", caption: "Tutto", columns: ["Voce", "Esito"])
    table.rows = [["Città", "rispettato"]]
    table.isOfWords = true
    table.write(to: &page)
    #expect(page.source.contains("<td role=\"cell\" data-label=\"Esito\">rispettato</td>"))
    #expect(!page.source.contains("class=\"n\""))
  }
}
