import Testing
import WorkOrders
import WorkOrdersInterchange

@Suite("Reading the quarterly statistics document")
struct QuarterlyStatisticsReaderTests {
  @Test("What was written is read again as it was")
  func roundTrip() throws {
    let statistics = try StatisticsSample.statistics()
    #expect(try QuarterlyStatisticsReader.statistics(QuarterlyStatisticsXML.bytes(statistics)) == statistics.inOrder)
  }

  @Test("Whatever statistics are written are read again as they were", arguments: UInt64(1)...40)
  func anyRoundTrip(seed: UInt64) throws {
    let statistics = try RandomStatistics(seed: seed).statistics
    let bytes = try QuarterlyStatisticsXML.bytes(statistics)
    let read = try QuarterlyStatisticsReader.statistics(bytes)
    #expect(read == statistics.inOrder)
    #expect(try QuarterlyStatisticsXML.bytes(read) == bytes)
  }

  @Test("A document that is cut off anywhere is refused with its line")
  func truncated() throws {
    let bytes = try QuarterlyStatisticsXML.bytes(StatisticsSample.statistics())
    for length in stride(from: 0, to: bytes.count - 2, by: 37) {
      let error = try #require(throws: DomainError.self) {
        try QuarterlyStatisticsReader.statistics(Array(bytes[..<length]))
      }
      #expect(error.code == .malformed)
      #expect(error.message.contains("line "))
      #expect(error.hint != nil)
    }
  }

  @Test(
    "A document that does not follow the schema is refused before anything is taken from it",
    arguments: [
      ("urn:maintenance-centre:quarterly-statistics:1", "urn:other"),
      ("<Definition code=\"orders.final\" unit=\"amount\">", "<Definition code=\"orders.other\" unit=\"amount\">"),
      ("<Figures>", "<Figures><Figure code=\"orders.lost\">1</Figure>"),
      ("<Totals>", "<!-- --><Caller>Anna</Caller><Totals>"),
      (">1250.50<", ">1e9<"), ("quarter=\"2026-Q3\"", "quarter=\"2026-Q9\""),
      ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<!DOCTYPE a [<!ENTITY b \"c\">]>"),
    ])
  func outsideSchema(part: String, replacement: String) throws {
    #expect(try code(part, replacement) == .malformed)
  }

  @Test(
    "A document that follows the schema and cannot be true is refused",
    arguments: [
      ("from=\"2026-07-01\"", "from=\"2026-07-02\""), ("to=\"2026-09-30\"", "to=\"2026-12-31\""),
      (">0.6667<", ">0.7000<"), ("numerator=\"2\" denominator=\"3\" previous", "previous"),
      (">5400<", ">54.00<"), (">5400<", " numerator=\"1\" denominator=\"2\">5400<"),
      ("<Figures>", "<Figures><Figure code=\"orders.opened\">9</Figure>"),
      ("journalPosition=\"48211\"", "journalPosition=\"99999999999999999999\""),
      ("carriedIn=\"3\"", "carriedIn=\"99999999999999999999\""),
      (">5400<", ">99999999999999999999<"), (">1250.50<", ">99999999999999999999.00<"),
      ("kind=\"order.opened\"", "kind=\"order.eaten\""), ("position=\"47012\" ", ""), ("kind=\"order.opened\" ", ""),
      ("occurredAt=\"2026-08-05T10:00:00Z\" ", ""), (" enteredAt=\"2026-10-04T07:30:00Z\"", ""),
      ("before=\"8\" after=\"6\"", "before=\"8\" after=\"6\" number=\"WO-2026-000123\""),
    ])
  func contradictory(part: String, replacement: String) throws {
    #expect(try code(part, replacement) == .invalid)
  }

  @Test("A change says which value of the figure it is of: the period's own where it says nothing")
  func parts() throws {
    let bytes = try QuarterlyStatisticsXML.bytes(StatisticsSample.statistics())
    let changes = try QuarterlyStatisticsReader.statistics(bytes).reissue?.changes ?? []
    #expect(changes.map(\.part) == [.value, .value, .previous, .yearBefore])
    #expect(changes.map { $0.since?.position } == [47_012, 47_013, 47_012, nil])
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("part=\"value\""))
    let spelled = text.replacing("area=\"roads\" before=\"4\"", with: "area=\"roads\" part=\"value\" before=\"4\"")
    try #require(spelled != text)
    #expect(try QuarterlyStatisticsReader.statistics(Array(spelled.utf8)).reissue?.changes == changes)
  }

  @Test("A document beyond the limits is refused: too many bytes, too deep, too many definitions")
  func bounds() throws {
    let large = Array(repeating: UInt8(ascii: " "), count: QuarterlyStatisticsReader.largest + 1)
    #expect(refusal(large)?.code == .tooLarge)
    #expect(refusal(Array(String(repeating: "<a>", count: 100_000).utf8))?.code == .malformed)
    let text = LocalizedText(it: "Uno", en: "One")
    let many = (0...QuarterlyStatisticsReader.mostDefinitions).map {
      FigureDefinition(code: "c\($0)", unit: .count, title: text, definition: text)
    }
    let document = try QuarterlyStatisticsXML.bytes(StatisticsSample.statistics(figures: [], definitions: many))
    #expect(refusal(document)?.code == .tooLarge)
  }

  @Test("What is no statistics document at all is refused", arguments: ["", "no XML", "<a/>", "\u{0}\u{1}", "{}"])
  func other(text: String) {
    #expect(refusal(Array(text.utf8))?.code == .malformed)
  }

  private func code(_ part: String, _ replacement: String) throws -> ErrorCode? {
    let text = String(decoding: try QuarterlyStatisticsXML.bytes(StatisticsSample.statistics()), as: UTF8.self)
    let altered = text.replacing(part, with: replacement)
    try #require(altered != text)
    return refusal(Array(altered.utf8))?.code
  }

  private func refusal(_ bytes: [UInt8]) -> DomainError? {
    do throws(DomainError) {
      _ = try QuarterlyStatisticsReader.statistics(bytes)
      return nil
    } catch {
      return error
    }
  }
}

