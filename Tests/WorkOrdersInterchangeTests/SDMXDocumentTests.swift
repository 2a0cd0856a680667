import Testing
import WorkOrders

@testable import WorkOrdersInterchange

@Suite("SDMX messages")
struct SDMXDocumentTests {
  private func text(_ form: SDMXForm, _ statistics: QuarterlyStatistics) throws -> String {
    String(decoding: try SDMXDocument.bytes(form, statistics, names: SampleStatistics.names), as: UTF8.self)
  }

  private func quarter(state: StatisticsState = .frozen) throws -> QuarterlyStatistics {
    SampleStatistics.statistics(try #require(ReportingPeriod(label: "2026-Q3")), state: state)
  }

  @Test("The order in which figures are given does not show, and the same act gives the same bytes")
  func deterministic() throws {
    let turned = SampleStatistics.statistics(
      try #require(ReportingPeriod(label: "2026-Q3")), figures: SampleStatistics.figures.reversed())
    for form in SDMXForm.allCases { #expect(try text(form, turned) == text(form, quarter())) }
  }

  @Test("Every time in a message is that of the act, and its identifier says which act it is")
  func header() throws {
    let text = try text(.data21, quarter())
    let made = try quarter().generatedAt.rfc3339()
    #expect(text.contains("<mes:Prepared>\(made)</mes:Prepared>"))
    #expect(text.contains("<mes:Extracted>\(made)</mes:Extracted>"))
    #expect(text.contains("<mes:ID>MAINTENANCE_2026-Q3_V2_FROZEN_48211</mes:ID>"))
    #expect(text.contains("<mes:Sender id=\"CO_REGGIO_DINTORNI\">"))
    #expect(text.contains(String(repeating: "0f", count: 32)))
  }

  @Test("A figure has the total in every dimension that it is not broken down by, and a code for those that have none")
  func series() throws {
    let text = try text(.data21, quarter())
    #expect(
      text.contains(
        """
            <Series FREQ="Q" REF_AREA="_X" INDICATOR="ORDERS_OPENED" WORK_AREA="_T" CATEGORY="_T" URGENCY="_T" \
        CHANNEL="_T" CONTRACTOR="_T" CONTRACT="_T" TARGET="_T" OUTCOME="_T" TIME_BAND="_T" UNIT_MEASURE="NUMBER">
              <Obs TIME_PERIOD="2026-Q3" OBS_VALUE="1" OBS_STATUS="A"/>
            </Series>
        """))
    #expect(text.contains("CATEGORY=\"roads$2Ehole\" URGENCY=\"_T\" CHANNEL=\"phone\""))
    #expect(text.contains("OBS_VALUE=\"0.6667\" OBS_STATUS=\"A\" NUMERATOR=\"2\" DENOMINATOR=\"3\"/>"))
    #expect(text.contains("OBS_VALUE=\"-1250.50\""))
  }

  @Test("Figures by week are one series of weekly frequency, week after week")
  func weeks() throws {
    let text = try text(.data30, quarter())
    #expect(
      text.contains(
        """
              <Obs TIME_PERIOD="2026-W28" OBS_VALUE="3" OBS_STATUS="A"/>
              <Obs TIME_PERIOD="2026-W29" OBS_VALUE="4" OBS_STATUS="A"/>
            </Series>
        """))
    #expect(text.contains("FREQ=\"W\" REF_AREA=\"Z2\" INDICATOR=\"SERIES_ORDERS\""))
  }

  @Test("A week that lies only partly in the period is left out", arguments: [SDMXForm.data21, .generic21, .data30])
  func partWeeks(form: SDMXForm) throws {
    let figures = ["2026-W27", "2026-W28", "2026-W39", "2026-W40"].map { week in
      Figure(code: "series.orders", dimensions: [.week: week], value: .count(3))
    }
    let text = try text(
      form, SampleStatistics.statistics(try #require(ReportingPeriod(label: "2026-Q3")), figures: figures))
    // The quarter begins on a Wednesday, and ends on one.
    #expect(!text.contains("2026-W27") && !text.contains("2026-W40"))
    #expect(text.contains("2026-W28") && text.contains("2026-W39"))
  }

  @Test("A draft's figures are provisional")
  func draft() throws {
    for form in [SDMXForm.data21, .data30] {
      let text = try text(form, quarter(state: .draft))
      #expect(text.contains("OBS_STATUS=\"P\"") && !text.contains("OBS_STATUS=\"A\""))
    }
  }

  @Test("The structure names each code in both languages, and gives each indicator its definition")
  func names() throws {
    let structure = try text(.structure21, quarter())
    #expect(structure.contains(", &lt;nord&gt; &amp; sud 🌳</com:Name>"))
    #expect(structure.contains(", &lt;north&gt; &amp; south 🌳</com:Name>"))
    #expect(structure.contains("<str:Code id=\"TIMES_MAKING__SAFE_MEDIAN\">"))
    #expect(structure.contains("<com:Description xml:lang=\"en\">What it is: Orders opened</com:Description>"))
    #expect(structure.contains("Buca\u{FFFD}\u{FFFD}\nprofonda"))
    #expect(structure.contains("<str:Code id=\"PT4H-PT12H\">"))
  }

  @Test(
    "The frequency and the time are those of the days",
    arguments: [
      ("2026-Q3", "Q", "2026-Q3"), ("2026-10-01/2026-12-31", "Q", "2026-Q4"), ("2026-01-01/2026-12-31", "A", "2026"),
      ("2026-01-01/2026-06-30", "S", "2026-S1"), ("2026-07-01/2026-12-31", "S", "2026-S2"),
      ("2024-02-01/2024-02-29", "M", "2024-02"), ("2026-02-01/2026-02-27", "_O", "2026-02-01/P27D"),
      ("2026-03-05/2026-03-05", "D", "2026-03-05"), ("2026-02-01/2026-04-30", "_O", "2026-02-01/P89D"),
      ("2026-04-01/2026-09-30", "_O", "2026-04-01/P183D"), ("2025-12-20/2026-01-06", "_O", "2025-12-20/P18D"),
      ("2025-01-01/2026-12-31", "_O", "2025-01-01/P730D"),
    ])
  func frequencies(label: String, frequency: String, time: String) throws {
    let period = try #require(ReportingPeriod(label: label))
    #expect(SDMXFrequency(period).rawValue == frequency)
    #expect(SDMXFrequency.time(of: period) == time)
  }

  @Test("Different codes have different identifiers, made of what the standard allows")
  func identifiers() {
    var generator = SeededGenerator(seed: 6)
    let letters = Array("aAzZ09.-_$@ è")
    var codes: Set<String> = ["", "-", "_T", "_X", "a.b", "a_b", "aB", "a.B", "a..b", "ab", "AB", "$2E"]
    for _ in 0..<4_000 {
      codes.insert(
        String(
          (0..<Int.random(in: 1...6, using: &generator)).map { _ in letters.randomElement(using: &generator) ?? "a" }))
    }
    let allowed = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-@$")
    for identify in [SDMXIdentifier.code, SDMXIdentifier.indicator] {
      let identifiers = codes.map(identify)
      #expect(Set(identifiers).count == codes.count)
      #expect(identifiers.allSatisfy { !$0.isEmpty && $0.allSatisfy(allowed.contains) })
    }
    #expect(SDMXIdentifier.indicator("orders.opened") == "ORDERS_OPENED")
    #expect(SDMXIdentifier.code("-") == "_X")
    #expect(!codes.subtracting(["-"]).map(SDMXIdentifier.code).contains { $0 == "_T" || $0 == "_X" })
  }

  @Test(
    "The agency is the city's name in the standard's letters",
    arguments: [
      ("Reggio nell'Emilia", "CO_REGGIO_NELL_EMILIA"), ("Forlì", "CO_FORLI"), ("Santa Fiora (GR)", "CO_SANTA_FIORA_GR"),
      ("東京", "CO_E69DB1E4BAAC"), ("", "CO_"),
    ])
  func agencies(city: String, agency: String) {
    #expect(SDMXIdentifier.agency(ofCity: city) == agency)
  }

  @Test("Statistics that contradict themselves are not written", arguments: SDMXForm.allCases)
  func contradictions(form: SDMXForm) throws {
    let broken = SampleStatistics.statistics(
      try #require(ReportingPeriod(label: "2026-Q3")), figures: SampleStatistics.figures + [SampleStatistics.figures[0]]
    )
    #expect {
      try SDMXDocument.bytes(form, broken, names: SampleStatistics.names)
    } throws: { ($0 as? DomainError)?.code == .internal }
  }

  @Test("A long message reaches its sink in pieces")
  func streams() throws {
    let many = (0..<20_000).map { Figure(code: "orders.opened", dimensions: [.category: "c\($0)"], value: .count($0)) }
    let statistics = SampleStatistics.statistics(try #require(ReportingPeriod(label: "2026-Q3")), figures: many)
    var pieces: [[UInt8]] = []
    try SDMXDocument.write(.data21, statistics, names: SampleStatistics.names) { piece throws(DomainError) in
      pieces.append(piece)
    }
    #expect(pieces.count > 10)
    let whole = try SDMXDocument.bytes(.data21, statistics, names: SampleStatistics.names)
    #expect(pieces.flatMap { $0 } == whole)
  }
}
