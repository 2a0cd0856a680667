import CityFile
import Foundation
import Testing
import WorkOrders

@testable import SimulatedYear

@Suite("The year in the demo city")
struct YearInTheCityTests {
  private let policy: Policy
  private let entries: [ScriptEntry]

  init() throws {
    policy = try CityFile.read(CitySource.load(path: Self.city("city.yaml"))).requirePolicy()
    entries = try SharedYear.entries()
  }

  private static func city(_ file: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/city/\(file)").path
  }

  @Test("Every category is the city's, and emergencies are the city's emergencies")
  func categories() throws {
    for kind in Kind.all {
      let category = try policy.known(category: CategoryCode(rawValue: kind.category))
      #expect(kind.isEmergency == (category.urgency == "emergency"), "\(kind.category)")
    }
    #expect(Set(Kind.all.map(\.category)) == Set(policy.categories.map(\.code.rawValue)))
  }

  @Test("Every point lies in a zone of the city")
  func points() throws {
    for entry in entries {
      guard let lat = entry.lat, let lon = entry.lon else { continue }
      let point = try #require(Coordinate(latitude: lat, longitude: lon))
      #expect(policy.zone(at: point) != nil, "entry \(entry.id)")
    }
  }

  @Test("Every district's box lies in its own zone")
  func districts() throws {
    for district in District.all {
      for (lat, lon) in [
        (district.south, district.west), (district.south, district.east), (district.north, district.west),
        (district.north, district.east),
      ] {
        let point = try #require(Coordinate(latitude: Double(lat) / 1e6, longitude: Double(lon) / 1e6))
        #expect(policy.zone(at: point)?.code.rawValue == district.zone)
      }
    }
  }

  @Test("Every place is one of the city's")
  func places() throws {
    let text = try String(contentsOfFile: Self.city("places.csv"), encoding: .utf8)
    let known = Set(
      text.split(separator: "\n").dropFirst().compactMap { $0.split(separator: ",").first.map(String.init) })
    #expect(Set(entries.compactMap(\.place)).isSubset(of: known))
  }

  @Test("Service hours are the city's")
  func serviceHours() throws {
    let hours = try CentreHours()
    let start = hours.instant(try #require(CivilDate(year: 2025, month: 1, day: 1)), minute: 0)
    for quarter in 0..<365 * 96 {
      let moment = start + .seconds(quarter * 900)
      #expect(hours.isOpen(at: moment) == policy.calendar.isService(at: moment), "\(moment)")
    }
  }
}
