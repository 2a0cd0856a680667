import Testing
import WorkOrders

/// One pass for a period, what it is compared with, what came late and what a further version changes.
struct StatisticsRecountTests {
  private static let labels = EventScript.labels(urgency: "urgent", contractor: "acme")

  @Test("Figures stand beside those of the period before and of the same a year before")
  func compared() throws {
    // given orders opened in the first quarters of two years and in the quarter between
    var script = EventScript()
    try script.opened(1, "2025-02-01T08:00:00Z", Self.labels)
    try script.opened(2, "2025-11-01T08:00:00Z", Self.labels)
    try script.opened(3, "2025-12-01T08:00:00Z", Self.labels)
    for serial in 4...8 { try script.opened(serial, "2026-02-01T08:00:00Z", Self.labels) }
    let figures = try StatisticsRecount.figures(script.events, "2026-Q1").figures
    let opened = try #require(figures.first { $0.code == "orders.opened" && $0.dimensions.isEmpty })
    #expect(opened.value == .count(5) && opened.previous == .count(2) && opened.yearBefore == .count(1))
  }

  @Test("A period that ended before anything happened is not compared with")
  func nothingBefore() throws {
    var script = EventScript()
    try script.opened(1, "2026-02-01T08:00:00Z", Self.labels)
    let figures = try StatisticsRecount.figures(script.events, "2026-Q1").figures
    #expect(figures.allSatisfy { $0.previous == nil && $0.yearBefore == nil })
  }

  @Test(
    "Whatever happened, the recount gives what ledgers of the three periods give, one by one",
    arguments: UInt64(1)...20,
    ["2026-Q2", "2026-04", "2025", "2026-03-15/2026-05-20", "2025-S1"])
  func agrees(seed: UInt64, label: String) throws {
    let events = try RandomHistory(seed: seed).events
    let period = try ReportingPeriod(typed: label)
    let recount = try StatisticsRecount.figures(events, label)
    let current = try EventScript.figures(events, label)
    let previous = try EventScript.figures(events, period.previous.label).values
    let yearBefore = try EventScript.figures(events, period.yearBefore.label).values
    #expect(recount.values == current.values)
    #expect(recount.totals == current.totals)
    let first = try #require(events.map(\.occurredAt).min())
    let hasPrevious = first < period.previous.bounds(in: .utc).end
    let hasYearBefore = first < period.yearBefore.bounds(in: .utc).end
    for figure in recount.figures {
      #expect(figure.previous == (hasPrevious ? previous[figure.key] : nil), "\(figure.key)")
      #expect(figure.yearBefore == (hasYearBefore ? yearBefore[figure.key] : nil), "\(figure.key)")
    }
  }

  @Test("A closing dated in March and entered after the act of that quarter is a late entry of the next")
  func late() throws {
    var script = EventScript()
    try script.opened(1, "2026-03-01T08:00:00Z", Self.labels)
    let preceding = try Self.act("2026-Q1", 1)
    try script.order(1, .orderClosed, "2026-03-30T08:00:00Z", Self.labels)
    try script.contact("2026-03-29T08:00:00Z", .information, "phone")
    try script.contact("2026-04-29T08:00:00Z", .information, "phone")
    let next = try StatisticsRecount.figures(script.events, "2026-Q2", preceding: preceding)
    #expect(next.preceding == preceding)
    #expect(next.count("late.orders.closed") == 1)
    #expect(next.count("late.orders.opened") == 0)
    #expect(next.count("late.contacts") == 1)
    #expect(next.totals.orders.carriedIn == 0)
    #expect(next.definitions.contains { $0.code == "late.orders.closed" })
  }

