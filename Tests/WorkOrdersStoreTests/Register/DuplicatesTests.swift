import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Likely repeats")
struct DuplicatesTests {
  @Test("Nearer repeats of the same kind come first, far ones not at all")
  func byDistance() async throws {
    try await withCentre { centre in
      // A thousandth of a degree of latitude is 111 m.
      let far = try await report(at: 44.6050 + 0.0006, centre)
      let near = try await report(at: 44.6050 + 0.0001, centre)
      let middle = try await report(at: 44.6050 + 0.0004, centre)

      let found = try await centre.log(.report("roads.danger") { $0.coordinate = Self.point(44.6050) }).duplicates

      #expect(found.map(\.request.number) == [near, middle])
      #expect(!found.map(\.request.number).contains(far))
      #expect(found.map(\.score) == found.map(\.score).sorted(by: >))
      #expect(found.allSatisfy { (0...1).contains($0.score) })
      #expect(abs((found.first?.distance ?? 0) - 11.1) < 0.1)
    }
  }

  @Test("Repeats are found across the lines of the grid")
  func acrossCells() async throws {
    try await withCentre { centre in
      let other = try await report(at: 44.60399, centre)

      let found = try await centre.log(.report("roads.danger") { $0.coordinate = Self.point(44.60401) }).duplicates

      #expect(found.map(\.request.number) == [other])
    }
  }

  @Test("The same named place is a repeat")
  func byPlace() async throws {
    try await withCentre { centre in
      let school = Place(code: "SCHOOL", kind: "school", name: "School", zone: "Z1", coordinate: nil, contact: nil)
      try await centre.perform(by: .administrator) { try $0.save([school], in: $1) }
      let first = try await centre.log(.report("roads.danger") { $0.place = "SCHOOL" })
      try await centre.log(.report("roads.danger"))

      let found = try await centre.log(.report("roads.danger") { $0.place = "SCHOOL" }).duplicates

      #expect(found.map(\.request.number) == [first.request])
      #expect(found.first?.distance == nil)
    }
  }

  @Test("The same address is a repeat, however it is written")
  func byAddress() async throws {
    try await withCentre { centre in
      let first = try await centre.log(.report("roads.danger") { $0.address = "Via Emilia, 12" })
      try await centre.log(.report("roads.danger") { $0.address = "Via Emilia, 14" })

      let found = try await centre.log(.report(nil) { $0.address = "via  EMILIA 12" }).duplicates

      #expect(found.map(\.request.number) == [first.request])
    }
  }

  @Test("Another area, an old report and one that has ended are no repeats; the same kind scores above the same area")
  func leftOut() async throws {
    try await withCentre { centre in
      let address = "Piazza Grande 1"
      let old = try await centre.log(.report("roads.danger") { $0.address = address })
      centre.clock.advance(.seconds(31 * 86_400))
      try await centre.log(.report("green.tree") { $0.address = address })
      let ended = try await centre.log(.report("roads.pothole") { $0.address = address })
      let request = try #require(ended.request)
      try await centre.perform(by: .bruno) { try $0.end(request, as: .cancelled, reason: "Gone", in: $1) }
      let area = try await centre.log(.report("roads.pothole") { $0.address = address })
      let kind = try await centre.log(.report("roads.danger") { $0.address = address })

      let found = try await centre.log(.report("roads.danger") { $0.address = address }).duplicates

      #expect(found.map(\.request.number) == [kind.request, area.request])
      #expect(!found.contains { $0.request.number == old.request })
    }
  }

  @Test("A repeat comes with what was said and the orders that answer it, ten at most")
  func whole() async throws {
    try await withCentre { centre in
      for _ in 1...12 { _ = try await report(at: 44.6050, centre) }

      let found = try await centre.log(.report("roads.danger") { $0.coordinate = Self.point(44.6050) }).duplicates

      #expect(found.count == 10)
      #expect(found.map(\.request.number.serial) == Array((3...12).reversed()))
      #expect(found.allSatisfy { $0.description == "A hole in the road" && $0.orders.count == 1 })
      #expect(found.map { $0.orders.map(\.serial) } == found.map { [$0.request.number.serial] })
    }
  }

  @Test("A near repeat is found among many that lie further off in its square")
  func crowded() async throws {
    try await withCentre { centre in
      let near = try await report(at: 44.6050, centre)
      for _ in 1...60 { _ = try await report(at: 44.6056, centre) }

      let found = try await centre.log(.report("roads.danger") { $0.coordinate = Self.point(44.6050) }).duplicates

      #expect(found.map(\.request.number) == [near])
    }
  }

  private func report(at latitude: Double, _ centre: Centre) async throws -> RequestNumber? {
    try await centre.log(.report("roads.danger") { $0.coordinate = Self.point(latitude) }).request
  }

  private static func point(_ latitude: Double) -> Coordinate? { Coordinate(latitude: latitude, longitude: 10.605) }
}
