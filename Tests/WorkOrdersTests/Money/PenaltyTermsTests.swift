import Testing

@testable import WorkOrders

@Suite("Penalties of a contract's own, and on a target's own clock")
struct PenaltyTermsTests {
  @Test("Terms are read and written alike")
  func text() throws {
    let text = "arrival:80.00/hour:400.00;completion:0.50‰/day:10.00%;makingSafe:none"
    let terms = try PenaltyTerms(typed: text)
    #expect(terms.description == text)
    #expect(terms.waived == [.makingSafe])
    #expect(
      terms.rules == [
        PenaltyRule(target: .arrival, unit: .hour, rate: .amount(euro(80)), most: .amount(euro(400))),
        PenaltyRule(
          target: .completion, unit: .day, rate: .perMille(hundredths: 50), most: .share(basisPoints: 1_000)),
      ])
    #expect(try PenaltyTerms(typed: " arrival : 80 / hour ; completion: 1 perMille/day ").rules.count == 2)
    #expect(try PenaltyTerms(typed: "") == .none)
  }

  @Test(
    "What is no penalty is refused at its column",
    arguments: [
      "arrival", "arrival:", "arrival:80", "arrival:80/week", "arrival:-80/hour", "arrival:0/hour", "arrival:80/hour:",
      "arrival:80/hour:101%", "arrival:1001‰/day", "triage:80/hour", "arrival:80/hour;arrival:none", "arrival:none:5",
      "arrival:80/hour:5:6", "arrivo:80/hour", "arrival:1.250/hour",
    ])
  func wrong(text: String) {
    let error = #expect(throws: DomainError.self) { try PenaltyTerms(typed: text) }
    #expect(error?.code == .invalid && error?.field == "penalties")
  }

  @Test("A contract's terms go before the city's, target by target")
  func precedence() throws {
    let city = [TargetName.arrival, .makingSafe, .completion].map {
      PenaltyRule(target: $0, unit: .hour, rate: .amount(euro(10)))
    }
    let terms = try PenaltyTerms(typed: "arrival:80/hour;makingSafe:none")
    let rules = Dictionary(uniqueKeysWithValues: terms.over(city).map { ($0.target, $0.rate) })
    #expect(rules == [.arrival: .amount(euro(80)), .completion: .amount(euro(10))])
  }

  private static let hours = CityCalendar(
    zone: TestCity.policy.calendar.zone,
    serviceHours: Dictionary(
      uniqueKeysWithValues: Weekday.allCases.prefix(5).map {
        ($0, [MinuteInterval(checked: LocalTime(clamping: 480), LocalTime(clamping: 780))])
      }))

  private static func at(_ day: Int, _ minute: Int) -> Timestamp {
    hours.zone.instants(date: CivilDate(checkedYear: 2026, month: 3, day: day), minute: minute).first
  }

  // Friday 6 March 2026 at 13:00, the end of service.
  @Test(
    "Time late runs on the clock of the target",
    arguments: [
      (.always, .hour, 9, 570, 69), (.always, .day, 9, 570, 3), (.service, .hour, 9, 570, 2),
      (.service, .day, 9, 570, 1),
      (.service, .hour, 9, 480, 0), (.service, .day, 10, 481, 2), (.workingDays, .hour, 9, 570, 21),
      (.workingDays, .day, 7, 600, 1), (.workingDays, .day, 9, 570, 2),
    ] as [(ClockKind, PenaltyRule.Unit, Int, Int, Int64)])
  func clocks(clock: ClockKind, unit: PenaltyRule.Unit, day: Int, minute: Int, units: Int64) throws {
    let policy = TestCity.policy { policy in
      policy.calendar = Self.hours
      policy.penalties = [PenaltyRule(target: .arrival, unit: unit, rate: .amount(euro(1)))]
      policy.urgencies = policy.urgencies.map { urgency in
        UrgencyClass(
          code: urgency.code, name: urgency.name,
          targets: [.init(name: .arrival, within: .elapsed(.seconds(3_600)), clock: clock, from: .report)])
      }
    }
    let order = try Self.late(until: Self.at(day, minute))
    #expect(order.penalties(under: policy, at: Self.at(20, 0)).first?.units ?? 0 == units)
  }

  @Test("On service hours a pause takes off the service hours in it, and no others")
  func pauses() throws {
    let policy = TestCity.policy { policy in
      policy.calendar = Self.hours
      policy.penalties = [PenaltyRule(target: .arrival, unit: .hour, rate: .amount(euro(1)))]
      policy.urgencies = policy.urgencies.map { urgency in
        UrgencyClass(
          code: urgency.code, name: urgency.name,
          targets: [.init(name: .arrival, within: .elapsed(.seconds(3_600)), clock: .service, from: .report)])
      }
    }
    var order = try Self.late(until: Self.at(9, 780))
    #expect(order.penalties(under: policy, at: Self.at(20, 0)).first?.units == 5)
    order.pauses = [Pause(from: Self.at(7, 0), to: Self.at(9, 540), cause: "rain")]
    #expect(order.penalties(under: policy, at: Self.at(20, 0)).first?.units == 4)
  }

  /// An order that ALFA had accepted before Friday at 13:00, when its arrival was due.
  private static func late(until met: Timestamp) throws -> WorkOrder {
    var order = try TestOrders.accepted()
    order.offers[order.offers.count - 1].answeredAt = at(6, 600)
    order.targets = [OrderTarget(name: .arrival, due: at(6, 780), metAt: met, isBreached: true)]
    return order
  }
}
