import Foundation

/// What each question costs against the size of the register, as a picture (SVG) with logarithmic scales.
struct CostPlot {
  private struct Curve {
    let name: String
    let engine: RegisterEngine?
    let points: [(size: Double, milliseconds: Double)]
  }

  private struct Subject: Hashable {
    let name: String
    let engine: RegisterEngine?
  }

  private static let (width, height, left, top) = (860.0, 520.0, 70.0, 30.0)
  private static let plot = (width: 460.0, height: 430.0)
  private static let inks = [
    "#00429d", "#93003a", "#2f7d32", "#b26a00", "#5e35b1", "#00796b", "#6d4c41", "#455a64", "#c2185b", "#afb42b",
  ]

  private let curves: [Curve]

  /// Takes what was measured in seconds or milliseconds on at least two sizes, but not the slowest of many.
  init(_ measurements: [Measurement]) {
    let timed = measurements.filter { measured in
      ["s", "ms"].contains(measured.unit) && measured.size > 0 && measured.value > 0
        && !measured.name.hasSuffix("percentile")
    }
    let subjects = Dictionary(grouping: timed) { Subject(name: $0.name, engine: $0.engine) }
    curves = subjects.sorted { $0.key.name < $1.key.name }.compactMap { subject, measured in
      let points = measured.sorted { $0.size < $1.size }.map { measurement in
        (size: Double(measurement.size), milliseconds: measurement.value * (measurement.unit == "s" ? 1_000 : 1))
      }
      return Set(points.map(\.size)).count < 2
        ? nil : Curve(name: subject.name, engine: subject.engine, points: points)
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
    let names = Set(curves.map(\.name)).sorted()
    let lines = curves.map { curve in
      let line = curve.points.map { "\(x($0.size)),\(y($0.milliseconds))" }.joined(separator: " ")
      return """
        <polyline points="\(line)" fill="none" stroke="\(Self.ink(names.firstIndex(of: curve.name)))" stroke-width="2"\
        \(Self.dashes(curve.engine))/>
        """
    }
    return ([head] + axes + lines + Self.legend(names) + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private static func legend(_ names: [String]) -> [String] {
    let x = left + plot.width + 30
    let subjects = names.enumerated().map { index, name in
      let y = top + 14 + Double(index) * 22
      return """
        <rect x="\(x - 18)" y="\(y - 9)" width="12" height="4" fill="\(ink(index))"/>
        """ + text(name, at: (x, y), anchor: "start")
    }
    let engines = RegisterEngine.allCases.enumerated().map { index, engine in
      let y = top + 34 + Double(names.count + index) * 22
      return """
        <line x1="\(x - 24)" x2="\(x - 4)" y1="\(y - 4)" y2="\(y - 4)" stroke="black" stroke-width="2"\
        \(dashes(engine))/>
        """ + text(engine.name, at: (x, y), anchor: "start")
    }
    return subjects + engines
  }

  private static func ink(_ index: Int?) -> String { inks[(index ?? 0) % inks.count] }

  private static func dashes(_ engine: RegisterEngine?) -> String {
    engine == .postgresql ? " stroke-dasharray=\"6 4\"" : ""
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
