import Testing

@testable import WorkOrders

@Suite("What a text may be about")
struct SuggestionTests {
  private static func category(_ code: CategoryCode, _ keywords: [String]) -> WorkOrders.Category {
    Category(
      code: code, area: "roads", name: LocalizedText(code.rawValue), urgency: "normal", estimate: nil, trade: "roads",
      keywords: keywords)
  }

  private static let categories = [
    category("roads.pothole", ["buca", "buche", "asfalto"]), category("lighting.lamp", ["lampione", "luce", "buio"]),
    category("roads.light", ["semaforo", "luce rossa"]),
  ]

  private func guess(_ text: String) -> KeywordGuess? { KeywordGuess.best(for: text, among: Self.categories) }

  @Test("More keywords make a category surer, those of others less")
  func keywords() {
    #expect(guess("Una BUCA nell'asfalto")?.keywords == ["buca", "asfalto"])
    #expect(guess("Una BUCA nell'asfalto")?.score == 0.92)
    #expect(guess("C'è una buca")?.score == 0.8)
    #expect(guess("buca, buche e asfalto rotto")?.score == 0.97)
    #expect(guess("due lampioni spenti, è buio")?.category == "lighting.lamp")
    #expect(guess("buca nell'asfalto sotto il lampione")?.score == 0.61)
    #expect(guess("luce rossa fissa")?.category == "roads.light", "two words say more than one")
    #expect(guess("una buca sotto il lampione") == nil, "as much for one as for the other")
    #expect(guess("Buongiorno") == nil && guess("") == nil && guess("imbucare la lettera") == nil)
  }

  @Test("The sender's habit makes a category surer, and alone suggests the one that was always meant")
  func habit() {
    var policy = TestCity.policy
    policy.categories = Self.categories
    func suggested(_ text: String, _ earlier: CategoryCode?...) -> RequestSuggestion {
      var suggestion = RequestSuggestion()
      let known = earlier.enumerated().map {
        EarlierRequest(number: RequestNumber(year: 2026, serial: $0.offset + 1), category: $0.element, place: nil)
      }
      suggestion.suggestCategory(for: text, known, in: policy)
      return suggestion
    }
    let one = suggested("C'è una buca", "roads.pothole", "lighting.lamp")
    #expect(one.score == 0.85 && one.reasons == [.keywords(["buca"]), .senderCategory(1)])
    #expect(suggested("C'è una buca", "lighting.lamp").score == 0.8)
    let usual = suggested("Ancora!", "lighting.lamp", "lighting.lamp", nil)
    #expect(usual.category == "lighting.lamp" && usual.score == 0.4 && usual.reasons == [.senderCategory(2)])
    #expect(suggested("Ancora!", "lighting.lamp").isEmpty)
    #expect(suggested("Ancora!", "lighting.lamp", "roads.pothole").isEmpty)
  }

  @Test("A place is known by its name in the text, else by the sender's last request")
  func place() {
    let places = [
      Place(code: "pascoli", kind: "school", name: "Scuola Pascoli", zone: "Z1", coordinate: nil, contact: nil),
      Place(code: "park", kind: "park", name: "Parco", zone: "Z2", coordinate: nil, contact: nil),
    ]
    let earlier = [EarlierRequest(number: RequestNumber(year: 2026, serial: 7), category: nil, place: "park")]
    func suggested(_ text: String) -> RequestSuggestion {
      var suggestion = RequestSuggestion()
      suggestion.suggestPlace(for: text, among: places, earlier)
      return suggestion
    }
    let named = suggested("Davanti alla scuola Pascoli manca la luce")
    #expect(named.place == "pascoli" && named.zone == "Z1" && named.reasons == [.place("Scuola Pascoli")])
    let usual = suggested("Qui manca la luce, nel parco")
    #expect(usual.place == "park", "a name of one short word is no name")
    #expect(usual.reasons == [.senderPlace(RequestNumber(year: 2026, serial: 7))])
  }

  @Test("A street is found in a sentence, by the longest reading first")
  func mentions() {
    func first(_ text: String) -> [String] { AddressMentions.all(in: text).first ?? [] }
    #expect(first("Buca in via Roma davanti").first == "via Roma davanti")
    #expect(first("Buca in via Roma davanti").last == "via Roma")
    #expect(first("Buca in v. Roma 3. Grazie a tutti voi").contains("v. Roma 3."))
    #expect(first("Sono in P.zza XX Settembre!").first == "P.zza XX Settembre!")
    #expect(AddressMentions.all(in: "Buongiorno, tutto bene, passo di qua").isEmpty)
    #expect(AddressMentions.all(in: String(repeating: "via via ", count: 5_000)).count == AddressMentions.most)
  }

  @Test("A reason is read back as it is kept")
  func lines() {
    let reasons: [SuggestionReason] = [
      .keywords(["buca", "luce rossa"]), .senderCategory(3), .place("Scuola Pascoli"), .street("VIA ROMA 3"),
      .senderPlace(RequestNumber(year: 2026, serial: 7)),
    ]
    #expect(reasons.map { SuggestionReason(line: $0.line) } == reasons)
    #expect(SuggestionReason(line: "nonsense") == nil && SuggestionReason(line: "weather rain") == nil)
    #expect(reasons.allSatisfy { $0.text.it != $0.text.en })
  }

  @Test("What was said goes before what is suggested")
  func filling() {
    var suggestion = RequestSuggestion()
    (suggestion.category, suggestion.address, suggestion.place) = ("roads.pothole", "VIA ROMA 3", "park")
    var report = ContactReport()
    report.address = "via Po"
    report.fill(from: suggestion)
    #expect(report.category == "roads.pothole" && report.address == "via Po" && report.place == nil)
    var empty = ContactReport()
    empty.category = "lighting.lamp"
    empty.fill(from: suggestion)
    #expect(empty.category == "lighting.lamp" && empty.address == "VIA ROMA 3" && empty.place == "park")
  }
}
