/// Bars from left to right, each under its name and its value in words; a stroke across marks what was promised.
struct BarChart {
  /// One bar.
  struct Bar {
    let name: String
    /// The value in words.
    let text: String
    /// How long; `nil` for a value that is kept back, which is drawn as an empty, dashed bar.
    let length: Double?
    var mark: Double?
  }

  let bars: [Bar]
  /// What fills the whole width.
  let most: Double

  private static let pitch = 36

  /// How high the chart is.
  var height: Int { max(1, bars.count) * Self.pitch + 4 }

  /// Draws the bars.
  func draw(_ chart: inout Markup) {
    for (number, bar) in bars.enumerated() { draw(bar, at: number * Self.pitch, &chart) }
  }

  private func draw(_ bar: Bar, at top: Int, _ chart: inout Markup) {
    let width = ReportFigure.width
    let text = String(bar.name.prefix(Self.mostLetters(beside: bar.text)))
    chart.element("text", [("x", "0"), ("y", "\(top + 13)")], text: text.count < bar.name.count ? text + "…" : text)
    chart.element(
      "text", [("class", "value"), ("x", "\(width)"), ("y", "\(top + 13)"), ("text-anchor", "end")], text: bar.text)
    let place = [("x", "0"), ("y", "\(top + 18)"), ("height", "10")]
    chart.empty("rect", [("class", bar.length == nil ? "gone" : "track"), ("width", "\(width)")] + place)
    if let length = bar.length, length > 0 {
      chart.empty("rect", [("class", "bar"), ("width", Drawn.text(scaled(length)))] + place)
    }
    if let mark = bar.mark {
      chart.empty("path", [("class", "mark"), ("d", "M\(Drawn.text(scaled(mark))) \(top + 15)v16")])
    }
  }

  private func scaled(_ length: Double) -> Double {
    most > 0 ? min(1, max(0, length / most)) * Double(ReportFigure.width) : 0
  }

  // About seven units a letter, which leaves a gap before the value.
  private static func mostLetters(beside text: String) -> Int { max(12, 60 - text.count - 2) }
}
