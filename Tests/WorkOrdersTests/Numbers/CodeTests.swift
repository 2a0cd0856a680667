import Foundation
import Testing
import WorkOrders

@Suite("Codes")
struct CodeTests {
  @Test(
    "Codes of letters, digits, points, hyphens and underscores are taken",
    arguments: [
      "roads.pothole", "Z3", "3a", "school-pascoli", "a_b", String(repeating: "x", count: 64),
    ])
  func takes(text: String) {
    #expect(ZoneCode(typed: text)?.rawValue == text)
  }

  @Test(
    "Other texts are no codes",
    arguments: [
      "", ".a", "-a", "_a", "a b", "città", "a/b", "a\n", "٣", String(repeating: "x", count: 65),
    ])
  func refuses(text: String) {
    #expect(ZoneCode(typed: text) == nil)
  }

  @Test("Case counts, and order is that of bytes")
  func order() {
    let codes: [ZoneCode] = ["Z10", "Z2", "a", "z1"]
    #expect(codes.reversed().sorted() == codes)
    #expect(ZoneCode("z1") != ZoneCode("Z1"))
  }

  @Test("A code travels as plain text")
  func codes() throws {
    let wire = try JSONEncoder().encode(["Z3"] as [ZoneCode])
    #expect(String(decoding: wire, as: UTF8.self) == "[\"Z3\"]")
    #expect(try JSONDecoder().decode([ZoneCode].self, from: wire) == ["Z3"])
  }
}
