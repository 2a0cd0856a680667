import Testing

@testable import WorkOrders

@Suite("Names of streets, folded")
struct StreetNameTests {
  @Test("Abbreviations, saints, numbers and accents come to one form")
  func forms() {
    #expect(StreetName("V.le S. Giovanni Bosco").text == "viale sangiovanni bosco")
    #expect(StreetName("PIAZZA XX SETTEMBRE") == StreetName("p.zza venti settembre"))
    #expect(StreetName("Via SS. Martiri").text == "via sanmartiri")
    #expect(StreetName("S.S. 9").text == "strada statale 9")
    #expect(StreetName("Via dell'Unità d'Italia").words == ["unita", "italia"])
    #expect(StreetName("Via L. Ariosto").words == ["ariosto"])
    #expect(StreetName("Via") == StreetName(kind: nil, words: ["via"]))
    #expect(StreetName("").words.isEmpty)
  }

  @Test("A folded name folded again is the same", arguments: 0..<20)
  func again(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let name = StreetName(RandomAddress.text(&random))
      #expect(StreetName(name.text) == name, "\(name)")
    }
  }

  @Test("Any text is read without harm, and gives the same twice", arguments: 0..<20)
  func anyText(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let text = RandomAddress.noise(&random)
      let address = TypedAddress(text)
      #expect(address == TypedAddress(text))
      for reading in address.readings {
        #expect(!reading.name.words.isEmpty)
        if let number = reading.number { #expect(CivicNumber(key: number.key) == number, "\(number)") }
      }
      let ranked = StreetMatcher(address, isCompleting: seed.isMultiple(of: 2)).ranked(SampleStreets.known)
      #expect(ranked.allSatisfy { (StreetMatch.least...1).contains($0.score) })
      _ = AddressMentions.all(in: text)
    }
  }

  @Test("What is written of a street is read back")
  func folded() {
    for known in SampleStreets.known { #expect(KnownStreet(known.street, folded: known.folded) == known) }
    #expect(SampleStreets.known.count == 34)
  }
}

/// Texts that look like addresses, and some that do not.
enum RandomAddress {
  private static let words = [
    "via", "v.", "V.le", "p.zza", "S.", "san", "santa", "santi", "SS.", "s.s.", "Emilia", "Garibaldi", "XX", "IV", "i",
    "Umberto", "Settembre", "venti", "di", "dell'", "d'", "Italia", "unità", "12", "12/b", "7,", "km", "1+250", "n.",
    "bis", "rosso", "corso", "largo", "ta", "f.lli", "Gen.", "strada", "prov.", "SP", "v", "s", "x", "c/o", "º", "1ª",
  ]

  /// Words of addresses in any order.
  static func text(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...7, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
      .joined(separator: Bool.random(using: &random) ? " " : ", ")
  }

  /// Words and any characters.
  static func noise(_ random: inout SeededGenerator) -> String {
    let characters = (0..<Int.random(in: 0...30, using: &random)).compactMap { _ in
      Unicode.Scalar(UInt32.random(in: 0...0x2FFF, using: &random)).map(Character.init)
    }
    return text(&random) + String(characters) + text(&random)
  }
}
