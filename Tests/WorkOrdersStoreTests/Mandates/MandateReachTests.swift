import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("How far a mandate reaches")
struct MandateReachTests {
  private static func mandate(
    _ calendar: MandateCalendar = .always, holder: Role = .operator, to last: CivilDate = SmallCity.urgent.validTo
  ) -> Mandate {
    Mandate(
      code: "URGENT", name: SmallCity.text("urgent"), holder: holder, calendar: calendar, ceiling: euro(500),
      validFrom: SmallCity.urgent.validFrom, validTo: last)
  }

  @Test("The next firm is not asked under a mandate whose hours are over: a person approves")
  func hours() async throws {
    let policy = SmallCity.policy { $0.mandates = [Self.mandate(.service)] }
    try await withCentre(policy) { centre in
      let order = try await centre.open("roads.danger")
      #expect(order.contractor == "ALFA")
      centre.clock.set(SmallCity.start + .seconds(5 * 3_600))

      try await centre.runAgenda()

      let next = try await centre.order(order.number)
      #expect(next.state == .approval && next.mandate == nil && next.contractor == nil)
      #expect(try await centre.number("SELECT count(*) FROM mandate_use WHERE voided = 0") == 0)
    }
  }

  @Test("The next firm is not asked under a mandate whose last day is over")
  func lastDay() async throws {
    let today = SmallCity.calendar.zone.date(of: SmallCity.start)
    let policy = SmallCity.policy { $0.mandates = [Self.mandate(to: today)] }
    try await withCentre(policy) { centre in
      let order = try await centre.open("roads.danger")
      centre.clock.set(SmallCity.start + .seconds(86_400))

      try await centre.runAgenda()

      #expect(try await centre.order(order.number).state == .approval)
    }
  }

  @Test("An activation under a technician's mandate goes on to the next firm by itself")
  func technicians() async throws {
    let policy = SmallCity.policy { $0.mandates = [Self.mandate(holder: .technician)] }
    try await withCentre(policy) { centre in
      let order = try #require(try await centre.log(.report("roads.danger"), by: .bruno).orders.first)
      #expect(order.mandate == "URGENT" && order.contractor == "ALFA")

      let next = try await centre.act(order.number, by: .ada) { try $0.refuse(reason: "No", in: $1) }

      #expect(next.mandate == "URGENT" && next.contractor == "BETA")
    }
  }

  @Test("A mandate of the technician on call covers what that technician activates during the turn, and nothing else")
  func onCall() async throws {
    let mandate = Mandate(
      code: "URGENT", name: SmallCity.text("urgent"), holder: .technician, isForOnCall: true, ceiling: euro(500),
      validFrom: SmallCity.urgent.validFrom, validTo: SmallCity.urgent.validTo)
    let today = SmallCity.calendar.zone.date(of: SmallCity.start)
    let turn = RotaTurn(uid: "a", who: "Bruno", firstDay: today, startMinute: 480, minutes: 120)
    try await withCentre(SmallCity.policy { $0.mandates = [mandate] }) { centre in
      let early = try #require(try await centre.log(.report("roads.danger"), by: .bruno).orders.first)
      #expect(early.mandate == nil && early.state == .approval, "without a rota nobody is on call")
      try await centre.perform(by: .bruno) { try $0.save(Rota(owner: .technicians, turns: [turn]), in: $1) }

      let own = try #require(try await centre.log(.report("roads.danger"), by: .bruno).orders.first)
      #expect(own.mandate == "URGENT" && own.contractor == "ALFA")
      let next = try await centre.act(own.number, by: .ada) { try $0.refuse(reason: "No", in: $1) }
      #expect(next.mandate == "URGENT" && next.contractor == "BETA", "the activation goes on by itself")

      let other = try #require(try await centre.log(.report("roads.danger"), by: .carla).orders.first)
      #expect(other.mandate == nil && other.state == .approval)
      let operators = try await centre.open("roads.danger")
      #expect(operators.mandate == nil)
      centre.clock.set(SmallCity.start + .seconds(2 * 3_600))
      let late = try #require(try await centre.log(.report("roads.danger"), by: .bruno).orders.first)
      #expect(late.mandate == nil)
      let decision = try await centre.register.read { try $0.decisions(of: late.number) }.last
      #expect(decision?.facts["mandate.URGENT"] == .text("not-on-call") && decision?.facts["onCall"] == .flag(false))
    }
  }

  @Test("A technician's choice stays within the mandate's hours")
  func choice() async throws {
    let policy = SmallCity.policy { $0.mandates = [Self.mandate(.service)] }
    try await withCentre(policy, firms: [SmallCity.firm("ALFA", .email, priority: 1, trades: ["trees"])]) { centre in
      let order = try await centre.open("roads.danger")
      #expect(order.state == .unassigned && order.mandate == "URGENT")
      try await centre.perform(by: .administrator) {
        try $0.save(SmallCity.firm("BETA", .phone, priority: 2, trades: ["roads"]), in: $1)
      }
      centre.clock.set(SmallCity.start + .seconds(5 * 3_600))

      let error = await domainError {
        try await centre.perform(by: .bruno) {
          try $0.offer(order.number, to: "BETA", reason: "Near", seen: nil, in: $1)
        }
      }

      #expect(error?.code == .ceilingReached)
      #expect(error?.message.contains("does not hold at that hour") == true)
    }
  }
}
