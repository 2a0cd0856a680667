/// A table with a caption, a head, and a heading for every row; on narrow screens it is scrolled by itself.
struct ReportTable {
  /// Unique in the page.
  let id: String
  let caption: String
  /// The headings of the columns; the first stands over those of the rows.
  let columns: [String]
  var rows: [[String]] = []
  /// How many rows at the start are totals.
  var totals = 0
  /// Whether the cells are words rather than numbers.
  var isOfWords = false

  /// Writes the table.
  func write(to page: inout Markup) {
    page.element("div", [("class", "wide"), ("role", "group"), ("aria-labelledby", id), ("tabindex", "0")]) { box in
      box.element("table") { table in
        table.element("caption", [("id", id)], text: caption)
        table.element("thead") { head in writeHead(to: &head) }
        table.element("tbody") { body in
          for (number, row) in rows.enumerated() { write(row, isTotal: number < totals, to: &body) }
        }
      }
    }
    page.newLine()
  }

  private func writeHead(to head: inout Markup) {
    head.element("tr") { row in
      for (number, column) in columns.enumerated() {
        let kind = number > 0 && !isOfWords ? [("class", "n")] : []
        row.element("th", [("scope", "col")] + kind, text: column)
      }
    }
  }

  private func write(_ cells: [String], isTotal: Bool, to body: inout Markup) {
    body.element("tr", isTotal ? [("class", "total")] : []) { row in
      for (number, cell) in cells.enumerated() {
        if number == 0 {
          row.element("th", [("scope", "row")], text: cell)
        } else {
          row.element("td", isOfWords ? [] : [("class", "n")], text: cell)
        }
      }
    }
    body.newLine()
  }
}