  @Test("The money of orders closed late or owed late is told, and that of the act before is not")
  func lateMoney() throws {
    // given an order closed before the act of the first quarter, and two that end late by their dates
    var script = EventScript()
    for serial in 1...3 { try script.opened(serial, "2026-03-01T08:00:00Z", Self.labels) }
    try script.order(1, .orderClosed, "2026-03-29T08:00:00Z", Self.labels, amount: 70)
    let preceding = try Self.act("2026-Q1", 4)
    try script.order(2, .orderClosed, "2026-03-30T08:00:00Z", Self.labels, amount: 120)
    let owed: [String: FactValue] = ["owed": .amount(Euro(cents: 4_550))]
    try script.order(3, .orderCancelled, "2026-03-30T08:00:00Z", Self.labels, facts: owed)
    // then only what that act did not hold is late, and what is missing from it comes to that
    let next = try StatisticsRecount.figures(script.events, "2026-Q2", preceding: preceding)
    #expect(next.text("late.orders.amount") == "120.00")
    #expect(next.text("late.orders.owed") == "45.50")
    #expect(next.text("orders.amount") == "0.00" && next.text("orders.owed") == "0.00")
    let whole = try StatisticsRecount.figures(script.events, "2026-Q1")
    #expect(whole.text("orders.amount") == "190.00" && whole.text("orders.owed") == "45.50")
  }

  @Test("Without an act before nothing is said to be late")
  func noPreceding() throws {
    let figures = try StatisticsRecount.figures(HandWorkedQuarter.script().events, "2026-Q1")
    #expect(!figures.figures.contains { $0.code.hasPrefix("late.") })
    #expect(!figures.definitions.contains { $0.code.hasPrefix("late.") })
    #expect(Set(figures.figures.map(\.code)) == Set(figures.definitions.map(\.code)))
  }

  @Test("What the act before carried out and what came late is what is carried in", arguments: UInt64(1)...60)
  func lateReconciles(seed: UInt64) throws {
    var history = try RandomHistory(seed: seed)
    let position = history.position()
    let before = try StatisticsRecount.figures(history.events[..<position], "2026-Q1")
    let after = try StatisticsRecount.figures(
      history.events, "2026-Q2", preceding: try Self.act("2026-Q1", Int64(position)))
    for (subject, was, now) in [
      ("requests", before.totals.requests, after.totals.requests),
      ("orders", before.totals.orders, after.totals.orders),
    ] {
      let came = after.count("late.\(subject).opened") + after.count("late.\(subject).reopened")
      let went = after.count("late.\(subject).closed") + after.count("late.\(subject).cancelled")
      #expect(now.carriedIn == was.carriedOut + came - went, "\(subject)")
    }
    let start = try ReportingPeriod(typed: "2026-Q2").bounds(in: .utc).start
    let contacts = history.events[position...].filter { $0.kind == .contactLogged && $0.occurredAt < start }
    #expect(after.count("late.contacts") == contacts.count)
  }

  @Test("A further version says why it is there and what it changes, with the event since when")
  func reissued() throws {
    var script = EventScript()
    try script.opened(1, "2026-03-01T08:00:00Z", Self.labels)
    script.enteredAt = try Timestamp(rfc3339: "2026-05-02T08:00:00Z")
    try script.order(1, .orderClosed, "2026-03-30T08:00:00Z", Self.labels, amount: 120)
    let figures = try StatisticsRecount.figures(
      script.events, "2026-Q1", replaced: (version: 1, journalPosition: 1), reason: "Chiusura tardiva.")
    let reissue = try #require(figures.reissue)
    #expect(figures.version == 2)
    #expect(reissue.version == 1 && reissue.journalPosition == 1 && reissue.reason == "Chiusura tardiva.")
    let closed = try #require(reissue.changes.first { $0.key == FigureKey(code: "orders.closed") })
    #expect(closed.before == .count(0) && closed.after == .count(1))
    #expect(closed.since.position == 2 && closed.since.number == "WO-2026-000001")
    #expect(closed.since.enteredAt == script.enteredAt)
    #expect(reissue.changes.contains { $0.key == FigureKey(code: "orders.amount", dimensions: [.contract: "-"]) })
    #expect(!reissue.changes.contains { $0.key.code == "orders.opened" })
  }

  @Test("A version that replaces another without a difference has no changes")
  func reissuedUnchanged() throws {
    let events = try HandWorkedQuarter.script().events
    let position = Int64(events.count)
    let figures = try StatisticsRecount.figures(
      events, "2026-Q1", replaced: (version: 3, journalPosition: position), reason: "Firma mancante.")
    #expect(figures.reissue?.changes == [])
  }

  static func act(_ label: String, _ position: Int64) throws -> PrecedingAct {
    PrecedingAct(
      period: try ReportingPeriod(typed: label), version: 1, sha256: String(repeating: "a", count: 64),
      journalPosition: position)
  }
}
