import Testing

@testable import WorkOrders

@Suite("Urgency mandates")
struct MandateTests {
  let night = TestCity.time(11, 17, 22)

  func need(
    _ category: CategoryCode = "roads.danger", _ urgency: UrgencyCode = .emergency, _ amount: Euro = euro(400),
    at time: Timestamp? = nil, role: Role = .operator
  ) -> MandateNeed {
    MandateNeed(category: category, urgency: urgency, amount: amount, at: time ?? night, role: role)
  }

  func refusal(_ need: MandateNeed, of mandate: Mandate = TestCity.night, spent: MandateSpending = .none) throws
    -> MandateRefusal?
  {
    try mandate.refusal(of: need, spending: spent, calendar: TestCity.calendar)
  }

  /// So much spent under every ceiling.
  func spent(_ amount: Euro) -> MandateSpending { MandateSpending { _, _ in amount } }

  private func mandate(holder: Role) -> Mandate {
    Mandate(
      code: "M", name: TestCity.text("m"), holder: holder, ceiling: euro(500), validFrom: TestCity.day(2026, 1, 1),
      validTo: TestCity.day(2026, 12, 31))
  }

  @Test("Each limit refuses by its own reason")
  func reasons() throws {
    #expect(try refusal(need()) == nil)
    #expect(try refusal(need(), of: mandate(holder: .technician)) == .otherHolder)
    #expect(try refusal(need("lighting.lamp")) == .otherCategory)
    #expect(try refusal(need("roads.danger", .normal)) == .otherUrgency)
    #expect(try refusal(need(at: TestCity.time(12, 31, 22) + .seconds(3 * 3_600))) == .notInForce)
    #expect(try refusal(need(at: TestOrders.morning)) == .otherHours)
    #expect(try refusal(need("roads.danger", .emergency, Euro(cents: 50_001))) == .aboveCeiling)
    #expect(try refusal(need(), spent: spent(euro(1_601))) == .periodSpent)
  }

  @Test("What the cooperative may do technical staff may too, and not the other way round")
  func holders() throws {
    let mayUse: [Role: Set<Role>] = [
      .operator: Set(Role.allCases), .technician: [.technician, .manager, .administrator], .manager: [.manager],
      .administrator: [.administrator],
    ]
    for (holder, roles) in mayUse {
      for role in Role.allCases {
        let expected: MandateRefusal? = roles.contains(role) ? nil : .otherHolder
        #expect(try refusal(need(role: role), of: mandate(holder: holder)) == expected, "\(holder) \(role)")
      }
    }
  }

  @Test("Out of hours begins with the minute the service ends and ends with the minute it begins")
  func hours() throws {
    for (hour, minute, isService) in [
      (7, 59, false), (8, 0, true), (12, 59, true), (13, 0, false), (14, 30, true), (17, 15, false),
    ] {
      let time = TestCity.time(11, 17, hour, minute)
      #expect(try refusal(need(at: time)) == (isService ? .otherHours : nil), "\(hour):\(minute)")
      let lamp = need("lighting.lamp", .normal, euro(100), at: time)
      #expect(try refusal(lamp, of: TestCity.lamps) == (isService ? nil : .otherHours), "\(hour):\(minute)")
    }
  }

  @Test("A holiday is out of hours all day")
  func holiday() throws {
    // Tuesday 8 December.
    #expect(try refusal(need(at: TestCity.time(12, 8, 10))) == nil)
    #expect(try refusal(need(at: TestCity.time(12, 7, 10))) == .otherHours)
  }

  @Test("A mandate for all hours holds in and out of them", arguments: [9, 22])
  func always(hour: Int) throws {
    #expect(try refusal(need(at: TestCity.time(11, 17, hour)), of: mandate(holder: .operator)) == nil)
  }

  @Test("A mandate is valid through its last day, on the city's clocks")
  func lastDay() throws {
    #expect(try refusal(need(at: TestCity.time(12, 31, 23, 59))) == nil)
    #expect(try refusal(need(at: TestCity.time(1, 1))) == nil)
    #expect(try refusal(need(at: TestCity.time(1, 1) - .milliseconds(1))) == .notInForce)
  }

  @Test("Ceilings hold to the cent")
  func cents() throws {
    #expect(try refusal(need("roads.danger", .emergency, euro(500))) == nil)
    #expect(try refusal(need(), spent: spent(euro(1_600))) == nil)
    #expect(try refusal(need(), spent: spent(Euro(cents: 160_001))) == .periodSpent)
  }

  @Test("A period's sum is asked for its mandate, scope, subject and first day")
  func keys() throws {
    let keys = Keys()
    let spending = MandateSpending { key, period in
      keys.asked.append((key, period))
      return .zero
    }
    _ = try refusal(need(), spent: spending)
    _ = try refusal(
      need("lighting.lamp", .normal, euro(1), at: TestOrders.morning), of: TestCity.lamps, spent: spending)
    _ = try TestCity.night.isSpent(for: "ALFA", need: need(), spending: spending, calendar: TestCity.calendar)

    #expect(keys.asked.map(\.1) == [.month, .day, .day])
    #expect(
      keys.asked.map(\.0) == [
        .init(mandate: "NIGHT", scope: .mandate, subject: "", from: TestCity.day(2026, 11, 1)),
        .init(mandate: "LAMPS", scope: .category, subject: "lighting.lamp", from: TestCity.day(2026, 11, 17)),
        .init(mandate: "NIGHT", scope: .contractor, subject: "ALFA", from: TestCity.day(2026, 11, 17)),
      ])
  }

  private final class Keys {
    var asked: [(MandateSpending.Key, Mandate.PeriodCeiling.Period)] = []
  }

  @Test("A ceiling per contractor restricts the choice, to the cent, and refuses no order")
  func perContractor() throws {
    let isSpent = { (amount: Euro) in
      try TestCity.night.isSpent(for: "ALFA", need: need(), spending: spent(amount), calendar: TestCity.calendar)
    }
    #expect(try !isSpent(euro(200)))
    #expect(try isSpent(Euro(cents: 20_001)))
    #expect(try refusal(need(), spent: spent(euro(700))) == nil)
  }
}
