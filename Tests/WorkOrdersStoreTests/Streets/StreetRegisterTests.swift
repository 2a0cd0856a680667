import Foundation
import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("The registry of streets in the register")
struct StreetRegisterTests {
  private static func file(_ name: String) throws -> StreetFile {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/streets")
    return try StreetFile(Array(Data(contentsOf: folder.appending(path: name))))
  }

  /// A centre with the sample town's streets and doors.
  private func withStreets(_ body: (Centre) async throws -> Void) async throws {
    let file = try Self.file("INDIR_Z901.csv")
    try await withCentre { centre in
      try await centre.register.write { transaction in
        _ = try transaction.save(file.streets)
        _ = try transaction.save(file.civics)
      }
      try await body(centre)
    }
  }

  @Test("The same file again changes nothing, another one what it says, and a street that is gone goes with its doors")
  func again() async throws {
    let file = try Self.file("INDIR_Z901.csv")
    try await withStreets { centre in
      let second = try await centre.register.write { transaction in
        (try transaction.save(file.streets), try transaction.save(file.civics))
      }
      #expect(second.0.unchanged == 34 && second.0.added + second.0.changed == 0)
      #expect(second.1.unchanged == 64 && second.1.added + second.1.changed == 0)
      let renamed = Street(number: 9_100_003, name: "VIA NUOVA ROMA", otherNames: [])
      let moved = StreetCivic(
        street: 9_100_003, number: CivicNumber(1), coordinate: Coordinate(latitude: 44.605, longitude: 10.605))
      let third = try await centre.register.write { transaction in
        (
          try transaction.save([renamed], isDryRun: true), try transaction.save([renamed]),
          try transaction.save([moved])
        )
      }
      #expect(third.0 == third.1 && third.1.changed == 1 && third.2.changed == 1)
      let found = try await centre.register.read { try $0.addresses(like: "via nuova roma 1") }
      #expect(found.first?.coordinate == moved.coordinate && found.first?.text == "VIA NUOVA ROMA 1")
      #expect(try await centre.number("SELECT count(*) FROM street_word WHERE street = 9100003") == 2)
      let gone = try await centre.register.write { try $0.keepOnly(Set([Int64(9_100_001)])) }
      #expect(gone.streets == 33 && gone.civics == 56)
      #expect(try await centre.number("SELECT count(*) FROM street_civic") == 8)
      #expect(try await centre.number("SELECT count(DISTINCT street) FROM street_word") == 1)
    }
  }

  @Test("A door that the file no longer names is removed")
  func doors() async throws {
    let file = try Self.file("INDIR_Z901.csv")
    try await withStreets { centre in
      let kept = Set(file.civics.dropFirst(4).map(\.id))
      let gone = try await centre.register.write { (try $0.keepOnly(kept, isDryRun: true), try $0.keepOnly(kept)) }
      #expect(gone.0 == 4 && gone.1 == 4)
      #expect(try await centre.number("SELECT count(*) FROM street_civic") == 60)
    }
  }

