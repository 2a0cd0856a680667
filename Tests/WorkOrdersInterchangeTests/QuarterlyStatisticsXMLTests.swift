import Foundation
import Testing
import WorkOrders
import WorkOrdersInterchange

@Suite("The quarterly statistics document")
struct QuarterlyStatisticsXMLTests {
  private func sample(
    figures: [Figure]? = nil,
    orders: Movement = Movement(carriedIn: 3, opened: 9, reopened: 1, closed: 8, carriedOut: 5),
    definitions: [FigureDefinition]? = nil
  ) throws -> QuarterlyStatistics {
    QuarterlyStatistics(
      city: "Reggio & dintorni", period: try #require(ReportingPeriod(label: "2026-Q3")), version: 1, state: .frozen,
      generatedAt: try Timestamp(rfc3339: "2026-10-05T08:00:00.250Z"), journalPosition: 48_211,
      head: String(repeating: "0f", count: 32), policyVersion: 4, definitions: definitions ?? Self.definitions,
      figures: figures ?? Self.figures,
      totals: StatisticsTotals(
        contacts: Movement(opened: 20, closed: 20),
        requests: Movement(opened: 14, closed: 10, cancelled: 1, carriedOut: 3),
        orders: orders))
  }

  private static let definitions = [
    FigureDefinition(
      code: "targets.met", unit: .ratio, title: LocalizedText(it: "Termini rispettati", en: "Targets met"),
      definition: LocalizedText(it: "Termini rispettati sul totale.", en: "Targets met out of all.")),
    FigureDefinition(
      code: "orders.opened", unit: .count, title: LocalizedText(it: "Ordini aperti", en: "Orders opened"),
      definition: LocalizedText(it: "Ordini aperti nel trimestre.", en: "Orders opened in the quarter.")),
    FigureDefinition(
      code: "orders.final", unit: .amount, title: LocalizedText(it: "Importo finale", en: "Final amount"),
      definition: LocalizedText(it: "Somma degli importi finali, IVA esclusa.", en: "Sum of final amounts, net of VAT.")
    ),
    FigureDefinition(
      code: "arrival.median", unit: .seconds, title: LocalizedText(it: "Arrivo, mediana", en: "Arrival, median"),
      definition: LocalizedText(it: "Mediana del tempo di arrivo.", en: "Median of the time to arrive.")),
  ]

  private static let figures = [
    Figure(code: "orders.opened", dimensions: [.zone: "Z2", .area: "roads"], value: .count(4)),
    Figure(code: "orders.opened", dimensions: [.zone: Figure.none, .area: "roads"], value: .count(1)),
    Figure(code: "orders.opened", dimensions: [.area: "roads"], value: .count(5)),
    Figure(code: "orders.opened", value: .count(9)),
    Figure(code: "orders.opened", dimensions: [.contractor: "acme"], value: .count(2)),
    Figure(
      code: "targets.met", dimensions: [.target: "arrival", .urgency: "emergency"],
      value: .ratio(numerator: 2, denominator: 3)),
    Figure(code: "orders.final", value: .amount(Euro(cents: 125_050))),
    Figure(code: "arrival.median", dimensions: [.urgency: "urgent"], value: .seconds(5_400)),
  ]

