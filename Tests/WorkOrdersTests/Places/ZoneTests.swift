import Testing

@testable import WorkOrders

@Suite("Zones")
struct ZoneTests {
  func zone(_ polygons: [[[Coordinate]]]) -> Zone { Zone(code: "Z", name: "Z", polygons: polygons) }

  func point(_ east: Double, _ north: Double) throws -> Coordinate {
    try #require(Coordinate(latitude: north, longitude: east))
  }

  @Test("A point is in a square when it is between its sides")
  func square() throws {
    let zone = zone([[Shapes.rectangle(west: 10, south: 44, size: 1)]])
    #expect(zone.contains(try point(10.5, 44.5)))
    for (east, north) in [(9.9, 44.5), (11.1, 44.5), (10.5, 43.9), (10.5, 45.1), (9.9, 43.9)] {
      #expect(!zone.contains(try point(east, north)), "\(east) \(north)")
    }
  }

  @Test("A point in a hole is outside, one in the ring around it inside")
  func hole() throws {
    let zone = zone([
      [Shapes.rectangle(west: 10, south: 44, size: 1), Shapes.rectangle(west: 10.4, south: 44.4, size: 0.2)]
    ])
    #expect(!zone.contains(try point(10.5, 44.5)))
    #expect(zone.contains(try point(10.3, 44.5)))
    #expect(zone.contains(try point(10.7, 44.5)))
  }

  @Test("An outline that bends inwards leaves the bay outside")
  func concave() throws {
    // A horseshoe open to the north.
    let zone = zone([[Shapes.ring((0, 0), (3, 0), (3, 3), (2, 3), (2, 1), (1, 1), (1, 3), (0, 3), (0, 0))]])
    for (east, north, isIn) in [(1.5, 2, false), (0.5, 2, true), (2.5, 2, true), (1.5, 0.5, true), (1.5, 3.5, false)] {
      #expect(zone.contains(try point(east, Double(north))) == isIn, "\(east) \(north)")
    }
  }

  @Test("A zone of two parts holds the points of both and none between")
  func parts() throws {
    let zone = zone([
      [Shapes.rectangle(west: 10, south: 44, size: 1)], [Shapes.rectangle(west: 12, south: 44, size: 1)],
    ])
    #expect(try zone.contains(point(10.5, 44.5)) && zone.contains(point(12.5, 44.5)))
    #expect(!zone.contains(try point(11.5, 44.5)))
  }

  @Test("A ring may be written closed or open, either way round")
  func writing() throws {
    let closed = Shapes.rectangle(west: 10, south: 44, size: 1)
    for ring in [closed, Array(closed.dropLast()), closed.reversed()] {
      #expect(zone([[ring]]).contains(try point(10.5, 44.5)))
      #expect(!zone([[ring]]).contains(try point(11.5, 44.5)))
    }
  }

  @Test("Of zones that touch, exactly one holds a point on their border")
  func borders() throws {
    let squares = [(10.0, 44.0), (11, 44), (10, 45), (11, 45)].map { west, south in
      zone([[Shapes.rectangle(west: west, south: south, size: 1)]])
    }
    for (east, north) in [(11, 44.5), (10.5, 45), (11, 45), (11.5, 45), (11, 45.5)] {
      #expect(try squares.filter { $0.contains(try point(east, north)) }.count == 1, "\(east) \(north)")
    }
  }

  @Test("A zone without outline holds nothing")
  func empty() throws {
    #expect(!zone([]).contains(try point(10, 44)))
    #expect(!zone([[]]).contains(try point(10, 44)))
    #expect(!zone([[[]]]).contains(try point(10, 44)))
  }
}
