@testable import WorkOrders

/// A small city with amounts that are easy to reckon with: two zones, five categories, one mandate, three firms.
enum SmallCity {
  static let calendar = CityCalendar(
    zone: CityZone(
      identifier: "Europe/Rome", starts: [.min, 1_774_746_000_000, 1_792_890_000_000], offsets: [3_600, 7_200, 3_600]),
    serviceHours: Dictionary(
      uniqueKeysWithValues: Weekday.allCases.prefix(6).map {
        ($0, [MinuteInterval(checked: LocalTime(clamping: 480), LocalTime(clamping: 780))])
      }))

  /// Monday 2 March 2026, 9 o'clock.
  static let start = calendar.zone.instants(date: CivilDate(checkedYear: 2026, month: 3, day: 2), minute: 540).first

  static let policy = Policy(
    version: 1, name: "Prova", language: .english, calendar: calendar,
    areas: ["roads", "lighting", "green"].map { Area(code: AreaCode(rawValue: $0), name: text($0)) },
    categories: [
      category("roads.pothole", "roads", "normal", euro(300), trade: "roads"),
      category("roads.danger", "roads", "emergency", euro(400), trade: "roads"),
      category("lighting.lamp", "lighting", "emergency", euro(150), trade: "electrical"),
      category("green.tree", "green", "normal", nil, trade: "trees", inspectFirst: true),
      category("green.bench", "green", "normal", nil, trade: "trees"),
    ],
    urgencies: [
      UrgencyClass(
        code: "emergency", name: text("emergency"),
        targets: [
          target(.triage, minutes: 15, from: .order), target(.acceptance, minutes: 15, from: .activation),
          target(.arrival, minutes: 60, from: .report), target(.completion, minutes: 4_320, from: .report),
        ]),
      UrgencyClass(
        code: "normal", name: text("normal"),
        targets: [target(.approval, minutes: 480, from: .order), target(.completion, minutes: 14_400, from: .report)]),
    ],
    zones: [square("Z1", west: 10.60), square("Z2", west: 10.61)], mandates: [urgent],
    approvals: ApprovalRules(
      limits: [.technician: euro(5_000), .manager: euro(40_000), .administrator: euro(5_000)],
      fourEyesAbove: euro(10_000), toleranceBasisPoints: 1_000),
    routing: RoutingRules(
      criterion: .priority, defaultAnswerWithin: .init(within: .elapsed(.seconds(3_600)), clock: .always),
      alarm: .init(name: "On call", email: "oncall@prova.example")))

  /// Emergencies at any hour: 500 euro an order, 2,000 a month, 1,200 a firm a day.
  static let urgent = Mandate(
    code: "URGENT", name: text("urgent"), holder: .operator, urgencies: ["emergency"], ceiling: euro(500),
    ceilings: [
      .init(per: .mandate, period: .month, amount: euro(2_000)),
      .init(per: .contractor, period: .day, amount: euro(1_200)),
    ],
    validFrom: CivilDate(checkedYear: 2026, month: 1, day: 1), validTo: CivilDate(checkedYear: 2027, month: 12, day: 31)
  )

  /// Emergencies and all else at any hour: 500 euro an order, so much a month.
  static func urgent(perMonth amount: Euro) -> Mandate {
    Mandate(
      code: "URGENT", name: text("urgent"), holder: .operator, ceiling: euro(500),
      ceilings: [.init(per: .mandate, period: .month, amount: amount)], validFrom: urgent.validFrom,
      validTo: urgent.validTo)
  }

  /// By e-mail in Z1 only, by phone everywhere, by certified mail everywhere; in this order.
  static let firms = [
    firm("ALFA", .email, priority: 1, trades: ["roads"], zones: ["Z1"]),
    firm("BETA", .phone, priority: 2, trades: ["roads", "trees"]),
    firm("GAMMA", .pec, priority: 3, trades: ["roads"]),
  ]

  static func firm(
    _ code: ContractorCode, _ mode: ActivationMode, priority: Int, trades: Set<TradeCode>, zones: Set<ZoneCode> = [],
    ceiling: Euro = euro(100_000)
  ) -> Contractor {
    let name = code.rawValue.lowercased()
    return Contractor(
      code: code, name: code.rawValue, email: "lavori@\(name).example", pec: "\(name)@pec.example", phone: "0522 1234",
      mode: mode,
      contracts: [
        FrameworkContract(
          code: ContractCode(rawValue: "C-\(code)"), trades: trades, zones: zones, ceiling: ceiling,
          validFrom: CivilDate(checkedYear: 2026, month: 1, day: 1),
          validTo: CivilDate(checkedYear: 2027, month: 12, day: 31), priority: priority)
      ])
  }

  /// The city with some of its rules changed.
  static func policy(_ edit: (inout Policy) -> Void) -> Policy {
    var policy = policy
    edit(&policy)
    return policy
  }

  static func text(_ word: String) -> LocalizedText { LocalizedText(it: word, en: word) }

  private static func category(
    _ code: CategoryCode, _ area: AreaCode, _ urgency: UrgencyCode, _ estimate: Euro?, trade: TradeCode,
    inspectFirst: Bool = false
  ) -> WorkOrders.Category {
    Category(
      code: code, area: area, name: text(code.rawValue), urgency: urgency, estimate: estimate, trade: trade,
      inspectFirst: inspectFirst)
  }

  private static func target(_ name: TargetName, minutes: Int, from event: StartEvent) -> UrgencyClass.Target {
    UrgencyClass.Target(name: name, within: .elapsed(.seconds(minutes * 60)), clock: .always, from: event)
  }

  private static func square(_ code: ZoneCode, west: Double) -> Zone {
    let corners = [(44.6, west), (44.6, west + 0.01), (44.61, west + 0.01), (44.61, west), (44.6, west)]
    return Zone(
      code: code, name: code.rawValue,
      polygons: [[corners.compactMap { Coordinate(latitude: $0.0, longitude: $0.1) }]])
  }
}

/// Whole euros.
func euro(_ whole: Int64) -> Euro { Euro(cents: whole * 100) }
