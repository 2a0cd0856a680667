import Testing
import WorkOrders

@Suite("Facts of events")
struct FactsTests {
  @Test("Are written in one form only")
  func canonical() {
    let facts: Facts = [
      "b": 7, "a": "però \"x\" \\ \n", "c": .amount(Euro(cents: -5)), "d": .instant(Timestamp(milliseconds: 9)),
      "e": true,
      "f": .null,
    ]
    #expect(
      FactsWriter.write(facts)
        == #"{"a":"però \"x\" \\ \u000a","b":7,"c":{"cents":-5},"d":{"ms":9},"e":true,"f":null}"#)
    #expect(FactsReader.read(FactsWriter.write(facts)) == facts)
    #expect(FactsWriter.write([:]) == "{}")
    #expect(FactsReader.read("{}") == [:])
  }

  @Test(
    "Anything else is not read",
    arguments: [
      "", "{", "}", "[]", "{\"a\"}", "{\"a\":}", "{\"a\":1", "{\"a\":1}x", "{\"a\":01}", "{\"a\":1.5}", "{\"a\":--1}",
      "{\"a\":1,}", "{\"a\":1,\"a\":2}", "{\"b\":1,\"a\":2}", "{\"a\":{\"b\":1}}", "{\"a\":{\"cents\":1}",
      "{\"a\":\"\\q\"}",
      "{\"a\":\"\\u00",
      "{\"a\":\"\\u0041\"}", "{\"a\":\"\n\"}", "{\"a\":tru", "{\"a\":9223372036854775808}", " {}", "{\"a\":\"x",
    ])
  func refused(text: String) {
    #expect(FactsReader.read(text) == nil)
  }

  @Test("Are the same whatever the order they came in; what is told already stands, and nothing takes one away")
  func gathered() {
    var facts: Facts = ["late": true]
    facts["due"] = 3
    facts["target"] = "arrival"
    #expect(facts == ["target": "arrival", "due": 3, "late": true])
    #expect(facts.names == ["due", "late", "target"])
    facts.add(["late": false, "a": 1])
    #expect(facts == ["a": 1, "due": 3, "late": true, "target": "arrival"])
    facts["due"] = nil
    facts["never"] = nil
    #expect(facts.adding(["due": 4])["due"] == 4)
    #expect(facts["due"] == nil && facts.names == ["a", "late", "target"])
    #expect(facts.mapValues { $0 == true } == ["a": false, "late": true, "target": false])
  }

  @Test("A text beyond the limit is not read")
  func bounded() {
    let text = FactsWriter.write(["a": .text(String(repeating: "x", count: FactsReader.largest))])
    #expect(FactsReader.read(text) == nil)
  }
}