  @Test("The document is, byte for byte, the one that was agreed")
  func golden() throws {
    let bytes = try QuarterlyStatisticsXML.bytes(sample())
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == String(decoding: try Fixtures.bytes("statistics/sample.xml"), as: UTF8.self))
  }

  @Test("The order in which figures and definitions are given does not show")
  func deterministic() throws {
    let turned = try sample(figures: Self.figures.reversed(), definitions: Self.definitions.reversed())
    #expect(try QuarterlyStatisticsXML.bytes(turned) == QuarterlyStatisticsXML.bytes(sample()))
  }

  @Test("It is valid against its schema, for our validator and for xmllint")
  func valid() throws {
    let bytes = try QuarterlyStatisticsXML.bytes(sample())
    #expect(try XMLSchemaValidator(schema: QuarterlyStatisticsXML.schema).faults(in: bytes) == [])
    let lint = try xmllint(bytes)
    #expect(lint.status == 0, "\(lint.output)")
  }

  @Test(
    "A document that was tampered with is not valid, for our validator and for xmllint",
    arguments: [
      ("state=\"frozen\"", "state=\"final\""),
      (">1250.50<", ">1250,5<"),
      ("<Definition code=\"orders.final\" unit=\"amount\">", "<Definition code=\"orders.other\" unit=\"amount\">"),
      ("<Definition code=\"orders.final\" unit=\"amount\">", "<Definition code=\"orders.opened\" unit=\"amount\">"),
      ("quarter=\"2026-Q3\"", "quarter=\"2026-Q5\""),
      ("generatedAt=\"2026-10-05T08:00:00.250Z\"", "generatedAt=\"2026-10-05T08:00:00+02:00\""),
      ("head=\"0f", "head=\"0F"),
      ("of=\"requests\"", "of=\"orders\""),
      ("carriedIn=\"3\"", "carriedIn=\"-3\""),
      ("area=\"roads\"", "caller=\"Anna\""),
      ("<Figures>", "<Figures><Caller>Anna</Caller>"),
      ("denominator=\"3\"", "denominator=\"0\""),
      ("xmlns=\"urn:maintenance-centre:quarterly-statistics:1\"", "xmlns=\"urn:other\""),
    ])
  func tampered(part: String, replacement: String) throws {
    let text = String(decoding: try QuarterlyStatisticsXML.bytes(sample()), as: UTF8.self)
    let tampered = text.replacing(part, with: replacement)
    try #require(tampered != text)
    let bytes = Array(tampered.utf8)
    #expect(try !XMLSchemaValidator(schema: QuarterlyStatisticsXML.schema).faults(in: bytes).isEmpty)
    #expect(try xmllint(bytes).status != 0)
  }

  @Test("Every definition of the centre's own figures fits the schema")
  func ownDefinitions() throws {
    let bytes = try QuarterlyStatisticsXML.bytes(sample(figures: [], definitions: StatisticsDefinitions.all))
    #expect(try XMLSchemaValidator(schema: QuarterlyStatisticsXML.schema).faults(in: bytes) == [])
  }

  @Test("Statistics that contradict themselves are not written")
  func contradictions() throws {
    let broken = [
      try sample(orders: Movement(carriedIn: 3, opened: 9, closed: 8, carriedOut: 5)),
      try sample(figures: Self.figures + [Self.figures[0]]),
      try sample(figures: [Figure(code: "orders.lost", value: .count(1))]),
      try sample(figures: [Figure(code: "orders.opened", value: .seconds(1))]),
      try sample(figures: [Figure(code: "targets.met", value: .ratio(numerator: 0, denominator: 0))]),
      try sample(definitions: Self.definitions + [Self.definitions[0]]),
    ]
    for statistics in broken {
      #expect { try QuarterlyStatisticsXML.bytes(statistics) } throws: { ($0 as? DomainError)?.code == .internal }
    }
  }

  @Test("A long document reaches its sink in pieces")
  func streams() throws {
    let many = (0..<20_000).map { Figure(code: "orders.opened", dimensions: [.category: "c\($0)"], value: .count($0)) }
    var pieces: [[UInt8]] = []
    try QuarterlyStatisticsXML.write(sample(figures: many)) { piece throws(DomainError) in pieces.append(piece) }
    #expect(pieces.count > 10)
    #expect(try XMLSchemaValidator(schema: QuarterlyStatisticsXML.schema).faults(in: pieces.flatMap { $0 }) == [])
  }

  private func xmllint(_ document: [UInt8]) throws -> (status: Int32, output: String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "statistics-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(document).write(to: folder.appending(path: "document.xml"))
    try Data(QuarterlyStatisticsXML.schema.utf8).write(to: folder.appending(path: "schema.xsd"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["xmllint", "--nonet", "--noout", "--schema", "schema.xsd", "document.xml"]
    process.currentDirectoryURL = folder
    let output = Pipe()
    process.standardError = output
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: text, as: UTF8.self))
  }
}
