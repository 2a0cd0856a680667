/// What stands in a zone of a map: its name on one line or two, or else its code, and below it the value.
struct ZoneLabel {
  /// The name's lines, or the code; then the value.
  let lines: [String]

  private static let pitch = 15.0
  // About how wide a letter is.
  private static let letter = 7.0

  /// Takes the first form that fits: the name on one line, the name on two, the code.
  ///
  /// - Parameter fits: whether a box of that size has room.
  init(_ name: String, code: String, value: String, fits: (_ size: (width: Double, height: Double)) -> Bool) {
    let named = [[name], Self.halves(name)].filter { !$0.contains("") }.map { $0 + [value] }
    lines = named.first { fits(Self.size($0)) } ?? [code, value]
  }

  /// Draws the lines around a point.
  func draw(at middle: (x: Double, y: Double), to map: inout Markup) {
    let x = Drawn.text(middle.x)
    // Letters stand on their line: a third of their height is below the middle.
    let y = Drawn.text(middle.y + 4 - Self.pitch * Double(lines.count - 1) / 2)
    map.element("text", [("class", "zlabel"), ("x", x), ("y", y), ("text-anchor", "middle")]) { text in
      for (number, line) in lines.enumerated() {
        let kind = number == lines.count - 1 ? [("class", "znum")] : []
        let place = number == 0 ? [] : [("x", x), ("dy", Drawn.text(Self.pitch))]
        text.element("tspan", kind + place, text: line)
      }
    }
  }

  private static func size(_ lines: [String]) -> (width: Double, height: Double) {
    (Double(lines.map(\.count).max() ?? 0) * letter, Double(lines.count) * pitch)
  }

  /// A name on two lines that differ least in length.
  private static func halves(_ name: String) -> [String] {
    let words = name.split(separator: " ").map(String.init)
    let ways = (0...words.count).map { count in
      [words.prefix(count), words.dropFirst(count)].map { $0.joined(separator: " ") }
    }
    return ways.min { abs($0[0].count - $0[1].count) < abs($1[0].count - $1[1].count) } ?? [name]
  }
}
