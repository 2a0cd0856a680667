import Testing

@testable import WorkOrders

@Suite("What somebody types to find something")
struct SearchTextTests {
  private static let words = SearchWords.of(
    ["Via Emilia 12", nil, "Buca profonda perché l'asfalto è ceduto", "EXT-9912345"],
    reporters: [
      (Reporter(name: "Rosa Verdi", phone: "+39 333 123 4567", email: "rosa@posta.example"), "Scuola Pascoli")
    ])

  private func finds(_ text: String, asStaff: Bool = true) throws -> Bool {
    let search = try SearchText(typed: text)
    let words = asStaff ? search.words : search.words.map(\.impersonal)
    return !words.isEmpty && words.allSatisfy { $0.isFound(in: Self.words) }
  }

  @Test(
    "Words in any order, without accents, the last one begun",
    arguments: [
      "buca via emilia", "EMILIA v. bu", "perche' asf", "asfalto perché", "emilia 12", "emilia 1", "profonda",
      "9912345",
      "rosa verdi", "verdi buc", "scuola", "rosa@posta.example",
    ])
  func found(text: String) throws { #expect(try finds(text)) }

  @Test(
    "A word that is not there, or only begun before others, finds nothing", arguments: ["buca lampada", "buc emilia"])
  func notFound(text: String) throws { #expect(try !finds(text)) }

  @Test(
    "A telephone in any spelling, and by its last digits",
    arguments: [
      "3331234567", "333 123 4567", "333-1234567", "+393331234567", "0039 333 1234567", "393331234567",
      "(333) 123.4567",
      "…4567", "...567", "4567", "1234567", "buca 333 1234567", "333 1234567 buca",
    ])
  func phones(text: String) throws {
    #expect(try finds(text))
    #expect(try !finds(text, asStaff: false), "who may not see reporters finds by none")
  }

  @Test("Another telephone finds nothing", arguments: ["3331234568", "…4568", "333 123", "12345"])
  func otherPhones(text: String) throws { #expect(try !finds(text)) }

  @Test("A house number beside digits of a telephone stays one")
  func houseNumber() throws { #expect(try finds("via emilia 12 3331234567")) }

  @Test(
    "Numbers may be shortened",
    arguments: [
      ("WO-2026-000123", "WO", 2026, 123), ("wo 2026 123", "WO", 2026, 123), ("R-2026-7", "R", 2026, 7),
      ("r7", nil, nil, nil), ("2026-123", nil, 2026, 123), ("123", nil, nil, 123), ("c-2025-000001", "C", 2025, 1),
      ("via 12", nil, nil, nil), ("0", nil, nil, nil), ("1234567890", nil, nil, nil),
    ] as [(String, String?, Int?, Int?)])
  func numbers(text: String, prefix: String?, year: Int?, serial: Int?) throws {
    let number = try SearchText(typed: text).number
    #expect(number?.prefix == prefix && number?.year == year && number?.serial == serial)
  }

  @Test("A number with its prefix is nothing else")
  func onlyNumber() throws { #expect(try SearchText(typed: "WO-2026-123").words.isEmpty) }

  @Test("Whatever is typed is letters and digits when it is looked for")
  func noSyntax() throws {
    var generator = SeededGenerator(seed: 7)
    let signs: [Character] = [
      "\"", "'", "*", "(", ")", "-", "+", ".", "…", ":", "&", "|", "!", "%", "_", "\\", "a", "é", "4", " ", "\0", "N",
      "O", "T",
    ]
    for _ in 1...2_000 {
      let length = Int.random(in: 0...30, using: &generator)
      let text = String((0..<length).map { _ in signs.randomElement(using: &generator) ?? " " })
      guard let search = try? SearchText(typed: text) else { continue }
      for pattern in search.words.flatMap(\.patterns) {
        #expect(pattern.text.drop { "·°".contains($0) }.allSatisfy { $0.isLetter || $0.isNumber }, "\(text)")
        #expect(!pattern.text.isEmpty)
      }
    }
  }

  @Test("A text too long or of too many words is refused")
  func bounds() {
    #expect(throws: DomainError.self) { try SearchText(typed: String(repeating: "a", count: 201)) }
    #expect(throws: DomainError.self) { try SearchText(typed: (1...13).map { "w\($0)" }.joined(separator: " ")) }
  }

  @Test("A very long text keeps who reported and its first words")
  func longText() {
    let text = (1...1_000).map { "parola\($0)" }.joined(separator: " ")
    let words = SearchWords.of([text], reporters: [(Reporter(name: "Rosa"), nil)])
    #expect(words.hasPrefix(" ·rosa parola1 ") && words.split(separator: " ").count == SearchWords.most)
  }
}