  @Test("What is typed finds its door, a neighbour's point, or the street alone, by the index of words")
  func finding() async throws {
    try await withStreets { centre in
      func meant(_ typed: String) async throws -> AddressMatch? {
        try await centre.register.read { try $0.meantAddress(typed) }
      }
      let door = try await meant("v. Emilia S. Pietro 12/b")
      #expect(door?.text == "VIA EMILIA SAN PIETRO 12/B" && door?.precision == .civic && door?.civic != nil)
      let neighbour = try await meant("via Emilia San Pietro 16")
      #expect(neighbour?.precision == .nearest && neighbour?.civic == nil)
      #expect(neighbour?.coordinate == Coordinate(latitude: 44.69764, longitude: 10.6328))
      let street = try await meant("viale De Gasperi 40")
      #expect(street?.precision == .street && street?.coordinate == nil && street?.civic != nil)
      #expect(try await meant("SP 7 km 1,3")?.precision == .nearest)
      #expect(
        try await meant("via Peruggino 33")?.text == "VIA PERUGINO 33", "a misspelt word is found by its beginning")
      #expect(try await meant("via Giuseppina Garibaldi 1") == nil)
      #expect(try await meant("via Emilia 3") == nil)
      let typing = try await centre.register.read { try $0.addresses(like: "emilia san s", isCompleting: true) }
      #expect(typing.map(\.match.street.name) == ["VIA EMILIA SANTO STEFANO"])
    }
  }

  @Test("A call takes point and zone of its address from the registry, and what was said before")
  func recognised() async throws {
    try await withCentre { centre in
      let street = Street(number: 1, name: "VIA ROMA")
      let point = try #require(Coordinate(latitude: 44.605, longitude: 10.615))
      try await centre.register.write { transaction in
        _ = try transaction.save([street, Street(number: 2, name: "VIA LONTANA"), Street(number: 3, name: "VIA SOLA")])
        _ = try transaction.save([
          StreetCivic(street: 1, number: CivicNumber(3), coordinate: point),
          StreetCivic(street: 2, number: CivicNumber(3), coordinate: Coordinate(latitude: 40, longitude: 9)),
          StreetCivic(street: 3, number: CivicNumber(3)),
        ])
      }
      func request(_ address: String, _ edit: @escaping @Sendable (inout ContactReport) -> Void = { _ in })
        async throws -> ServiceRequest
      {
        let receipt = try await centre.log(
          .report("roads.danger", zone: nil) {
            $0.address = address
            edit(&$0)
          })
        return try await centre.request(try #require(receipt.request))
      }
      let known = try await request("v. roma 3")
      #expect(known.address == "v. roma 3" && known.registryAddress == "VIA ROMA 3")
      #expect(known.coordinate == point && known.zone == "Z2")
      let unknown = try await request("via Ignota 3")
      #expect(unknown.registryAddress == nil && unknown.zone == nil && unknown.address == "via Ignota 3")
      let said = try await request("via roma 3") { $0.zone = "Z1" }
      #expect(said.zone == "Z1" && said.coordinate == nil && said.registryAddress == "VIA ROMA 3")
      let outside = try await request("via Lontana 3")
      #expect(outside.coordinate == nil && outside.zone == nil && outside.registryAddress == "VIA LONTANA 3")
      let alone = try await request("via Sola 3")
      #expect(alone.coordinate == nil && alone.registryAddress == "VIA SOLA 3")
      #expect(try await request("via roma").zone == "Z2", "all doors of the street lie in one zone")
      let repeats = try await centre.register.read { snapshot in
        try snapshot.likelyRepeats(category: nil, coordinate: nil, place: nil, address: "Roma, via 3")
      }
      #expect(repeats.map(\.request.number).contains(known.number), "two ways of typing one address meet")
      try await centre.perform(by: .ada) { transaction, context in
        var report = ContactReport()
        report.address = "via Ignota 9"
        try transaction.amend(known.number, to: report, in: context)
      }
      #expect(try await centre.request(known.number).registryAddress == nil)
    }
  }

  @Test("Streets of one name are told apart by the zone that is said")
  func byZone() async throws {
    try await withCentre { centre in
      try await centre.register.write { transaction in
        _ = try transaction.save([
          Street(number: 1, name: "VIA CHIESA", locality: "ALTA"),
          Street(number: 2, name: "VIA CHIESA", locality: "BASSA"),
        ])
        _ = try transaction.save([
          StreetCivic(street: 1, number: CivicNumber(3), coordinate: Coordinate(latitude: 44.605, longitude: 10.605)),
          StreetCivic(street: 2, number: CivicNumber(3), coordinate: Coordinate(latitude: 44.605, longitude: 10.615)),
        ])
      }
      let found = try await centre.register.read { snapshot in
        try [nil, "Z1", "Z2"].map { try snapshot.meantAddress("via Chiesa 3", in: $0)?.match.street.number }
      }
      #expect(found == [nil, 1, 2])
    }
  }

  @Test("A keystroke reads its streets by indexes and never walks", .enabled(if: TestEngine.isSQLite))
  func plans() async throws {
    try await withStreets { centre in
      let plans = try await centre.plans { snapshot in
        _ = try snapshot.addresses(like: "via emilia san p", isCompleting: true)
        _ = try snapshot.meantAddress("via Emilia San Pietro 16")
        _ = try snapshot.meantAddress("SP 7 km 1,3")
        _ = try snapshot.meantAddress("via Peruggino")
      }
      #expect(!plans.contains { $0.contains("SCAN street") }, "\(plans)")
      #expect(plans.contains { $0.contains("street_word USING PRIMARY KEY (word>? AND word<?)") }, "\(plans)")
      #expect(plans.contains { $0.contains("street_civic_located (street=? AND number>? AND number<?)") }, "\(plans)")
    }
  }

  @Test("Streets are listed by name, page by page")
  func listing() async throws {
    try await withStreets { centre in
      var names: [String] = []
      var last: Street?
      repeat {
        let page = try await centre.register.read { [last] in try $0.streets(after: last, limit: 10) }
        names += page.map(\.name)
        last = page.last
      } while last != nil
      #expect(names.count == 34 && names == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }
  }
}