/// Random statistics: every unit, any dimensions, with and without what an act adds.
struct RandomStatistics {
  let statistics: QuarterlyStatistics

  init(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let definitions = FigureUnit.allCases.map { unit in
      FigureDefinition(
        code: "figures.\(unit.rawValue)", unit: unit, title: LocalizedText(it: "Perché < & >", en: "Why \"so\""),
        definition: LocalizedText(it: "È così: \(seed).", en: "It is so: \(seed)."))
    }
    var figures: [FigureKey: Figure] = [:]
    for _ in 0..<60 {
      let figure = Self.figure(&generator)
      figures[figure.key] = figure
    }
    let labels = ["2026-Q1", "2026-02", "2026-S2", "2026", "2026-01-05/2026-01-09"]
    let label = labels[Int.random(in: 0..<labels.count, using: &generator)]
    var statistics = QuarterlyStatistics(
      city: "Città \(seed)", period: try #require(ReportingPeriod(label: label)),
      version: Int.random(in: 1...9, using: &generator), state: seed % 2 == 0 ? .issued : .frozen,
      generatedAt: Self.instant(&generator), journalPosition: Int64.random(in: 0...Int64.max, using: &generator),
      head: String(repeating: "a1", count: 32), policyVersion: 3, definitions: definitions,
      figures: Array(figures.values),
      totals: StatisticsTotals(contacts: Movement(), requests: Movement(opened: 4, carriedOut: 4), orders: Movement()))
    if Bool.random(using: &generator) {
      statistics.frozenBy = "anna"
      statistics.issuedAt = Self.instant(&generator)
      statistics.issuedBy = "bruno"
      statistics.preceding = PrecedingAct(
        period: statistics.period.previous, version: 2, sha256: String(repeating: "b2", count: 32), journalPosition: 7)
    }
    if Bool.random(using: &generator) {
      let changes = (0..<5).map { _ in Self.change(&generator) }
      statistics.reissue = Reissue(version: 1, journalPosition: 12, reason: "Perché\nsì", changes: changes)
    }
    self.statistics = statistics
  }

  private static func figure(_ generator: inout SeededGenerator) -> Figure {
    let unit = FigureUnit.allCases[Int.random(in: 0..<4, using: &generator)]
    let key = key(unit, &generator)
    var figure = Figure(code: key.code, dimensions: key.dimensions, value: value(unit, &generator))
    if Bool.random(using: &generator) { figure.previous = value(unit, &generator) }
    if Bool.random(using: &generator) { figure.yearBefore = value(unit, &generator) }
    return figure
  }

  private static func key(_ unit: FigureUnit, _ generator: inout SeededGenerator) -> FigureKey {
    var dimensions: [Dimension: String] = [:]
    for dimension in Dimension.allCases where Int.random(in: 0..<4, using: &generator) == 0 {
      dimensions[dimension] = ["-", "a.b", "PT0S-PT1H", "2026-W11"].randomElement(using: &generator)
    }
    return FigureKey(code: "figures.\(unit.rawValue)", dimensions: dimensions)
  }

  private static func value(_ unit: FigureUnit, _ generator: inout SeededGenerator) -> FigureValue {
    switch unit {
    case .count: .count(Int.random(in: 0...1_000_000, using: &generator))
    case .amount: .amount(Euro(cents: Int64.random(in: -1_000_000...Int64(1) << 50, using: &generator)))
    case .seconds: .seconds(Int.random(in: 0...100_000_000, using: &generator))
    case .ratio:
      .ratio(
        numerator: Int.random(in: 0...5_000, using: &generator),
        denominator: Int.random(in: 1...4_000, using: &generator))
    }
  }

  private static func change(_ generator: inout SeededGenerator) -> FigureChange {
    let unit = FigureUnit.allCases[Int.random(in: 0..<4, using: &generator)]
    return FigureChange(
      key: key(unit, &generator), part: FigurePart.allCases.randomElement(using: &generator) ?? .value,
      before: Bool.random(using: &generator) ? value(unit, &generator) : nil, after: value(unit, &generator),
      since: Bool.random(using: &generator) ? event(&generator) : nil)
  }

  private static func event(_ generator: inout SeededGenerator) -> ChangingEvent {
    ChangingEvent(
      position: Int64.random(in: 0...9_999, using: &generator),
      kind: EventKind.allCases.randomElement(using: &generator) ?? .orderOpened,
      number: Bool.random(using: &generator) ? "R-2026-000012" : nil, occurredAt: instant(&generator),
      enteredAt: instant(&generator))
  }

  private static func instant(_ generator: inout SeededGenerator) -> Timestamp {
    Timestamp(milliseconds: Int64.random(in: 0...4_000_000_000_000, using: &generator))
  }
}
