import Testing

@testable import WorkOrders

/// A small city whose rules tests share: two zones, five categories, two mandates, values that are easy to reckon with.
enum TestCity {
  /// Monday to Saturday 8–13, Tuesday and Thursday also 14:30–17:15; the time of Rome in 2026.
  static let calendar = CityCalendar(
    zone: CityZone(
      identifier: "Europe/Rome", starts: [.min, 1_774_746_000_000, 1_792_890_000_000], offsets: [3_600, 7_200, 3_600]),
    serviceHours: [
      .monday: [morning], .tuesday: [morning, afternoon], .wednesday: [morning], .thursday: [morning, afternoon],
      .friday: [morning], .saturday: [morning],
    ])

  static let policy = Policy(
    version: 7, name: "Prova", language: .italian, calendar: calendar,
    areas: ["roads", "lighting", "green"].map { Area(code: AreaCode(rawValue: $0), name: text($0)) },
    categories: [
      category("roads.pothole", "roads", .normal, euro(300), trade: "roads"),
      category("roads.danger", "roads", .emergency, euro(400), trade: "roads"),
      category("lighting.lamp", "lighting", .normal, euro(150), trade: "electrical"),
      category("green.tree", "green", .emergency, nil, trade: "trees", inspectFirst: true),
      category("green.bench", "green", .programmed, nil, trade: "carpentry"),
    ],
    urgencies: [emergency, normal, programmed],
    zones: [square("Z1", west: 10.60), square("Z2", west: 10.61)],
    mandates: [night, lamps],
    approvals: approvals(),
    routing: RoutingRules(
      criterion: .priority, defaultAnswerWithin: .init(within: .elapsed(.seconds(3_600)), clock: .always),
      alarm: .init(name: "Reperibile")))

  /// Dangers on roads out of hours: 500 euro an order, 2,000 a month, 600 a firm a day.
  static let night = Mandate(
    code: "NIGHT", name: text("night"), holder: .operator, categories: [CategoryPattern("roads.*")],
    urgencies: [.emergency], calendar: .outOfHours, contractors: ["ALFA", "BETA"], ceiling: euro(500),
    ceilings: [
      .init(per: .mandate, period: .month, amount: euro(2_000)),
      .init(per: .contractor, period: .day, amount: euro(600)),
    ],
    validFrom: day(2026, 1, 1), validTo: day(2026, 12, 31))

  /// Lamps in service hours: 200 euro an order, 400 a day for each category.
  static let lamps = Mandate(
    code: "LAMPS", name: text("lamps"), holder: .operator, categories: [CategoryPattern("lighting.lamp")],
    calendar: .service, ceiling: euro(200), ceilings: [.init(per: .category, period: .day, amount: euro(400))],
    validFrom: day(2026, 1, 1), validTo: day(2026, 12, 31))

  /// Technicians approve 5,000 euro, managers 40,000; two people above 10,000; 10 % of tolerance.
  static func approvals(samePersonMayClose: Bool = false) -> ApprovalRules {
    ApprovalRules(
      limits: [.technician: euro(5_000), .manager: euro(40_000), .administrator: euro(5_000)],
      fourEyesAbove: euro(10_000), toleranceBasisPoints: 1_000, samePersonMayClose: samePersonMayClose)
  }

  private static let morning = MinuteInterval(
    checked: LocalTime(clamping: 8 * 60), LocalTime(clamping: 13 * 60))
  private static let afternoon = MinuteInterval(
    checked: LocalTime(clamping: 14 * 60 + 30), LocalTime(clamping: 17 * 60 + 15))

  private static let emergency = UrgencyClass(
    code: .emergency, name: text("emergency"),
    targets: [
      target(.triage, minutes: 15, .always, from: .order), target(.acceptance, minutes: 15, .always, from: .activation),
      target(.arrival, minutes: 60, .always, from: .report), target(.makingSafe, minutes: 240, .always, from: .report),
      target(.completion, minutes: 72 * 60, .always, from: .report),
    ])

  private static let normal = UrgencyClass(
    code: .normal, name: text("normal"),
    targets: [
      target(.triage, minutes: 240, .service, from: .order), target(.approval, minutes: 480, .service, from: .order),
      target(.acceptance, minutes: 120, .service, from: .activation),
      target(.arrival, minutes: 72 * 60, .always, from: .report),
      .init(name: .completion, within: .workingDays(10), clock: .workingDays, from: .report),
    ])

  private static let programmed = UrgencyClass(
    code: .programmed, name: text("programmed"),
    targets: [target(.completion, minutes: 30 * 1_440, .always, from: .report)])
}

extension TestCity {
  /// A moment of 2026 on the city's clocks.
  static func time(_ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0) -> Timestamp {
    calendar.zone.instants(date: self.day(2026, month, day), minute: hour * 60 + minute).first
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(checkedYear: year, month: month, day: day)
  }

  static func text(_ word: String) -> LocalizedText { LocalizedText(it: word, en: word) }

  /// The city with some of its rules changed.
  static func policy(_ edit: (inout Policy) -> Void) -> Policy {
    var policy = policy
    edit(&policy)
    return policy
  }

  private static func category(
    _ code: CategoryCode, _ area: AreaCode, _ urgency: UrgencyCode, _ estimate: Euro?, trade: TradeCode,
    inspectFirst: Bool = false
  ) -> WorkOrders.Category {
    Category(
      code: code, area: area, name: text(code.rawValue), urgency: urgency, estimate: estimate, trade: trade,
      inspectFirst: inspectFirst)
  }

  private static func target(_ name: TargetName, minutes: Int, _ clock: ClockKind, from event: StartEvent)
    -> UrgencyClass.Target
  {
    UrgencyClass.Target(name: name, within: .elapsed(.seconds(minutes * 60)), clock: clock, from: event)
  }

  private static func square(_ code: ZoneCode, west: Double) -> Zone {
    Zone(code: code, name: code.rawValue, polygons: [[Shapes.rectangle(west: west, south: 44.60, size: 0.01)]])
  }
}

extension UrgencyCode {
  static let emergency: UrgencyCode = "emergency"
  static let normal: UrgencyCode = "normal"
  static let programmed: UrgencyCode = "programmed"
}

/// Whole euros.
func euro(_ whole: Int64) -> Euro { Euro(cents: whole * 100) }

/// Expects a refusal with this code, whose message and hint contain these words.
func expectRefusal(
  _ code: ErrorCode, _ words: String = "", sourceLocation: SourceLocation = #_sourceLocation,
  _ act: () throws -> some Any
) {
  do {
    _ = try act()
    Issue.record("nothing was refused", sourceLocation: sourceLocation)
  } catch let error as DomainError {
    #expect(error.code == code, "\(error)", sourceLocation: sourceLocation)
    if !words.isEmpty {
      #expect(error.description.contains(words), sourceLocation: sourceLocation)
    }
  } catch {
    Issue.record("another error: \(error)", sourceLocation: sourceLocation)
  }
}
