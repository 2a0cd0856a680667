import Testing
import WorkOrders

@testable import WorkOrdersInterchange

@Suite("What stands in the zones of a map")
struct ZoneMapTests {
  private func zone(_ code: ZoneCode, _ name: String, from west: Double, to east: Double) -> Zone {
    let corners = [(44.69, west), (44.69, east), (44.70, east), (44.70, west), (44.69, west)]
    return Zone(
      code: code, name: name, polygons: [[corners.compactMap { Coordinate(latitude: $0.0, longitude: $0.1) }]])
  }

  @Test(
    "A zone has its name on one line, or on two, or else its code",
    arguments: [(100.0, ["Centro storico", "12"]), (60.0, ["Centro", "storico", "12"]), (20.0, ["Z1", "12"])])
  func forms(room: Double, lines: [String]) {
    let label = ZoneLabel("Centro storico", code: "Z1", value: "12") { $0.width <= room }
    #expect(label.lines == lines)
  }

  @Test("Two lines need more height than one, and a name that is not there needs none")
  func heights() {
    let low = ZoneLabel("Centro storico", code: "Z1", value: "12") { $0.height <= 30 && $0.width < 60 }
    #expect(low.lines == ["Z1", "12"])
    let nameless = ZoneLabel("", code: "Z1", value: "12") { _ in true }
    #expect(nameless.lines == ["Z1", "12"])
  }

  @Test("The lines stand around the middle of the zone, the value last")
  func lines() {
    var map = Markup()
    ZoneLabel("Nord", code: "Z1", value: "3") { _ in true }.draw(at: (100, 50), to: &map)
    #expect(
      map.source == """
        <text class="zlabel" x="100" y="46.5" text-anchor="middle"><tspan>Nord</tspan>\
        <tspan class="znum" x="100" dy="15">3</tspan></text>
        """)
  }

  @Test("A name stands where it lies within the zone; a narrow strip has its code")
  func narrow() throws {
    let shades = [zone("Z1", "Centro", from: 10.60, to: 10.62), zone("Z2", "Lungofiume", from: 10.62, to: 10.6205)]
      .map { ZoneMap.Shade(zone: $0, text: "4", count: 4) }
    var source = Markup()
    try #require(ZoneMap(id: "map", shades)).draw(&source)
    #expect(source.source.contains("<tspan>Centro</tspan>") && source.source.contains("<tspan>Z2</tspan>"))
    #expect(!source.source.contains("Lungofiume"))
  }
}
