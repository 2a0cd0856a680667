import Testing

@testable import WorkOrders

@Suite("Works of extreme urgency")
struct DossierTests {
  private let order = OrderNumber(year: 2026, serial: 12)

  private func statement() throws -> UrgencyStatement {
    try UrgencyStatement(
      circumstance: "The retaining wall has fallen on the road.", causes: "Rain of three days.",
      works: "Remove the debris, shore the slope.", site: "Via Roma 1")
  }

  private func dossier(_ amount: Euro = euro(80_000), on date: String = "2026-11-17") throws -> Dossier {
    let at = TestCity.calendar.zone.startOfDay(try CivilDate(typed: date)) + .seconds(32_400)
    let context = ActContext(at: at, enteredAt: at, actor: TestOrders.actor(.technician), policy: TestCity.policy)
    return try Dossier.open(for: order, try statement(), amount: amount, in: context)
  }

  private func end(_ date: String) throws -> Timestamp {
    TestCity.calendar.zone.startOfDay(try CivilDate(typed: date).adding(days: 1)) - .milliseconds(1)
  }

  @Test("Each day counts to its end: ten for the justification, twenty for the proposal, thirty more for the council")
  func deadlines() throws {
    let steps = try dossier(on: "2026-03-10").steps
    #expect(steps.map(\.name) == [.justification, .proposal, .council])
    #expect(try steps.map(\.due) == [end("2026-03-20"), end("2026-03-30"), end("2026-04-29")])
  }

  @Test("The council does not decide after the year of the order")
  func endOfYear() throws {
    #expect(try dossier(on: "2026-11-17").steps.last?.due == end("2026-12-31"))
    // A proposal that comes after the year leaves its thirty days.
    let late = try dossier(on: "2026-12-20")
    #expect(try late.steps.last?.due == end("2027-02-08"))
  }

  @Test("The ceiling is the law's, to the cent", arguments: [(500_000_00, true), (500_000_01, false)])
  func ceiling(cents: Int, isWithin: Bool) throws {
    let amount = Euro(cents: Int64(cents))
    if isWithin {
      #expect(try dossier(amount).amount == amount)
    } else {
      expectRefusal(.notAllowed, "above the limit") { try dossier(amount) }
    }
  }

  @Test("Terms hold from their day on, and a dossier keeps those of its own day")
  func datedTerms() throws {
    let policy = TestCity.policy {
      $0.extremeUrgency = [
        .usual,
        ExtremeUrgencyTerms(
          from: CivilDate(checkedYear: 2026, month: 6, day: 1), ceiling: euro(300_000), justificationDays: 5,
          proposalDays: 20, councilDays: 30),
      ]
    }
    #expect(policy.extremeUrgency(on: CivilDate(checkedYear: 2026, month: 5, day: 31)).ceiling == euro(500_000))
    #expect(policy.extremeUrgency(on: CivilDate(checkedYear: 2026, month: 6, day: 1)).ceiling == euro(300_000))
    #expect(policy.extremeUrgency(on: CivilDate(checkedYear: 2020, month: 1, day: 1)) == .usual)
  }

  @Test("Steps are done in their order, once, and the council's days run from the proposal")
  func steps() throws {
    let context = TestOrders.context(.technician)
    let opened = try dossier(on: "2026-03-10")
    expectRefusal(.conflict, "lacks its justification") {
      try opened.recording(.proposal, at: opened.openedAt, in: context)
    }
    let justified = try opened.recording(.justification, at: opened.openedAt + .seconds(86_400), in: context)
    expectRefusal(.conflict, "already") { try justified.recording(.justification, at: opened.openedAt, in: context) }
    let proposed = try justified.recording(.proposal, at: opened.openedAt + .seconds(5 * 86_400), in: context)
    #expect(try proposed.steps.last?.due == end("2026-04-14"))
    #expect(proposed.nextStep?.name == .council)
    expectRefusal(.invalid, "ordered after") {
      try proposed.recording(.council, at: opened.openedAt - .seconds(1), in: context)
    }
  }

  @Test("A report without one of its parts is refused", arguments: ["circumstance", "causes", "works", "site"])
  func missing(part: String) {
    let error = #expect(throws: DomainError.self) {
      try UrgencyStatement(
        circumstance: part == "circumstance" ? " " : "a", causes: part == "causes" ? "" : "b",
        works: part == "works" ? "\n" : "c", site: part == "site" ? "" : "d")
    }
    #expect(error?.field == part)
  }

  @Test("An order that nothing is known about is not ordered at once")
  func withoutCategory() throws {
    let order = try TestOrders.new(nil)
    expectRefusal(.conflict, "no category") {
      try order.orderAtOnce(amount: euro(1), in: TestOrders.context(.technician))
    }
  }
}
