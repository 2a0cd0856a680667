import WorkOrders

/// One closed line of an outline, checked to be a line that encloses something.
enum ZoneRing {
  /// The most corners of one ring: a district's outline at a metre's precision has a few hundred.
  static let mostCorners = 5_000

  static func corners(_ reader: NodeReader) -> [Coordinate]? {
    let items = reader.items()
    guard items.count <= mostCorners else {
      reader.report(
        .init(
          it: "Un confine può avere al massimo \(mostCorners) vertici; questo ne ha \(items.count). Semplificarlo.",
          en: "An outline may have at most \(mostCorners) corners; this one has \(items.count). Simplify it."))
      return nil
    }
    let corners = items.compactMap(corner)
    guard corners.count == items.count else { return nil }
    guard corners.count >= 4, corners.first == corners.last else {
      reader.report(
        .init(
          it: "A un confine servono almeno quattro punti, l'ultimo uguale al primo.",
          en: "An outline needs at least four points, the last one equal to the first."))
      return nil
    }
    if let (first, second) = crossing(corners) {
      reader.report(
        .init(
          it: "Il confine si incrocia: il lato \(first + 1) tocca il lato \(second + 1).",
          en: "The outline crosses itself: its side \(first + 1) meets its side \(second + 1)."))
    }
    return corners
  }

  private static func corner(_ reader: NodeReader) -> Coordinate? {
    let numbers = reader.elements?.map { $0.scalar.flatMap(Double.init) } ?? []
    if (2...3).contains(numbers.count), let longitude = numbers[0], let latitude = numbers[1],
      let point = Coordinate(latitude: latitude, longitude: longitude)
    {
      return point
    }
    reader.report(
      .init(
        it: "Qui ci vuole un punto: [longitudine, latitudine] in gradi.",
        en: "A point is expected here: [longitude, latitude] in degrees."))
    return nil
  }

  /// The first two sides that are not neighbours and have a point in common.
  static func crossing(_ corners: [Coordinate]) -> (Int, Int)? {
    let sides = zip(corners, corners.dropFirst()).enumerated()
      .map { Side(number: $0.offset, from: $0.element.0, to: $0.element.1) }
      .filter { $0.from != $0.to }
    let sorted = sides.sorted { $0.west < $1.west }
    for (index, side) in sorted.enumerated() {
      for other in sorted[(index + 1)...] {
        if other.west > side.east { break }
        if !side.isNeighbour(of: other), side.meets(other) {
          return (min(side.number, other.number), max(side.number, other.number))
        }
      }
    }
    return nil
  }
}

/// One side of a ring.
private struct Side {
  let number: Int
  let from: Coordinate
  let to: Coordinate

  var west: Double { min(from.longitude, to.longitude) }
  var east: Double { max(from.longitude, to.longitude) }

  /// Whether the two sides follow one another, so that their common corner is no crossing.
  func isNeighbour(of other: Side) -> Bool { to == other.from || from == other.to }

  func meets(_ other: Side) -> Bool {
    let ends = (turn(to: other.from), turn(to: other.to))
    let otherEnds = (other.turn(to: from), other.turn(to: to))
    if ends.0 * ends.1 < 0, otherEnds.0 * otherEnds.1 < 0 { return true }
    return (ends.0 == 0 && spans(other.from)) || (ends.1 == 0 && spans(other.to))
      || (otherEnds.0 == 0 && other.spans(from)) || (otherEnds.1 == 0 && other.spans(to))
  }

  /// On which side of this one the point lies: left above zero, right below, zero in line.
  private func turn(to point: Coordinate) -> Double {
    let east = (to.longitude - from.longitude, point.longitude - from.longitude)
    let north = (to.latitude - from.latitude, point.latitude - from.latitude)
    return (east.0 * north.1 - north.0 * east.1).sign(of: 0)
  }

  /// Whether a point in line with the side lies on it.
  private func spans(_ point: Coordinate) -> Bool {
    (west...east).contains(point.longitude)
      && (min(from.latitude, to.latitude)...max(from.latitude, to.latitude)).contains(point.latitude)
  }
}

extension Double {
  fileprivate func sign(of zero: Double) -> Double { self > zero ? 1 : self < zero ? -1 : 0 }
}
