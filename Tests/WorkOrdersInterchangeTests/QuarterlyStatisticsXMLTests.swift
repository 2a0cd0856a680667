import Foundation
import Testing
import WorkOrders
import WorkOrdersInterchange

@Suite("The quarterly statistics document")
struct QuarterlyStatisticsXMLTests {
  private func sample(
    figures: [Figure] = StatisticsSample.figures,
    orders: Movement = Movement(carriedIn: 3, opened: 9, reopened: 1, closed: 8, carriedOut: 5),
    definitions: [FigureDefinition] = StatisticsSample.definitions
  ) throws -> QuarterlyStatistics {
    try StatisticsSample.statistics(figures: figures, orders: orders, definitions: definitions)
  }

  @Test("The document is, byte for byte, the one that was agreed")
  func golden() throws {
    let bytes = try QuarterlyStatisticsXML.bytes(sample())
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == String(decoding: try Fixtures.bytes("statistics/sample.xml"), as: UTF8.self))
  }

  @Test("The order in which figures and definitions are given does not show")
  func deterministic() throws {
    let turned = try sample(
      figures: StatisticsSample.figures.reversed(), definitions: StatisticsSample.definitions.reversed())
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
      ("previous=\"7\"", "previous=\"seven\""),
      ("<Change code=\"orders.opened\"", "<Change code=\"orders.unknown\""),
      ("number=\"WO-2026-000123\"", "number=\"Anna Rossi\""),
      ("kind=\"order.opened\"", "kind=\"Order opened\""),
      ("part=\"year-before\"", "part=\"yearBefore\""),
      ("<Preceding quarter=\"2026-Q2\"", "<Preceding quarter=\"2026-13\""),
      ("<Dimension name=\"zone\">", "<Dimension name=\"area\">"),
      ("<Dimension name=\"zone\">", "<Dimension name=\"caller\">"),
      ("frozenBy=\"f.rossi\"", "frozenBy=\"\""),
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
      try sample(figures: StatisticsSample.figures + [StatisticsSample.figures[0]]),
      try sample(figures: [Figure(code: "orders.lost", value: .count(1))]),
      try sample(figures: [Figure(code: "orders.opened", value: .seconds(1))]),
      try sample(figures: [Figure(code: "targets.met", value: .ratio(numerator: 0, denominator: 0))]),
      try sample(definitions: StatisticsSample.definitions + [StatisticsSample.definitions[0]]),
      try compared(Figure(code: "orders.opened", value: .count(9)), with: .seconds(9)),
      try compared(
        Figure(code: "targets.met", value: .ratio(numerator: 1, denominator: 1)),
        with: .ratio(numerator: 0, denominator: 0)),
      try changed("orders.lost"),
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

  private func compared(_ figure: Figure, with previous: FigureValue) throws -> QuarterlyStatistics {
    var figure = figure
    figure.previous = previous
    return try sample(figures: [figure])
  }

  private func changed(_ code: String) throws -> QuarterlyStatistics {
    var statistics = try sample()
    let change = try #require(statistics.reissue?.changes.first)
    let other = FigureChange(
      key: FigureKey(code: code), part: .value, before: nil, after: .count(1), since: change.since)
    statistics.reissue = Reissue(version: 1, journalPosition: 1, reason: "Late", changes: [other])
    return statistics
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
