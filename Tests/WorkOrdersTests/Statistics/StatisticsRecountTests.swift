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
    let first = try #require(events.map(\.occurredAt).min())
    // weeks are not compared, nor is a period before anything happened
    func others(_ period: ReportingPeriod, _ values: [FigureKey: FigureValue]) -> [FigureKey: FigureValue] {
      first < period.bounds(in: .utc).end ? values.filter { $0.key.dimensions[.week] == nil } : [:]
    }
    let before = others(period.previous, previous)
    let earlier = others(period.yearBefore, yearBefore)
    for figure in recount.figures {
      #expect(figure.previous == before[figure.key] && figure.yearBefore == earlier[figure.key], "\(figure.key)")
    }
    // what happened in one of those periods alone is there with nothing
    let fallen = before.merging(earlier) { one, _ in one }.filter {
      current.values[$0.key] == nil && ($0.value.unit == .count || $0.value.unit == .amount)
    }
    let nothing = fallen.mapValues { $0.unit == .count ? FigureValue.count(0) : .amount(.zero) }
    #expect(recount.values == current.values.merging(nothing) { one, _ in one })
    #expect(recount.totals == current.totals)
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
    let owed: Facts = ["owed": .amount(Euro(cents: 4_550))]
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
    let former = try StatisticsRecount.figures(script.events[..<1], "2026-Q1")
    let figures = try StatisticsRecount.figures(
      script.events, "2026-Q1", replaced: former, reason: "Chiusura tardiva.")
    let reissue = try #require(figures.reissue)
    #expect(figures.version == 2)
    #expect(reissue.version == 1 && reissue.journalPosition == 1 && reissue.reason == "Chiusura tardiva.")
    let closed = try #require(reissue.changes.first { $0.key == FigureKey(code: "orders.closed") })
    #expect(closed.before == .count(0) && closed.after == .count(1))
    #expect(closed.since?.position == 2 && closed.since?.number == "WO-2026-000001")
    #expect(closed.since?.enteredAt == script.enteredAt)
    #expect(reissue.changes.contains { $0.key == FigureKey(code: "orders.amount", dimensions: [.contract: "-"]) })
    #expect(!reissue.changes.contains { $0.key.code == "orders.opened" })
  }

  @Test("A version that replaces another without a difference has no changes")
  func reissuedUnchanged() throws {
    let events = try HandWorkedQuarter.script().events
    let former = try StatisticsRecount.figures(events, "2026-Q1")
    let figures = try StatisticsRecount.figures(events, "2026-Q1", replaced: former, reason: "Firma mancante.")
    #expect(figures.reissue?.changes == [])
  }

  @Test("A further version names the figures of earlier periods that stand beside its own and are others by now")
  func reissuedComparisons() throws {
    // given an act of the second quarter, and an order of the first that is closed late
    var script = EventScript()
    try script.opened(1, "2026-03-01T08:00:00Z", Self.labels)
    try script.opened(2, "2026-04-01T08:00:00Z", Self.labels)
    let former = try StatisticsRecount.figures(script.events, "2026-Q2")
    try script.order(1, .orderClosed, "2026-03-30T08:00:00Z", Self.labels, amount: 120)
    let figures = try StatisticsRecount.figures(script.events, "2026-Q2", replaced: former, reason: "Tardiva.")
    let changes = try #require(figures.reissue?.changes)
    // then the comparison changes with the event, also where nothing of its kind happened in the second quarter
    let closed = changes.filter { $0.key == FigureKey(code: "orders.closed", dimensions: [.contractor: "acme"]) }
    #expect(closed.map(\.part) == [.previous])
    #expect(closed.first?.before == .count(0) && closed.first?.after == .count(1))
    #expect(closed.first?.since?.position == 3)
    let spent = FigureKey(code: "orders.amount", dimensions: [.contract: "-"])
    #expect(changes.contains { $0.key == spent && $0.part == .previous && $0.before == nil })
  }

  @Test("Late entries that are others since the act before was issued anew change without an event")
  func reissuedLate() throws {
    var script = EventScript()
    try script.opened(1, "2026-03-01T08:00:00Z", Self.labels)
    try script.order(1, .orderClosed, "2026-03-30T08:00:00Z", Self.labels, amount: 120)
    let former = try StatisticsRecount.figures(script.events, "2026-Q2", preceding: try Self.act("2026-Q1", 1))
    #expect(former.text("late.orders.closed") == "1")
    // when the act before rests on the closing too, it is late no more
    let figures = try StatisticsRecount.figures(
      script.events, "2026-Q2", preceding: try Self.act("2026-Q1", 2), replaced: former, reason: "Primo trimestre.")
    let changes = try #require(figures.reissue?.changes)
    let late = try #require(changes.first { $0.key.code == "late.orders.closed" })
    #expect(late.before == .count(1) && late.after == .count(0) && late.since == nil)
    #expect(changes.contains { $0.key.code == "late.orders.amount" && $0.before == .amount(Euro(cents: 12_000)) })
    // when it stays, and a further one comes, that one is named
    try script.contact("2026-03-29T08:00:00Z", .information, "phone")
    let more = try StatisticsRecount.figures(
      script.events, "2026-Q2", preceding: try Self.act("2026-Q1", 1), replaced: former, reason: "Telefonata.")
    let contact = try #require(more.reissue?.changes.first { $0.key.code == "late.contacts" })
    #expect(contact.before == .count(0) && contact.after == .count(1) && contact.since?.position == 3)
  }

  @Test(
    "Whatever happened, the changes turn the figures of one version into those of the next",
    arguments: UInt64(1)...20, ["2026-Q2", "2026-04", "2025"])
  func changesAreWhole(seed: UInt64, label: String) throws {
    var history = try RandomHistory(seed: seed)
    let position = history.position()
    let former = try StatisticsRecount.figures(history.events[..<position], label)
    let figures = try StatisticsRecount.figures(history.events, label, replaced: former, reason: "Prova.")
    let changes = try #require(figures.reissue?.changes)
    for part in FigurePart.allCases {
      var values = former.values(part)
      for change in changes where change.part == part {
        #expect(values[change.key] == change.before, "\(change.key)")
        #expect((change.since?.position ?? 0) > Int64(position), "\(change.key)")
        values[change.key] = change.after
      }
      // Means that are there anew bring their comparisons along.
      let nothing: Set<FigureValue> = [.count(0), .amount(.zero)]
      let stood = Set(former.values.keys)
      func told(_ values: [FigureKey: FigureValue]) -> [FigureKey: FigureValue] {
        values.filter { key, value in
          !nothing.contains(value)
            && (part == .value || value.unit == .count || value.unit == .amount
              || stood.contains(key) && figures.values[key] != nil)
        }
      }
      #expect(told(values) == told(figures.values(part)), "\(part)")
    }
    #expect(changes.allSatisfy { $0.since != nil })
  }

  static func act(_ label: String, _ position: Int64) throws -> PrecedingAct {
    PrecedingAct(
      period: try ReportingPeriod(typed: label), version: 1, sha256: String(repeating: "a", count: 64),
      journalPosition: position)
  }
}
