import Testing
import WorkOrders
import WorkOrdersInterchange

@Suite("SDMX messages by the standard's schemas", .enabled(if: SDMXSchemas.areHere, SDMXSchemas.reason))
struct SDMXValidityTests {
  /// A message, and the form that its schema comes in.
  struct Message: Sendable, CustomTestStringConvertible {
    let form: SDMXForm
    let schema: SDMXForm?
    let version: String

    var testDescription: String { form.rawValue }
  }

  private static let messages = [
    Message(form: .structure21, schema: nil, version: "sdmx21"),
    Message(form: .data21, schema: .schema21, version: "sdmx21"),
    Message(form: .generic21, schema: nil, version: "sdmx21"),
    Message(form: .structure30, schema: nil, version: "sdmx30"),
    Message(form: .data30, schema: .schema30, version: "sdmx30"),
  ]
  private static let data = [messages[1], messages[4]]

  private func bytes(_ form: SDMXForm, _ statistics: QuarterlyStatistics) throws -> [UInt8] {
    try SDMXDocument.bytes(form, statistics, names: SampleStatistics.names)
  }

  private func faults(_ message: Message, _ statistics: QuarterlyStatistics) throws -> String? {
    let schema = try message.schema.map { try bytes($0, statistics) }
    return try SDMXSchemas.faults(in: bytes(message.form, statistics), version: message.version, schema: schema)
  }

  @Test(
    "Every message of any period is valid",
    arguments: messages,
    [
      "2026-Q3", "2026-01-01/2026-12-31", "2026-07-01/2026-12-31", "2026-02-01/2026-02-28", "2026-03-05/2026-03-05",
      "2025-12-20/2026-01-06",
    ])
  func valid(message: Message, label: String) throws {
    let period = try #require(ReportingPeriod(label: label))
    #expect(try faults(message, SampleStatistics.statistics(period)) == nil)
  }

  @Test("So it is for any city, for a draft, and where nothing happened", arguments: messages)
  func others(message: Message) throws {
    let period = try #require(ReportingPeriod(label: "2026-Q3"))
    for city in ["東京", "", "Città di \"San & Giò\" <è>", String(repeating: "Lungo ", count: 300)] {
      #expect(try faults(message, SampleStatistics.statistics(period, state: .draft, city: city)) == nil)
    }
    #expect(try faults(message, SampleStatistics.statistics(period, state: .issued, figures: [])) == nil)
  }

  @Test(
    "The schema of the data refuses what the structure does not know", arguments: data,
    [
      ("REF_AREA=\"Z2\"", "REF_AREA=\"Z3\""), ("TIME_PERIOD=\"2026-Q3\"", "TIME_PERIOD=\"2026-Q7\""),
      ("OBS_VALUE=\"9\"", "OBS_VALUE=\"nine\""), ("OBS_VALUE=\"9\"", "OBS_VALUE=\"\""),
      ("OBS_STATUS=\"A\"", "OBS_STATUS=\"Z\""), (" OBS_STATUS=\"A\"", ""), ("FREQ=\"W\"", "FREQ=\"X\""),
      ("UNIT_MEASURE=\"EUR\"", "UNIT_MEASURE=\"USD\""), ("DENOMINATOR=\"3\"", "DENOMINATOR=\"0\""),
      ("INDICATOR=\"ORDERS_OPENED\"", "INDICATOR=\"ORDERS_LOST\""), ("TIME_BAND=\"_T\"", "CALLER=\"Anna\""),
      ("<mes:Test>false</mes:Test>", "<mes:Test>false</mes:Test><mes:Caller/>"),
    ])
  func refused(message: Message, change: (String, String)) throws {
    let statistics = SampleStatistics.statistics(try #require(ReportingPeriod(label: "2026-Q3")))
    let text = String(decoding: try bytes(message.form, statistics), as: UTF8.self)
    let changed = text.replacing(change.0, with: change.1)
    try #require(changed != text)
    let schema = try bytes(try #require(message.schema), statistics)
    #expect(try SDMXSchemas.faults(in: Array(changed.utf8), version: message.version, schema: schema) != nil)
  }
}
