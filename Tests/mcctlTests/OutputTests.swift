import DispatchAPI
import Foundation
import Testing
import WorkOrders

@testable import mcctl

@Suite("Output for people")
struct OutputTests {
  private let italian = Reader(language: .italian, terminal: Terminal(width: 80))
  private let english = Reader(language: .english, terminal: Terminal(width: 80))

  @Test("Every phrase is there in both languages with the same blanks to fill")
  func catalogue() {
    for phrase in Phrase.allCases {
      #expect(Phrase.catalogue[phrase] != nil, "\(phrase)")
      let (it, en) = (phrase.texts.it, phrase.texts.en)
      #expect(!it.trimmed.isEmpty && !en.trimmed.isEmpty, "\(phrase)")
      #expect(
        it.split(separator: "{}", omittingEmptySubsequences: false).count
          == en.split(separator: "{}", omittingEmptySubsequences: false).count, "\(phrase)")
    }
  }

  @Test("Percentages and a contract's penalties are words in the reader's format")
  func terms() {
    #expect(italian.percent("12.50") == "12,5 %" && english.percent("22.00") == "22 %")
    let text = "arrival:1080.00/hour:5400.50;completion:1.50‰/day:10.00%;makingSafe:none"
    #expect(
      italian.penalties(text)
        == "arrivo 1.080,00 € l'ora, al più 5.400,50 €; fine lavori 1,5 ‰ al giorno, al più 10 %; messa in sicurezza nessuna"
    )
    #expect(english.penalties("arrival:50.00/hour") == "arrival €50.00 an hour")
    #expect(english.penalties("of a later kind") == "of a later kind")
  }

  @Test("The blanks of a phrase are filled in order")
  func fill() {
    #expect(english(.spoolSent, "k1", "R-2026-000001") == "k1 logged: R-2026-000001")
  }

  @Test("The language is that of the first locale variable that is set")
  func language() {
    #expect(Reader(environment: ["LANG": "it_IT.UTF-8"]).language == .italian)
    #expect(Reader(environment: ["LANG": "it_IT.UTF-8", "LC_ALL": "en_GB.UTF-8"]).language == .english)
    #expect(Reader(environment: ["LANG": "it_IT.UTF-8", "LC_ALL": ""]).language == .italian)
    #expect(Reader(environment: [:]).language == .english)
  }

  @Test(
    "Amounts are written as the reader writes them",
    arguments: [
      (5, "0,05 €", "€0.05"), (125_000, "1.250,00 €", "€1,250.00"), (123_456_789, "1.234.567,89 €", "€1,234,567.89"),
      (-100_000, "-1.000,00 €", "-€1,000.00"),
    ] as [(Int64, String, String)])
  func amounts(cents: Int64, it: String, en: String) {
    #expect(italian.money(Euro(cents: cents)) == it)
    #expect(english.money(Euro(cents: cents)) == en)
  }

  @Test("Times are shown in the city's own offset, as the reader writes them")
  func times() {
    #expect(italian.time("2026-07-14T08:30:00+02:00") == "14/07/2026 08:30")
    #expect(english.time("2026-07-14T08:30:00+02:00") == "14 Jul 2026 08:30")
    #expect(english.time(nil) == "-")
  }

  @Test("A time that waits here is shown by the clocks of this machine, however it was typed")
  func localTimes() throws {
    let zone = try CityZone(identifier: TimeZone.current.identifier)
    let instant = try Timestamp(rfc3339: "2026-07-14T06:30:00Z")
    #expect(italian.localTime("2026-07-14T06:30:00Z") == LocalMoments.text(instant, in: zone, .italian))
    #expect(italian.localTime("2026-07-14 08:30") == "14/07/2026 08:30")
    #expect(english.localTime("yesterday") == "yesterday")
  }

  @Test("What an inspection is for and found, and whose approval is asked, is told in words")
  func words() {
    for code in InspectionKind.allCases.map(\.rawValue) { #expect(italian.inspectionKind(code) != code) }
    for code in InspectionOutcome.allCases.map(\.rawValue) {
      #expect(italian.finding(code) != code, "\(code)")
      #expect(!english.finding(code).contains("-"), "\(code)")
    }
    #expect(italian.inspectionKind("preventive") == "preventivo")
    #expect(italian.finding("made-safe") == "messo in sicurezza")
    #expect(italian.role("technician") == "un tecnico" && english.role("newer") == "newer")
  }

  @Test("Lengths and shares are readable")
  func lengths() {
    #expect(english.length(4_500) == "01:15")
    #expect(italian.length(90_000) == "1 g 01:00")
    #expect(italian.percent(0.9125) == "91,3 %")
  }

  @Test("A share is rounded once, from its part and whole")
  func shares() {
    // Of four decimals, 0.7145, the tenths would be 71.5.
    #expect(english.percent(71_449, of: 100_000) == "71.4 %")
    #expect(italian.percent(1, of: 8) == "12,5 %" && italian.percent(1, of: 2_000) == "0,1 %")
    #expect(english.percent(0, of: 0) == "–")
    #expect(FigureShare("7360/8308")?.told(english) == "88.6 % (7,360/8,308)")
    #expect(FigureShare("7360") == nil && FigureShare("a/b") == nil)
  }

  @Test("A dash in the place of a file is standard output")
  func dash() {
    #expect(Output.file("-") == nil && Output.file(nil) == nil && Output.file("./-") == "./-")
  }

  @Test("Columns stand under each other, numbers to the right")
  func columns() {
    var table = TextTable([.init(title: "order"), .init(title: "eur", isRight: true), .init(title: "site")])
    table.add("WO-1", "5", "Via Roma")
    table.add("WO-10", "1250", "Piazza")
    #expect(table.text(english) == "order   eur  site\nWO-1      5  Via Roma\nWO-10  1250  Piazza")
  }

  @Test("What is too wide for the terminal gives way in the flexible columns only")
  func narrow() {
    let narrow = Reader(language: .english, terminal: Terminal(width: 24))
    var table = TextTable([.init(title: "order"), .init(title: "site", isFlexible: true)])
    table.add("WO-2026-000001", "Via Emilia all'Angelo 12")
    let lines = table.text(narrow).split(separator: "\n")
    #expect(lines[1] == "WO-2026-000001  Via Emi…")
  }

  @Test("Where no terminal sets a limit, a long text is still cut to one line")
  func longCell() {
    var table = TextTable([.init(title: "order"), .init(title: "site", isFlexible: true)])
    table.add("WO-2026-000001", .init(String(repeating: "a", count: 60_000)))
    let lines = table.text(Reader(language: .english, terminal: Terminal(width: .max))).split(separator: "\n")
    #expect(lines[1].count == 136 && lines[1].hasSuffix("…"))
  }

  @Test("A line break inside a cell does not break the table")
  func lineBreak() {
    var table = TextTable([.init(title: "a"), .init(title: "b")])
    table.add("one\ntwo", "x")
    #expect(table.text(english).split(separator: "\n").count == 2)
  }

  @Test(
    "A result that has no room is a failure, and a whole one is none",
    arguments: [("/dev/full", ENOSPC), ("/dev/null", nil)])
  func noRoom(device: String, cause: Int32?) {
    let descriptor = open(device, O_WRONLY)
    defer { close(descriptor) }
    #expect(Output.failure(writing: Data("WO-2026-000001\n".utf8), to: descriptor) == cause)
  }

  @Test("Output that has to wait for its reader arrives whole")
  func slowReader() async throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    let (reading, writing) = (ends[0], ends[1])
    try #require(fcntl(writing, F_SETFL, O_NONBLOCK) == 0)
    let bytes = Data(repeating: 0x61, count: 300_000)
    async let read = Task.detached {
      FileHandle(fileDescriptor: reading, closeOnDealloc: true).readDataToEndOfFile()
    }.value
    #expect(Output.failure(writing: bytes, to: writing) == nil)
    close(writing)
    #expect(await read == bytes)
  }

  @Test("Colours are for terminals only")
  func colours() {
    #expect(english.ink(.red, "late") == "late")
    let coloured = Reader(language: .english, terminal: Terminal(width: 80, hasColour: true))
    #expect(coloured.ink(.red, "late") == "\u{1B}[31mlate\u{1B}[0m")
    #expect(!Terminal(descriptor: 1, environment: ["NO_COLOR": "1"]).hasColour)
  }
}
