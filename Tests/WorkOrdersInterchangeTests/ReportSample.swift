import WorkOrders

@testable import WorkOrdersInterchange

/// A small act with something for every section of the report.
struct ReportSample {
  let published: PublicStatistics
  private let names: StatisticsNames
  private let zones: [Zone]

  init(
    city: String = "Castelvento", name: String = "Strade", issuer: String? = nil, reason: String? = nil,
    isEmpty: Bool = false
  ) {
    let figures = isEmpty ? [] : Self.figures
    var act = QuarterlyStatistics(
      city: city, period: ReportingPeriod(label: "2026-Q2") ?? .quarter(CivilDate(daysSinceEpoch: 20_550).quarter),
      version: 2, state: .issued, generatedAt: Timestamp(milliseconds: 1_782_900_000_000), journalPosition: 48_211,
      head: String(repeating: "0f", count: 32), policyVersion: 4, definitions: StatisticsDefinitions.all,
      figures: figures,
      totals: StatisticsTotals(contacts: Movement(), requests: Movement(), orders: Movement()))
    act.frozenBy = "marta"
    act.issuedAt = Timestamp(milliseconds: 1_782_903_600_000)
    act.issuedBy = issuer ?? name
    act.reissue = Reissue(
      version: 1, journalPosition: 48_000, reason: reason ?? name,
      changes: [
        FigureChange(
          key: FigureKey(code: "requests.opened"), part: .value, before: .count(6_300), after: .count(6_301),
          since: ChangingEvent(
            position: 48_100, kind: .requestOpened, number: nil, occurredAt: Timestamp(milliseconds: 0),
            enteredAt: Timestamp(milliseconds: 0))),
        FigureChange(
          key: FigureKey(code: "requests.opened"), part: .yearBefore, before: .count(6_999), after: .count(7_000),
          since: nil),
      ])
    published = PublicStatistics(act)
    names = StatisticsNames([
      .area: ["roads": LocalizedText(it: name, en: name == "Strade" ? "Roads" : name)],
      .contractor: ["acme": LocalizedText(name)],
    ])
    zones = [Self.square("Z1", name, 10.60), Self.square("Z2", name, 10.61), Self.square("Z3", name, 10.62)]
  }

  /// The report of it, in a city with its own time.
  func report(_ language: Language, in zone: CityZone = .utc) throws -> [UInt8] {
    StatisticsReport.html(
      published, names: names, zones: zones, in: zone, charter: Self.charter,
      sha256: String(repeating: "ab", count: 32), language: language)
  }

  /// The page of the service charter.
  func charterPage(_ language: Language, _ charter: ServiceCharter = ReportSample.charter) throws -> [UInt8] {
    CharterReport.html(published, charter: charter, names: names, in: .utc, language: language)
  }

  static let charter = ServiceCharter(
    standards: [
      standard("on-site", ["emergency", "arrival"], .atLeast(basisPoints: 9_500)),
      standard("repaired", ["urgent", "completion"], .atLeast(basisPoints: 9_000)),
      standard("few", ["normal", "completion"], .atLeast(basisPoints: 9_000)),
      ServiceCharter.Standard(
        code: "half", name: LocalizedText(it: "Metà entro tre giorni", en: "Half within three days"),
        figure: FigureKey(code: "times.completion.median"), promise: .within(seconds: 3 * 86_400)),
    ],
    redress: LocalizedText(it: "Scrivere a <urp@comune.example>.", en: "Write to <urp@comune.example>."))

  private static func standard(
    _ code: String, _ place: [String], _ promise: ServiceCharter.Promise
  ) -> ServiceCharter.Standard {
    ServiceCharter.Standard(
      code: code, name: LocalizedText(it: "Standard \(code)", en: "The standard \(code)"),
      figure: FigureKey(code: "targets.met", dimensions: [.urgency: place[0], .target: place[1]]), promise: promise)
  }

  private static func square(_ code: ZoneCode, _ name: String, _ west: Double) -> Zone {
    let corners = [(44.69, west), (44.69, west + 0.01), (44.70, west + 0.01), (44.70, west), (44.69, west)]
    return Zone(
      code: code, name: name, polygons: [[corners.compactMap { Coordinate(latitude: $0.0, longitude: $0.1) }]])
  }

  private static var figures: [Figure] { requests + orders + work + firms }

  private static func figure(
    _ code: String, _ dimensions: [Dimension: String] = [:], _ value: FigureValue, previous: FigureValue? = nil,
    yearBefore: FigureValue? = nil
  ) -> Figure {
    var figure = Figure(code: code, dimensions: dimensions, value: value)
    figure.previous = previous
    figure.yearBefore = yearBefore
    return figure
  }

