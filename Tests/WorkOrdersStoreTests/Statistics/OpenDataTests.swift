import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Open data from the register")
struct OpenDataTests {
  private static let streets = [Street(number: 1, name: "VIA ROMA"), Street(number: 2, name: "VICOLO CORTO")]
  private static let doors =
    (1...10).map { StreetCivic(street: 1, number: CivicNumber($0)) } + [StreetCivic(street: 2, number: CivicNumber(1))]

  private func rows(_ centre: Centre, _ label: String = "2026-Q1") async throws -> [OpenDataRow] {
    let period = try #require(ReportingPeriod(label: label))
    return try await centre.register.read { snapshot in
      var rows: [OpenDataRow] = []
      try snapshot.forEachOpenDataRow(in: period) { rows.append($0) }
      return rows
    }
  }

  private func withStreets(_ body: (Centre) async throws -> Void) async throws {
    try await withCentre { centre in
      try await centre.register.write { transaction in
        _ = try transaction.save(Self.streets)
        _ = try transaction.save(Self.doors)
      }
      try await body(centre)
    }
  }

  @Test("All requests reported in the period are told, by number, with their end")
  func period() async throws {
    try await withCentre { centre in
      var numbers: [RequestNumber] = []
      for _ in 1...6 { numbers.append(try #require(try await centre.log(.report("green.bench")).request)) }
      let (first, early) = (numbers[0], SmallCity.start - .seconds(90 * 86_400))
      try await centre.perform(by: .bruno) { try $0.end(first, as: .rejected, reason: "Not ours", in: $1) }
      try await centre.log(.report("green.bench"), at: early)

      let rows = try await rows(centre)
      #expect(rows.map(\.number) == numbers)
      #expect(rows.map(\.state) == [.rejected] + Array(repeating: .open, count: 5))
      #expect(rows[0].endedAt == SmallCity.start && rows[1].endedAt == nil)
      #expect(try await self.rows(centre, "2025-Q4").count == 1)
      #expect(try await self.rows(centre, "2026-Q2").isEmpty)
    }
  }

  @Test("A street with many doors is named, and one of few is not")
  func places() async throws {
    try await withStreets { centre in
      for address in ["via Roma 3", "via Roma 4", "vicolo Corto 1", "via Ignota 3", "via Roma 5"] {
        try await centre.log(
          .report("green.bench") {
            $0.address = address
            $0.coordinate = Coordinate(latitude: 44.60517, longitude: 10.60449)
          })
      }

      let rows = try await rows(centre)
      #expect(rows.map(\.street) == ["VIA ROMA", "VIA ROMA", nil, nil, "VIA ROMA"])
      #expect(rows.map(\.zone) == ["Z1", "Z1", "Z1", "Z1", "Z1"])
      #expect(rows[0].point == Coordinate(latitude: 44.605, longitude: 10.604) && rows[2].point == nil)
      #expect(rows[3].point == rows[0].point)
    }
  }

  @Test("What few requests have is told of none, nor is what would give it away")
  func smallCells() async throws {
    try await withStreets { centre in
      for _ in 1...6 { try await centre.log(.report("green.bench") { $0.address = "via Roma 3" }) }
      let whole = try await self.rows(centre)
      #expect(whole.allSatisfy { $0.category == "green.bench" && $0.channel != nil && $0.street != nil })
      try await centre.log(.report("roads.pothole") { $0.address = "via Roma 6" })

      // One pothole alone without a category would be the pothole.
      let rows = try await self.rows(centre)
      #expect(rows.count == 7)
      #expect(rows.allSatisfy { $0.category == nil && $0.zone == nil && $0.street == nil && $0.point == nil })
      #expect(rows.allSatisfy { $0.channel != nil })
    }
  }

  @Test("Parts follow each other without a gap")
  func parts() async throws {
    try await withCentre { centre in
      for _ in 1...7 { try await centre.log(.report("green.bench")) }
      let period = try #require(ReportingPeriod(label: "2026-Q1"))
      let numbers = try await centre.register.read { snapshot in
        let reader = OpenDataReader(
          snapshot: snapshot, period: period, zone: try snapshot.policy().calendar.zone, size: 3)
        var numbers: [RequestNumber] = []
        try reader.forEachPart { part in
          #expect((1...3).contains(part.count))
          numbers += part.map(\.number)
        }
        return numbers
      }
      #expect(numbers.count == 7 && Set(numbers).count == 7 && numbers == numbers.sorted())
    }
  }

  @Test("They are read along the numbers", .enabled(if: TestEngine.isSQLite))
  func plans() async throws {
    let period = try #require(ReportingPeriod(label: "2026-Q1"))
    let plans = try await withCentre { centre in
      try await centre.plans { snapshot in
        let reader = OpenDataReader(snapshot: snapshot, period: period, zone: try snapshot.policy().calendar.zone)
        _ = try reader.counts()
        try reader.forEachPart { _ in }
      }
    }
    #expect(plans.filter { $0.contains("service_request USING INTEGER PRIMARY KEY (rowid>?)") }.count == 2, "\(plans)")
  }
}
