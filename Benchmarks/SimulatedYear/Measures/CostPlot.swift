import Foundation

/// What each question costs against the size of the register, as a picture (SVG) with logarithmic scales.
struct CostPlot {
  private struct Curve {
    let name: String
    let points: [(size: Double, milliseconds: Double)]
  }

  private static let (width, height, left, top) = (860.0, 520.0, 70.0, 30.0)
  private static let plot = (width: 460.0, height: 430.0)
  private static let inks = [
    "#00429d", "#93003a", "#2f7d32", "#b26a00", "#5e35b1", "#00796b", "#6d4c41", "#455a64", "#c2185b",
  ]

  private let curves: [Curve]

  /// Takes what was measured in seconds or milliseconds on at least two sizes.
  init(_ measurements: [Measurement]) {
    let timed = measurements.filter { ["s", "ms"].contains($0.unit) && $0.size > 0 && $0.value > 0 }
    curves = Dictionary(grouping: timed, by: \.name).sorted { $0.key < $1.key }.compactMap { name, measured in
      let points = measured.sorted { $0.size < $1.size }.map { measurement in
        (size: Double(measurement.size), milliseconds: measurement.value * (measurement.unit == "s" ? 1_000 : 1))
      }
      return Set(points.map(\.size)).count < 2 ? nil : Curve(name: name, points: points)
    }
  }

  /// The picture; `nil` when there is nothing to compare.
  var svg: String? {
    let points = curves.flatMap(\.points)
    guard let least = points.map(\.milliseconds).min(), let most = points.map(\.milliseconds).max(),
      let small = points.map(\.size).min(), let large = points.map(\.size).max()
    else { return nil }
    let x = Scale(from: small, to: large, at: Self.left, length: Self.plot.width)
    let y = Scale(from: least, to: most, at: Self.top + Self.plot.height, length: -Self.plot.height)
    let head = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.width) \(Self.height)" font-family="sans-serif" \
      font-size="12"><title>Cost against the number of orders</title>
      <rect width="100%" height="100%" fill="white"/>
      """
    let axes =
      x.decades.map { Self.text(Self.count($0), at: (x($0), Self.top + Self.plot.height + 20), anchor: "middle") }
      + y.decades.map { decade in
        """
        <line x1="\(Self.left)" x2="\(Self.left + Self.plot.width)" y1="\(y(decade))" y2="\(y(decade))" stroke="#ddd"/>
        """ + Self.text(Self.time(decade), at: (Self.left - 8, y(decade) + 4), anchor: "end")
      }
    let drawn = curves.enumerated().map { index, curve in
      let ink = Self.inks[index % Self.inks.count]
      let line = curve.points.map { "\(x($0.size)),\(y($0.milliseconds))" }.joined(separator: " ")
      let place = (Self.left + Self.plot.width + 30, Self.top + 14 + Double(index) * 22)
      return """
        <polyline points="\(line)" fill="none" stroke="\(ink)" stroke-width="2"/>
        <rect x="\(place.0 - 18)" y="\(place.1 - 9)" width="12" height="4" fill="\(ink)"/>
        """ + Self.text(curve.name, at: place, anchor: "start")
    }
    return ([head] + axes + drawn + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private static func text(_ text: String, at place: (Double, Double), anchor: String) -> String {
    let safe = text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
    return "<text x=\"\(place.0)\" y=\"\(place.1)\" text-anchor=\"\(anchor)\">\(safe)</text>"
  }

  private static func count(_ orders: Double) -> String { "\(Int(orders)) orders" }

  private static func time(_ milliseconds: Double) -> String {
    milliseconds >= 1_000 ? "\(Int(milliseconds / 1_000)) s" : "\(milliseconds.formatted()) ms"
  }
}

/// A logarithmic scale.
private struct Scale {
  let from: Double
  let to: Double
  let at: Double
  let length: Double

  /// The powers of ten that lie on it.
  var decades: [Double] {
    let (first, last) = (Int(log10(from).rounded(.up)), Int(log10(to).rounded(.down)))
    return first <= last ? (first...last).map { pow(10, Double($0)) } : []
  }

  /// Where a value lies.
  func callAsFunction(_ value: Double) -> Double {
    let share = to == from ? 0 : (log10(value) - log10(from)) / (log10(to) - log10(from))
    return ((at + share * length) * 10).rounded() / 10
  }
}