  private static let requests = [
    figure("contacts.received", [:], .count(9_000), previous: .count(8_000)),
    figure("contacts.received", [.channel: "phone", .outcome: "request"], .count(5_000)),
    figure("contacts.received", [.channel: "email", .outcome: "request"], .count(4_000)),
    figure("contacts.received", [.channel: "phone"], .count(5_000)),
    figure("contacts.received", [.channel: "email"], .count(4_000)),
    figure("requests.opened", [:], .count(6_301), previous: .count(6_000), yearBefore: .count(7_000)),
    figure("requests.opened", [.zone: "Z1"], .count(5_102), previous: .count(4_747), yearBefore: .count(5_353)),
    figure("requests.opened", [.zone: "Z2"], .count(2), previous: .count(56), yearBefore: .count(450)),
    figure("requests.opened", [.zone: "Z3"], .count(1_197), previous: .count(1_197), yearBefore: .count(1_197)),
    figure("series.requests", [.week: "2026-W14"], .count(3_000)),
    figure("series.requests", [.week: "2026-W15"], .count(3_301)),
    figure("series.orders", [.week: "2026-W14"], .count(500)),
    figure("series.orders", [.week: "2026-W15"], .count(519)),
  ]

  private static let orders = [
    figure("orders.closed", [:], .count(1_019)), figure("orders.closed", [.area: "roads"], .count(917)),
    figure("orders.closed", [.area: "green"], .count(2)), figure("orders.closed", [.area: "lighting"], .count(100)),
    figure("orders.amount", [:], .amount(Euro(cents: 41_230_050))),
    figure("orders.amount", [.area: "roads"], .amount(Euro(cents: 40_000_000))),
    figure("orders.amount", [.area: "green"], .amount(Euro(cents: 73_451))),
    figure("orders.amount", [.area: "lighting"], .amount(Euro(cents: 1_156_599))),
    figure(
      "orders.amount", [.contract: "CT-1"], .amount(Euro(cents: 41_230_050)),
      yearBefore: .amount(Euro(cents: 39_393_900))),
    figure("orders.closed", [.category: "roads.pothole"], .count(917)),
    figure(
      "orders.amount", [.category: "roads.pothole"], .amount(Euro(cents: 40_000_000)),
      yearBefore: .amount(Euro(cents: 38_383_800))),
  ]

  private static let work = [
    figure(
      "targets.met", [.urgency: "emergency", .target: "arrival"], .ratio(numerator: 22, denominator: 23),
      previous: .ratio(numerator: 18, denominator: 20)),
    figure("targets.met", [.urgency: "urgent", .target: "completion"], .ratio(numerator: 80, denominator: 100)),
    figure("targets.met", [.urgency: "normal", .target: "completion"], .ratio(numerator: 2, denominator: 2)),
    figure("targets.met", [.urgency: "programmed", .target: "completion"], .ratio(numerator: 4, denominator: 5)),
    figure("targets.met", [.target: "arrival"], .ratio(numerator: 22, denominator: 23)),
    figure("times.completion.count", [:], .count(400)),
    figure("times.completion.median", [:], .seconds(200_000), previous: .seconds(300_000)),
    figure("times.completion.p90", [:], .seconds(900_000)),
    figure("times.completion.count", [.urgency: "urgent"], .count(100)),
    figure("times.completion.median", [.urgency: "urgent"], .seconds(97_200), previous: .seconds(100_800)),
    figure("times.completion.count", [.band: "P1D-P3D"], .count(300), previous: .count(282)),
    figure("times.completion.count", [.band: "P3D-P7D"], .count(100)),
    figure("inspections.preventive", [:], .count(40), previous: .count(37)),
    figure("inspections.preventive", [.outcome: "confirmed"], .count(40), previous: .count(36)),
  ]

  private static let firms = [
    figure("offers.sent", [.contractor: "acme"], .count(30)), figure("offers.sent", [:], .count(30)),
    figure("approvals.given", [:], .count(12)), figure("mandates.used", [.outcome: "night"], .count(9)),
    figure("mandates.amount", [.outcome: "night"], .amount(Euro(cents: 900_000))),
  ]
}

extension ReportSample {
  /// What keeps a page from being XML.
  static func faults(in page: String) throws -> [String] {
    XMLLibrary.start()
    let list = XMLFaultList(limit: 20)
    let bytes = Array(page.dropFirst("<!DOCTYPE html>\n".count).utf8)
    guard XMLDocument(bytes, faults: list) != nil else { return list.orUnreadable().map { "\($0)" } }
    return []
  }

  /// The values of an attribute.
  static func values(of attribute: String, in page: String) -> [String] {
    page.split(separator: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }
}
