import WorkOrders

/// A chart with what it shows in words, and its numbers as a table below.
struct ReportFigure {
  /// Unique in the page; the chart's title, description and table have names made of it.
  let id: String
  let title: String
  let description: String
  let caption: String
  /// The width and height of the chart's own measure.
  let size: (width: Int, height: Int)
  let table: ReportTable

  /// The width that charts are drawn for: readable on a telephone, two side by side on a desk.
  static let width = 440

  /// Writes the chart, whose shapes are drawn by `draw`, and its table.
  func write(_ words: ReportWords, to page: inout Markup, _ draw: (inout Markup) -> Void) {
    page.element("figure", [("id", id)]) { figure in
      writeChart(to: &figure, draw)
      figure.element("figcaption", text: caption)
      figure.element("details") { details in
        details.element("summary", text: words.say("Dati del grafico: \(title)", "The chart's data: \(title)"))
        table.write(to: &details)
      }
    }
    page.newLine()
  }

  private func writeChart(to figure: inout Markup, _ draw: (inout Markup) -> Void) {
    let attributes = [
      ("class", "chart"), ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", "0 0 \(size.width) \(size.height)"),
      ("width", "\(size.width)"), ("height", "\(size.height)"), ("role", "img"),
      ("aria-labelledby", "\(id)-title \(id)-description"),
    ]
    figure.element("svg", attributes) { chart in
      chart.element("title", [("id", "\(id)-title")], text: title)
      chart.element("desc", [("id", "\(id)-description")], text: description)
      draw(&chart)
    }
    figure.newLine()
  }
}

/// Numbers in drawings.
enum Drawn {
  /// A length to a tenth: `12`, `12.5`.
  static func text(_ length: Double) -> String {
    let tenths = Int((length * 10).rounded())
    let magnitude = tenths.magnitude
    return (tenths < 0 ? "-" : "") + "\(magnitude / 10)" + (magnitude % 10 == 0 ? "" : ".\(magnitude % 10)")
  }
}
