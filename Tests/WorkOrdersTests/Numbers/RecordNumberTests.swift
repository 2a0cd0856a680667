import Foundation
import Testing
import WorkOrders

@Suite("Public numbers")
struct RecordNumberTests {
  @Test("Numbers have at least six digits and grow when a year needs more")
  func writes() {
    #expect(OrderNumber(year: 2026, serial: 12).description == "WO-2026-000012")
    #expect(ContactNumber(year: 2026, serial: 1_234_567).description == "C-2026-1234567")
  }

  @Test(
    "Numbers are read as people type them",
    arguments: ["WO-2026-000012", "wo-2026-000012", "Wo-2026-12", "WO-2026-000000012"])
  func reads(text: String) throws {
    #expect(try OrderNumber(typed: text) == OrderNumber(year: 2026, serial: 12))
  }

  @Test(
    "Numbers of other things and other texts are refused with an example",
    arguments: [
      "", "12", "R-2026-000012", "WO-2026-0", "WO-26-000012", "WO-2026", "WO-2026-12-1", "WO--2026-12", "WO-2026-+12",
      "WO-2026-1234567890", "WO-2026-٣", " WO-2026-12",
    ])
  func refuses(text: String) {
    let error = #expect(throws: DomainError.self) { try OrderNumber(typed: text, field: "order") }
    #expect(error?.hint == "Numbers look like WO-2026-000123.")
    #expect(error?.field == "order")
  }

  @Test("Numbers are ordered by year and serial, not as text")
  func order() {
    let numbers = [(2025, 999_999), (2026, 2), (2026, 999_999), (2026, 1_000_000)].map {
      RequestNumber(year: $0.0, serial: $0.1)
    }
    #expect(numbers.reversed().sorted() == numbers)
  }

  @Test("Numbers travel as text")
  func codes() throws {
    let wire = try JSONEncoder().encode([InspectionNumber(year: 2026, serial: 3)])
    #expect(String(decoding: wire, as: UTF8.self) == "[\"I-2026-000003\"]")
    #expect(try JSONDecoder().decode([InspectionNumber].self, from: wire) == [InspectionNumber(year: 2026, serial: 3)])
    #expect(throws: (any Error).self) { try JSONDecoder().decode([OrderNumber].self, from: wire) }
  }
}
