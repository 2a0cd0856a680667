import CityFile
import Testing
import WorkOrders

@Suite("The zones file")
struct ZonesTests {
  private static let square = "[[10, 44], [11, 44], [11, 45], [10, 45], [10, 44]]"

  private static func feature(
    _ rings: String, code: String = "Z1", type: String = "Polygon", properties: String? = nil
  ) -> String {
    """
    { "type": "Feature", "properties": \(properties ?? "{ \"code\": \"\(code)\", \"name\": \"Nord\" }"),
      "geometry": { "type": "\(type)", "coordinates": \(rings) } }
    """
  }

  private func read(_ zones: String) -> CityReading {
    CityFile.read(CitySource(yaml: "zones: zones.geojson\n" + SmallCity.yaml, zones: zones))
  }

  private static func collection(_ features: String...) -> String {
    "{\n\"type\": \"FeatureCollection\",\n\"features\": [\n\(features.joined(separator: ",\n"))\n]\n}"
  }

  @Test("A polygon with a hole becomes a zone that leaves the hole out")
  func hole() throws {
    let hole = "[[10.4, 44.4], [10.4, 44.6], [10.6, 44.6], [10.6, 44.4], [10.4, 44.4]]"

    let policy = try read(Self.collection(Self.feature("[\(Self.square), \(hole)]"))).requirePolicy()

    let inside = try #require(Coordinate(latitude: 44.2, longitude: 10.2))
    let inHole = try #require(Coordinate(latitude: 44.5, longitude: 10.5))
    #expect(policy.zone(at: inside)?.code == "Z1")
    #expect(policy.zone(at: inHole) == nil)
  }

  @Test("A MultiPolygon is one zone of several parts")
  func multiPolygon() throws {
    let far = "[[12, 44], [13, 44], [13, 45], [12, 44]]"
    let zones = Self.collection(Self.feature("[[\(Self.square)], [\(far)]]", type: "MultiPolygon"))

    let policy = try read(zones).requirePolicy()

    #expect(policy.zones.map(\.polygons.count) == [2])
  }

  static let refusals: [(String, String, String)] = [
    (
      collection(feature("[[[10, 44], [11, 45], [11, 44], [10, 45], [10, 44]]]")),
      "zones.features[0].geometry.coordinates[0]", "crosses itself"
    ),
    (
      collection(feature("[[[10, 44], [12, 44], [11, 44], [11, 45], [10, 44]]]")),
      "zones.features[0].geometry.coordinates[0]", "crosses itself"
    ),
    (
      collection(feature("[[[10, 44], [11, 44], [11, 45], [10, 45]]]")),
      "zones.features[0].geometry.coordinates[0]", "the last one equal to the first"
    ),
    (
      collection(feature("[[10, 44], [11, 44]]", type: "LineString")),
      "zones.features[0].geometry.type", "A Polygon or MultiPolygon is expected here, not \"LineString\"."
    ),
    (
      collection(feature("[[[10, 44], [11, 144], [11, 45], [10, 44]]]")),
      "zones.features[0].geometry.coordinates[0][1]", "A point is expected here"
    ),
    (
      collection(feature("[\(square)]", properties: "{ \"code\": \"Z1\" }")),
      "zones.features[0].properties.name", "The key \"name\" is missing."
    ),
    (collection(feature("[\(square)]"), feature("[\(square)]")), "zones.features[1]", "is used twice"),
    (collection(), "zones.features", "At least one entry is needed here."),
    ("{ \"type\": \"Feature\" }", "zones.type", "A FeatureCollection is expected here"),
    ("{ \"type\": ", "zones", "line 2: The YAML cannot be read here"),
    ("", "zones", "The file is empty."),
  ]

  @Test("A wrong outline is reported at the key zones, with the line in its own file", arguments: refusals)
  func refuses(zones: String, path: String, message: String) throws {
    let problems = read(zones).problems

    #expect(problems.map(\.path) == [path])
    let problem = try #require(problems.first)
    #expect(problem.line == 1)
    #expect(problem.column == 8)
    #expect(problem.message.hasPrefix("In zones.geojson, line "))
    #expect(problem.message.contains(message), "\(problem.message)")
  }

  @Test("Outlines without end are refused in a sentence")
  func tooManyPoints() {
    let corners = (0..<60_000).map { "[10, \($0)]" }.joined(separator: ",")

    let problems = read(Self.collection(Self.feature("[[\(corners)]]"))).problems

    #expect(problems.count == 1)
    #expect(problems.first?.message.contains("more than 50000 points") == true)
  }
}
