import Testing
import WorkOrders

@Suite("Coordinates")
struct CoordinateTests {
  func point(_ latitude: Double, _ longitude: Double) throws -> Coordinate {
    try #require(Coordinate(latitude: latitude, longitude: longitude))
  }

  @Test(
    "A point off the globe is none",
    arguments: [(90.1, 0), (-90.1, 0), (0, 180.1), (0, -180.1), (.nan, 0), (0, .nan), (.infinity, 0)])
  func offGlobe(latitude: Double, longitude: Double) {
    #expect(Coordinate(latitude: latitude, longitude: longitude) == nil)
  }

  @Test("The poles and the date line are on the globe")
  func edges() {
    #expect(Coordinate(latitude: 90, longitude: 180) != nil && Coordinate(latitude: -90, longitude: -180) != nil)
  }

  // On a sphere of 6,371,008.8 metres; the great circle by the haversine formula.
  @Test(
    "Distances within a city are right to a metre",
    arguments: [
      ((44.6989, 10.6312), (44.6989, 10.6312), 0.0), ((44.6989, 10.6312), (44.7079, 10.6312), 1_000.75),
      ((44.6989, 10.6312), (44.6989, 10.6412), 790.38), ((44.6989, 10.6312), (44.7489, 10.7312), 9_659.9),
    ] as [((Double, Double), (Double, Double), Double)])
  func distance(from: (Double, Double), to: (Double, Double), expected: Double) throws {
    let (here, there) = (try point(from.0, from.1), try point(to.0, to.1))
    #expect(abs(here.distance(to: there) - expected) < 1)
    #expect(here.distance(to: there) == there.distance(to: here))
  }

  @Test("At the equator a degree east is as long as one north, at 60 degrees half")
  func degrees() throws {
    let north = try point(0, 0).distance(to: point(1, 0))
    for (latitude, length) in [(0.0, north), (60.0, north / 2), (-60.0, north / 2), (90.0, 0.0)] {
      let east = try point(latitude, 0).distance(to: try point(latitude, 1))
      #expect(abs(east - length) < 1e-3, "\(latitude)")
    }
  }
}
