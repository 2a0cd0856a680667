import Foundation
import Testing
import WorkOrders

@Suite("Amounts")
struct EuroTests {
  @Test(
    "Amounts are read as Italians and others type them",
    arguments: [
      ("1250", 125_000), ("1250.00", 125_000), ("1250,00", 125_000), ("12,5", 1_250), ("12,50", 1_250), ("0", 0),
      ("0,01", 1), ("007", 700), ("1000000000", 100_000_000_000),
    ] as [(String, Int64)])
  func reads(text: String, cents: Int64) throws {
    #expect(try Euro(typed: text).cents == cents)
  }

  @Test(
    "Ambiguous, negative, huge and other amounts are refused",
    arguments: [
      "", "1.250", "1,250", "-1", "-0.01", "1e9", "1,2,3", "1.250,00", "1,250.00", "12,", ",5", ".", "€ 5", "5 ",
      " 5", "+5", "1'250", "٣", "0x10", "NaN", "1000000001", "1000000000,01", "99999999999999999999",
      String(repeating: "9", count: 4_000),
    ])
  func refuses(text: String) {
    let error = #expect(throws: DomainError.self) { try Euro(typed: text, field: "estimate") }
    #expect(error?.code == .invalid)
    #expect(error?.field == "estimate")
    #expect(error?.hint?.isEmpty == false)
    #expect((error?.message.utf8.count ?? 0) < 200)
  }

  @Test("What is written is read back, over random amounts")
  func roundTrips() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2_000 {
      let amount = Euro(cents: .random(in: 0...Euro.largest.cents, using: &random))
      try #require(try Euro(typed: amount.description) == amount)
    }
    #expect(Euro(cents: -5).description == "-0.05")
    #expect(Euro(cents: 125_007).description == "1250.07")
  }

  @Test("A share is rounded half a cent up, away from zero")
  func share() {
    #expect(Euro(cents: 10_000).share(basisPoints: 1_250).cents == 1_250)
    #expect(Euro(cents: 1).share(basisPoints: 5_000).cents == 1)
    #expect(Euro(cents: 1).share(basisPoints: 4_999).cents == 0)
    #expect(Euro(cents: -1).share(basisPoints: 5_000).cents == -1)
  }

  @Test("Amounts travel as text with two decimals")
  func codes() throws {
    let wire = try JSONEncoder().encode([Euro(cents: 125_000)])
    #expect(String(decoding: wire, as: UTF8.self) == "[\"1250.00\"]")
    #expect(try JSONDecoder().decode([Euro].self, from: wire) == [Euro(cents: 125_000)])
  }
}
