import Testing
import WorkOrders

/// Which figures differ from those at a position, and since which event.
struct FigureChangeTests {
  private static let labels = EventScript.labels(urgency: "urgent", contractor: "acme")

  private static func changes(
    _ events: [JournalEvent], _ label: String, since position: Int
  ) throws -> [FigureChange] {
    let heading = StatisticsHeading(
      city: "Castelvento", version: 1, state: .draft, generatedAt: Timestamp(milliseconds: 0), journalPosition: 1,
      head: String(repeating: "0", count: 64), policyVersion: 1)
    var recount = StatisticsRecount(period: try ReportingPeriod(typed: label), zone: .utc)
    for (index, event) in events.enumerated() {
      if index == position { recount.follow(try recount.statistics(heading)) }
      recount.add(event, at: Int64(index + 1))
    }
    if position == events.count { recount.follow(try recount.statistics(heading)) }
    return try #require(try recount.statistics(heading).reissue).changes.filter { $0.part == .value }
  }

  @Test("What happens after the period changes nothing of it")
  func later() throws {
    var script = EventScript()
    try script.opened(1, "2026-03-01T08:00:00Z", Self.labels)
    try script.order(1, .orderStarted, "2026-04-02T08:00:00Z", Self.labels)
    try script.order(1, .orderClosed, "2026-04-03T08:00:00Z", Self.labels, amount: 10)
    try script.opened(2, "2026-04-04T08:00:00Z", Self.labels)
    #expect(try Self.changes(script.events, "2026-Q1", since: 1) == [])
  }

  @Test("A target that is relieved later takes back the miss of the period, and is named")
  func relieved() throws {
    // given a target missed in March of an order that was closed in April
    var script = EventScript()
    try script.opened(1, "2026-03-01T08:00:00Z", Self.labels)
    try script.target(1, .arrival, .targetBreached, due: "2026-03-02T08:00:00Z", late: true, Self.labels)
    try script.order(1, .orderStarted, "2026-04-02T08:00:00Z", Self.labels)
    try script.order(1, .orderClosed, "2026-04-03T08:00:00Z", Self.labels)
    // when its deadline moves on afterwards
    let target: Facts = ["target": "arrival"]
    try script.order(1, .targetRelieved, "2026-05-03T08:00:00Z", Self.labels, facts: target)
    let changes = try Self.changes(script.events, "2026-Q1", since: 4)
    let whole = try #require(changes.first { $0.key == FigureKey(code: "targets.met") })
    #expect(whole.before == .ratio(numerator: 0, denominator: 1) && whole.after == nil)
    #expect(whole.since?.position == 5 && whole.since?.kind == .targetRelieved)
  }

  @Test("An act in time that is entered after the order is over makes its target met")
  func metAfterTheEnd() throws {
    var script = EventScript()
    try script.opened(1, "2026-03-01T08:00:00Z", Self.labels)
    let due = "2026-03-02T08:00:00Z"
    try script.target(1, .arrival, .targetBreached, due: due, late: true, Self.labels)
    try script.order(1, .orderClosed, "2026-04-03T08:00:00Z", Self.labels)
    try script.order(1, .orderReopened, "2026-04-04T08:00:00Z", EventScript.labels(contractor: "bravo"))
    #expect(try Self.changes(script.events, "2026-Q1", since: 2) == [])
    // the next life of the order does not touch the first one's target
    try script.target(1, .arrival, .targetMet, due: due, metAt: "2026-03-02T07:00:00Z", Self.labels)
    #expect(try Self.changes(script.events, "2026-Q1", since: 2) == [])
    // but an order that was not reopened has its miss taken back
    var other = EventScript()
    try other.opened(1, "2026-03-01T08:00:00Z", Self.labels)
    try other.target(1, .arrival, .targetBreached, due: due, late: true, Self.labels)
    try other.order(1, .orderClosed, "2026-04-03T08:00:00Z", Self.labels)
    try other.target(1, .arrival, .targetMet, due: due, metAt: "2026-03-02T07:00:00Z", Self.labels)
    #expect(try other.figures("2026-Q1").share("targets.met") == "1/1")
    #expect(
      try Self.changes(other.events, "2026-Q1", since: 3).first { $0.key.dimensions.isEmpty }?.since?.position == 4)
  }

  @Test("The figures that differ are named, all of them and no others", arguments: UInt64(1)...30)
  func complete(seed: UInt64) throws {
    var history = try RandomHistory(seed: seed)
    let position = history.position()
    let before = try EventScript.figures(Array(history.events[..<position]), "2026-Q1").values
    let after = try EventScript.figures(history.events, "2026-Q1").values
    let changes = try Self.changes(history.events, "2026-Q1", since: position)
    let differing = Set(before.keys).union(after.keys).filter { !Self.isSame(before[$0], after[$0]) }
    #expect(Set(changes.map(\.key)) == differing)
    for change in changes {
      #expect(
        Self.isSame(change.before, before[change.key]) && Self.isSame(change.after, after[change.key]),
        "\(change.key)")
      #expect((change.since?.position ?? 0) > Int64(position))
    }
  }

  @Test("The event that is named is the first with which the figure is another", arguments: UInt64(1)...10)
  func first(seed: UInt64) throws {
    var history = try RandomHistory(seed: seed)
    let position = history.position()
    let before = try EventScript.figures(Array(history.events[..<position]), "2026-Q1").values
    // of shares and times something may come in without their changing
    let counted = try Self.changes(history.events, "2026-Q1", since: position).filter { change in
      let unit = (change.before ?? change.after)?.unit
      return unit == .count || unit == .amount
    }
    var generator = SeededGenerator(seed: seed)
    for change in counted.shuffled(using: &generator).prefix(6) {
      let place = Int(try #require(change.since).position)
      let untouched = try EventScript.figures(Array(history.events[..<(place - 1)]), "2026-Q1").values[change.key]
      let touched = try EventScript.figures(Array(history.events[..<place]), "2026-Q1").values[change.key]
      #expect(Self.isSame(untouched, before[change.key]), "\(change.key)")
      #expect(!Self.isSame(touched, before[change.key]), "\(change.key)")
    }
  }

  private static func isNothing(_ value: FigureValue?) -> Bool {
    value == nil || value == .count(0) || value == .amount(.zero)
  }

  private static func isSame(_ lhs: FigureValue?, _ rhs: FigureValue?) -> Bool {
    lhs == rhs || (isNothing(lhs) && isNothing(rhs))
  }
}
