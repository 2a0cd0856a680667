import Testing
import WorkOrders

@Suite("How long words may be")
struct TextBoundsTests {
  @Test("A text is cut at its field's limit, in characters and not in bytes")
  func cut() {
    let longest = String(repeating: "è", count: 200)
    #expect(TextBounds.cut(longest, field: "name") == longest)
    let cut = TextBounds.cut(longest + "!", field: "name")
    #expect(cut.count == 200 && cut.hasSuffix("è…"))
    #expect(TextBounds.cut(longest + "!", field: "description") == longest + "!")
  }

  @Test("What is too long is refused with its field and its limit, in both languages")
  func refused() throws {
    try TextBounds.check(String(repeating: "x", count: 40), field: "phone")
    let error = try #require(throws: DomainError.self) {
      try TextBounds.check(String(repeating: "x", count: 41), field: "phone")
    }
    #expect(error.field == "phone" && error.text(.italian).hasPrefix("Il campo \"phone\" ha più di 40 caratteri."))
  }

  @Test("A zero byte is found however deep it stands in JSON, and what only looks like one is none")
  func zeroBytes() throws {
    for json in [#"{"a":"x\u0000"}"#, #"{"a":[{"b":"\\\u0000"}]}"#, #"{"\u0000":1}"#] {
      let error = try #require(throws: DomainError.self, "\(json)") { try TextBounds.check(json: json.utf8) }
      #expect(error.code == .invalid && error.text(.italian).hasPrefix("Un testo contiene un byte zero."))
    }
    for json in [#"{"a":"\\u0000"}"#, #"{"a":"\u0001"}"#, #"{"a":"\n u0000 \u000a"}"#, "{}"] {
      try TextBounds.check(json: json.utf8)
    }
    #expect(TextBounds.withoutZeros("a\0b") == "ab" && TextBounds.withoutZeros("ab") == "ab")
  }

  @Test("A price or a place that is described at too great length is refused by its line")
  func tables() throws {
    let long = String(repeating: "x", count: 10_001)
    let prices = try PriceListFile(Array("code,unit,price,description\nA,m,1,\(long)\nB,m,1,Posa\n".utf8))
    #expect(prices.items.map(\.code) == ["B"] && prices.refused.map(\.line) == [2])
    #expect(prices.refused.first?.error.field == "description")
    let places = try PlaceFile(Array("code,kind,name\nA,school,\(long)\nB,school,Scuola\n".utf8))
    #expect(places.places.map(\.code) == ["B"] && places.refused.map(\.error.field) == ["name"])
  }
}
