import Testing

@testable import WorkOrders

@Suite("What a person meant to type")
struct SpellingTests {
  let known = ["roads.pothole", "roads.sign", "lighting.lamp", "green.tree"]

  @Test(
    "The nearest word is found through slips of the hand",
    arguments: [
      ("roads.pothole", "roads.pothole"), ("ROADS.POTHOLE", "roads.pothole"), ("raods.pothole", "roads.pothole"),
      ("roads.potole", "roads.pothole"), ("road.sing", "roads.sign"), ("lightning.lamp", "lighting.lamp"),
    ])
  func near(typed: String, expected: String) {
    #expect(Spelling.nearest(to: typed, among: known) == expected)
  }

  @Test("Nothing is guessed where nothing is near", arguments: ["elevator", "roads.traffic-lights", ""])
  func far(typed: String) {
    #expect(Spelling.nearest(to: typed, among: known) == nil)
  }

  @Test("Nothing is guessed where nothing is known")
  func noneKnown() { #expect(Spelling.nearest(to: "roads", among: []) == nil) }

  @Test("Of words that are as near, the first by the alphabet is guessed, in whatever order they are known")
  func ties() {
    #expect(Spelling.nearest(to: "Z0", among: ["Z2", "Z1", "Z3"]) == "Z1")
    #expect(Spelling.nearest(to: "Z0", among: ["Z3", "Z1", "Z2"]) == "Z1")
  }

  @Test("A typed word of any length costs no more than a long one")
  func long() {
    #expect(Spelling.nearest(to: String(repeating: "roads.", count: 100_000), among: known) == nil)
  }

  @Test(
    "The distance counts letters put in, left out and changed",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("kitten", "sitting", 3), ("sitting", "kitten", 3),
      ("lampp", "lamp", 1), ("ab", "ba", 2), ("same", "same", 0),
    ])
  func distance(lhs: String, rhs: String, expected: Int) {
    #expect(Spelling.distance(Array(lhs.utf8), Array(rhs.utf8)) == expected)
  }
}
