/// A table with a caption, a head, and a heading for every row.
///
/// On a telephone each row is a block of labels and values; on wider screens a table that is too wide is scrolled by
/// itself. The roles say what each element is, since one that is laid out as a block would otherwise lose it.
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
      box.element("table", [("role", "table")]) { table in
        table.element("caption", [("id", id)], text: caption)
        table.element("thead", [("role", "rowgroup")]) { head in writeHead(to: &head) }
        table.element("tbody", [("role", "rowgroup")]) { body in
          for (number, row) in rows.enumerated() { write(row, isTotal: number < totals, to: &body) }
        }
      }
    }
    page.newLine()
  }

  private func writeHead(to head: inout Markup) {
    head.element("tr", [("role", "row")]) { row in
      for (number, column) in columns.enumerated() {
        let kind = number > 0 && !isOfWords ? [("class", "n")] : []
        row.element("th", [("scope", "col"), ("role", "columnheader")] + kind, text: column)
      }
    }
  }

  private func write(_ cells: [String], isTotal: Bool, to body: inout Markup) {
    body.element("tr", [("role", "row")] + (isTotal ? [("class", "total")] : [])) { row in
      for (number, (cell, column)) in zip(cells, columns).enumerated() {
        if number == 0 {
          row.element("th", [("scope", "row"), ("role", "rowheader")], text: cell)
        } else {
          let kind = isOfWords ? [] : [("class", "n")]
          row.element("td", [("role", "cell"), ("data-label", column)] + kind, text: cell)
        }
      }
    }
    body.newLine()
  }
}
