import WorkOrders

/// The zones of the city, darker where there was more; what is kept back is hatched.
///
/// Every zone has its name and value in it, so that no colour is needed to read the map; where the name does not fit, the
/// code stands for it.
struct ZoneMap {
  /// A zone with what is told of it.
  struct Shade {
    let zone: Zone
    /// What stands in it.
    let text: String
    /// How much; `nil` for what is kept back.
    let count: Int?
  }

  /// Makes the names of its parts unique in the page.
  let id: String
  let shades: [Shade]
  private let west: Double
  private let north: Double
  private let scale: (east: Double, north: Double)
  /// How high the map is.
  let height: Int

  /// Lays the zones out; `nil` when they have no outlines.
  init?(id: String, _ shades: [Shade]) {
    let corners = shades.flatMap { $0.zone.polygons.joined().joined() }
    guard let west = corners.map(\.longitude).min(), let east = corners.map(\.longitude).max(),
      let south = corners.map(\.latitude).min(), let north = corners.map(\.latitude).max(), west < east, south < north
    else { return nil }
    self.id = id
    self.shades = shades
    let shrink = Self.shrink(at: (south + north) / 2)
    let most = Double(ReportFigure.width) - 8
    let unit = min(most / ((east - west) * shrink), Self.mostHeight / (north - south))
    scale = (unit * shrink, unit)
    self.west = west - (Double(ReportFigure.width) / (unit * shrink) - (east - west)) / 2
    self.north = north
    height = Int(unit * (north - south)) + 9
  }

  private static let mostHeight = 360.0

  /// How much shorter a degree is to the east than to the north.
  private static func shrink(at middle: Double) -> Double {
    guard let here = Coordinate(latitude: middle, longitude: 0), let east = Coordinate(latitude: middle, longitude: 1),
      let up = Coordinate(latitude: 0, longitude: 0), let down = Coordinate(latitude: 1, longitude: 0)
    else { return 1 }
    return max(0.01, here.distance(to: east) / up.distance(to: down))
  }

  /// Draws the zones, and over them their names and values.
  func draw(_ map: inout Markup) {
    map.element("defs") { definitions in
      let size = [("width", "6"), ("height", "6"), ("patternUnits", "userSpaceOnUse")]
      definitions.element("pattern", [("id", "\(id)-hatch")] + size) { pattern in
        pattern.empty("path", [("class", "hatch"), ("d", "M0 6L6 0")])
      }
    }
    for shade in shades { draw(shade, &map) }
    for shade in shades { label(shade, &map) }
  }

  private func draw(_ shade: Shade, _ map: inout Markup) {
    var attributes = [("d", path(shade.zone)), ("fill-rule", "evenodd")]
    if let count = shade.count {
      attributes.append(("class", "zone c\(grade(count))"))
    } else {
      attributes += [("class", "zone gone"), ("style", "fill: url(#\(id)-hatch)")]
    }
    map.empty("path", attributes)
  }

  private func label(_ shade: Shade, _ map: inout Markup) {
    guard let centre = shade.zone.centre else { return }
    let label = ZoneLabel(shade.zone.name, code: shade.zone.code.rawValue, value: shade.text) { size in
      holds(shade.zone, size, around: centre)
    }
    label.draw(at: (x(centre), y(centre)), to: &map)
  }

  /// Whether a box around a point lies within a zone.
  private func holds(_ zone: Zone, _ size: (width: Double, height: Double), around centre: Coordinate) -> Bool {
    let (across, along) = (size.width / 2 / scale.east, size.height / 2 / scale.north)
    return [-1.0, 0, 1].allSatisfy { row in
      [-1.0, -0.5, 0, 0.5, 1].allSatisfy { column in
        let point = Coordinate(
          latitude: centre.latitude + row * along, longitude: centre.longitude + column * across)
        return point.map { zone.contains($0) } ?? false
      }
    }
  }

  private func path(_ zone: Zone) -> String {
    zone.polygons.joined().map { ring in
      "M" + ring.map { "\(Drawn.text(x($0))) \(Drawn.text(y($0)))" }.joined(separator: "L") + "Z"
    }.joined()
  }

  private func x(_ point: Coordinate) -> Double { (point.longitude - west) * scale.east }
  private func y(_ point: Coordinate) -> Double { (north - point.latitude) * scale.north + 4 }

  // MARK: Grades

  private static let grades = 5

  private var most: Int { shades.compactMap(\.count).max() ?? 0 }

  /// 0 for nothing, else 1 to 5 by how near it is to the most.
  private func grade(_ count: Int) -> Int { count > 0 ? (count * Self.grades + most - 1) / max(1, most) : 0 }

  /// What each grade stands for: its class and its bounds.
  var legend: [(grade: Int, from: Int, to: Int)] {
    guard most > 0 else { return [] }
    return (1...Self.grades).map { grade in
      (grade: grade, from: most * (grade - 1) / Self.grades + 1, to: most * grade / Self.grades)
    }.filter { $0.from <= $0.to }
  }
}
