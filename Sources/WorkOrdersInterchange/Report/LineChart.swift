/// Lines over weeks, told apart by dashes, by marks and by the names at their ends; what is kept back is a gap.
struct LineChart {
  /// One line.
  struct Line {
    let name: String
    /// By week; `nil` for what is kept back.
    let values: [Int?]
  }

  /// The names of the weeks.
  let weeks: [String]
  /// Three at most.
  let lines: [Line]
  let words: ReportWords

  static let height = 230
  private static let edges = (left: 44.0, right: 96.0, top: 12.0, bottom: 26.0)

  /// Draws the grid, then the lines.
  func draw(_ chart: inout Markup) {
    drawGrid(&chart)
    let ends = endings
    for (number, line) in lines.enumerated() {
      draw(line, "s\(number + 1)", &chart)
      guard let end = ends[number] else { continue }
      let place = [("x", Drawn.text(right + 8)), ("y", Drawn.text(end + 4))]
      chart.element("text", [("class", "end s\(number + 1)")] + place, text: line.name)
    }
  }

  private func drawGrid(_ chart: inout Markup) {
    for step in 0...4 {
      let height = y(top * step / 4)
      chart.empty(
        "path",
        [("class", "grid"), ("d", "M\(Drawn.text(Self.edges.left)) \(Drawn.text(height))H\(Drawn.text(right))")])
      let place = [("x", Drawn.text(Self.edges.left - 6)), ("y", Drawn.text(height + 4)), ("text-anchor", "end")]
      chart.element("text", [("class", "tick")] + place, text: words.number(top * step / 4))
    }
    let pitch = max(1, (weeks.count + 4) / 5)
    for number in stride(from: 0, to: weeks.count, by: pitch) {
      let place = [("x", Drawn.text(x(number))), ("y", "\(Self.height - 8)"), ("text-anchor", "middle")]
      chart.element("text", [("class", "tick")] + place, text: weeks[number])
    }
  }

  private func draw(_ line: Line, _ name: String, _ chart: inout Markup) {
    var path = ""
    var isDrawing = false
    for (number, value) in line.values.enumerated() {
      guard let value else {
        isDrawing = false
        continue
      }
      path += "\(isDrawing ? "L" : "M")\(Drawn.text(x(number))) \(Drawn.text(y(value)))"
      isDrawing = true
    }
    guard !path.isEmpty else { return }
    chart.empty("path", [("class", "line \(name)"), ("d", path)])
    for (number, value) in line.values.enumerated() {
      guard let value else { continue }
      chart.empty("path", [("class", "dot \(name)"), ("d", Self.mark(name, x(number), y(value)))])
    }
  }

  /// A disc, a square or a triangle.
  private static func mark(_ name: String, _ x: Double, _ y: Double) -> String {
    switch name {
    case "s1": "M\(Drawn.text(x - 3)) \(Drawn.text(y))a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z"
    case "s2": "M\(Drawn.text(x - 3)) \(Drawn.text(y - 3))h6v6h-6z"
    default: "M\(Drawn.text(x)) \(Drawn.text(y - 4))l4 7h-8z"
    }
  }

  // MARK: Where things stand

  /// The value at the top of the grid: a round number that four steps divide.
  private var top: Int {
    let most = lines.flatMap(\.values).compactMap(\.self).max() ?? 0
    var step = 1
    while step * 4 < most { step = step % 5 == 0 || step == 1 ? step * 2 : step * 5 / 2 }
    return step * 4
  }

  private var right: Double { Double(ReportFigure.width) - Self.edges.right }

  private func x(_ week: Int) -> Double {
    let width = right - Self.edges.left
    return weeks.count > 1
      ? Self.edges.left + width * Double(week) / Double(weeks.count - 1) : Self.edges.left + width / 2
  }

  private func y(_ value: Int) -> Double {
    let height = Double(Self.height) - Self.edges.top - Self.edges.bottom
    return Self.edges.top + height * (1 - Double(value) / Double(top))
  }

  /// How high each line's name stands: beside its last point, apart from the others, and none below the grid.
  private var endings: [Int: Double] {
    let ends = lines.enumerated().compactMap { number, line in
      line.values.compactMap(\.self).last.map { (number, y($0)) }
    }
    var placed: [Int: Double] = [:]
    var lowest = -Double.infinity
    for (place, (number, height)) in ends.sorted(by: { ($0.1, $0.0) < ($1.1, $1.0) }).enumerated() {
      lowest = min(max(height, lowest + 15), y(0) - 15 * Double(ends.count - 1 - place))
      placed[number] = lowest
    }
    return placed
  }
}
