import Testing

@testable import WorkOrders

@Suite("What a contractor answers in a first line")
struct ContractorAnswerTests {
  private let zone: CityZone
  // Monday 23 November 2026, 9:00 in Rome.
  private let now: Timestamp

  init() throws {
    zone = try CityZone(identifier: "Europe/Rome")
    now = try Timestamp(rfc3339: "2026-11-23T08:00:00Z")
  }

  private func answer(_ text: String, in language: Language = .italian) -> ContractorAnswer? {
    ContractorAnswer(text, language: language, in: zone, now: now)
  }

  private func moment(_ text: String) throws -> Timestamp { try zone.parse(typed: text) }

  @Test(
    "A verb alone is an answer, in both languages, whatever its letters and marks",
    arguments: [
      ("ACCETTO", ContractorAnswer.accept(eta: nil)), ("accetto.", .accept(eta: nil)),
      ("Accettiamo!", .accept(eta: nil)), ("  \n\n>>> Accept", .accept(eta: nil)), ("We accept.", .accept(eta: nil)),
      ("INIZIATO", .start), ("Inizio lavori", .start), ("started", .start),
      ("in sicurezza", .makeSafe), ("Messo in sicurezza.", .makeSafe), ("made safe", .makeSafe),
      ("FINITO", .complete(final: nil)), ("Fine lavori", .complete(final: nil)), ("done", .complete(final: nil)),
      ("finito\n350,00 di materiali", .complete(final: nil)),
    ])
  func verbs(text: String, expected: ContractorAnswer) {
    #expect(answer(text) == expected)
  }

  @Test(
    "With an arrival",
    arguments: [
      ("ACCETTO 15:30", "2026-11-23 15:30"), ("Accetto alle 15.30", "2026-11-23 15:30"),
      ("accetto entro le 16", "2026-11-23 16:00"), ("Accetto, arriviamo alle ore 11", "2026-11-23 11:00"),
      ("accept at 8:30", "2026-11-24 08:30"), ("ACCETTO domani alle 7", "2026-11-24 07:00"),
      ("accetto dopodomani ore 8.15", "2026-11-25 08:15"), ("Accept tomorrow 14:00", "2026-11-24 14:00"),
      ("ACCETTO 25/11 ore 9", "2026-11-25 09:00"), ("Accetto il 2/1 alle 10:00", "2027-01-02 10:00"),
      ("accetto 2026-11-30 08:00", "2026-11-30 08:00"), ("accetto 30/11/2026 8:00", "2026-11-30 08:00"),
      ("ACCETTO: 15:30", "2026-11-23 15:30"),
    ])
  func arrival(text: String, expected: String) throws {
    #expect(answer(text) == .accept(eta: try moment(expected)))
  }

  @Test(
    "With an amount",
    arguments: [
      ("FINITO 350,00", 35_000), ("finito 350", 35_000), ("Finito € 350,50", 35_050), ("done 350.00 euro", 35_000),
      ("Fine lavori: 1250,00 €", 125_000), ("finito 350,00€.", 35_000), ("FINITO EUR 99", 9_900),
    ])
  func amount(text: String, expected: Int) {
    #expect(answer(text) == .complete(final: Euro(cents: Int64(expected))))
  }

  @Test(
    "With a reason",
    arguments: [
      ("RIFIUTO: squadra impegnata", ContractorAnswer.refuse(reason: "squadra impegnata")),
      ("Rifiutiamo - non abbiamo il mezzo", .refuse(reason: "non abbiamo il mezzo")),
      ("Non accettiamo, troppo lontano", .refuse(reason: "troppo lontano")),
      ("we refuse no crew today", .refuse(reason: "no crew today")), ("RIFIUTO", .refuse(reason: "–")),
      ("Restituisco: serve un'autogrù", .handBack(reason: "serve un'autogrù")),
      ("hand back: broken lift", .handBack(reason: "broken lift")),
    ])
  func reasons(text: String, expected: ContractorAnswer) {
    #expect(answer(text) == expected)
  }

  @Test(
    "What says more than its verb takes, or no verb at all, is for a person",
    arguments: [
      "Accetto solo se pagate il doppio", "accetto alle 25", "accetto oggi alle 8", "accetto 31/2 alle 9",
      "accetto forse domani", "accetto domani", "Buongiorno, accettiamo", "Ricevuto", "", "   \n ", "finito quasi",
      "finito 1.250", "finito -5", "finito 350 o 400", "iniziato ma sospeso", "in sicurezza fino a domani",
      "accettabile", "Grazie", "ok", "accetto il 28/03/2027 alle 2:30",
    ])
  func unclear(text: String) {
    #expect(answer(text) == nil)
  }

  @Test(
    "A word that means something else in the other language is a verb in its own alone",
    arguments: [
      ("Fine.", Language.italian, ContractorAnswer.complete(final: nil)), ("Fine.", .english, nil),
      ("fine 350,00", .italian, .complete(final: Euro(cents: 35_000))), ("Fine, thank you", .english, nil),
      ("Safe", .english, .makeSafe), ("Safe", .italian, nil), ("Start", .english, .start), ("Start", .italian, nil),
      ("Fine lavori", .english, .complete(final: nil)), ("Finito", .english, .complete(final: nil)),
      ("Started", .italian, .start), ("Made safe", .italian, .makeSafe),
    ] as [(String, Language, ContractorAnswer?)])
  func falseFriends(text: String, language: Language, expected: ContractorAnswer?) {
    #expect(answer(text, in: language) == expected)
  }

  @Test("Any text is read without harm, and only what begins with a verb is an answer")
  func anything() {
    var generator = SeededGenerator(seed: 20_261_123)
    let words = [
      "accetto", "15:30", "domani", "€", "finito", ",", "\u{0}", "350,00", "/", "25/11", ":", "ore", "🙂", "-1",
    ]
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...6, using: &generator)).map { _ in words.randomElement(using: &generator) ?? ""
      }
      .joined(separator: " ")
      if let answer = answer(text) {
        let verb = text.split(separator: " ").first { $0 == "accetto" || $0 == "finito" }
        #expect(verb == (answer.act == .accept ? "accetto" : "finito"), "\(text)")
      }
    }
  }
}
