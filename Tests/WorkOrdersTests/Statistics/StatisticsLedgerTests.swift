import Testing
import WorkOrders

/// What counts where: boundaries, late entries, moves, targets.
struct StatisticsLedgerTests {
  private static let labels = EventScript.labels(urgency: "urgent", contractor: "acme")

  @Test(
    "Quarters begin at midnight in the city, on either side of the clock change",
    arguments: [
      ("2026-03-31T21:59:59Z", "2026-Q1"), ("2026-03-31T22:30:00Z", "2026-Q2"), ("2026-03-31T22:00:00Z", "2026-Q2"),
      ("2025-12-31T23:00:00Z", "2026-Q1"), ("2025-12-31T22:59:59Z", "2025-Q4"), ("2026-09-30T22:00:00Z", "2026-Q4"),
    ])
  func boundaries(closedAt: String, label: String) throws {
    // given an order closed near the end of a quarter in Rome
    var script = EventScript()
    try script.opened(1, "2025-10-10T08:00:00Z", Self.labels)
    try script.order(1, .orderClosed, closedAt, Self.labels, amount: 10)
    let rome = try CityZone(identifier: "Europe/Rome")
    // then exactly that quarter counts its closing
    for other in ["2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"] {
      #expect(try script.figures(other, zone: rome).text("orders.closed") == (other == label ? "1" : "0"))
    }
  }

  @Test("What was entered late counts in the quarter in which it happened")
  func lateEntry() throws {
    // given an order closed in March and entered in April, when nothing changed in between
    var script = EventScript()
    try script.opened(1, "2026-03-01T08:00:00Z", Self.labels)
    script.enteredAt = try Timestamp(rfc3339: "2026-04-10T08:00:00Z")
    try script.order(1, .orderClosed, "2026-03-30T08:00:00Z", Self.labels)
    #expect(try script.figures("2026-Q1").movement("orders") == [0, 1, 0, 0, 1, 0, 0, 0])
    #expect(try script.figures("2026-Q2").movement("orders") == [0, 0, 0, 0, 0, 0, 0, 0])
  }

  @Test("A change dated before the change entered earlier counts with it, so that both quarters reconcile")
  func backdated() throws {
    // given an order that passed to a contractor in April, and a closing entered afterwards and dated in March
    var script = EventScript()
    try script.opened(1, "2026-03-01T08:00:00Z", EventScript.labels(urgency: "urgent"))
    try script.order(1, .orderOffered, "2026-04-02T08:00:00Z", Self.labels)
    try script.order(1, .orderClosed, "2026-03-30T08:00:00Z", Self.labels)
    #expect(try script.figures("2026-Q1").movement("orders") == [0, 1, 0, 0, 0, 0, 0, 1])
    #expect(try script.figures("2026-Q2").movement("orders", [.contractor: "acme"]) == [0, 0, 0, 1, 1, 0, 0, 0])
  }

  @Test(
    "What only tells of an order does not move it, whatever labels it carries",
    arguments: [EventKind.noticeSent, .noticeFailed, .orderAlarm, .invoiceRecorded, .mandateAdjusted, .targetWarned])
  func told(kind: EventKind) throws {
    var script = EventScript()
    try script.opened(1, "2026-01-01T08:00:00Z", Self.labels)
    for labels in [EventLabels(), EventScript.labels(contractor: "other")] {
      try script.order(1, kind, "2026-01-02T08:00:00Z", labels, amount: 10)
      try script.order(1, .orderStarted, "2026-01-03T08:00:00Z", Self.labels)
    }
    let figures = try script.figures("2026-Q1")
    let codes = ["movedIn", "movedOut"].map { "orders." + $0 }
    #expect(figures.figures.filter { codes.contains($0.code) && $0.value.text != "0" }.isEmpty)
  }

  @Test("What a contractor is owed that left counts once, though decisions and a reopening tell it again")
  func owed() throws {
    var script = EventScript()
    let owed: Facts = ["owed": .amount(Euro(cents: 8_000))]
    try script.opened(1, "2026-01-01T08:00:00Z", Self.labels)
    try script.order(1, .orderWithdrawn, "2026-01-02T08:00:00Z", Self.labels, facts: owed)
    try script.order(1, .orderDecided, "2026-01-02T08:00:00Z", Self.labels, facts: owed)
    try script.order(1, .orderClosed, "2026-01-03T08:00:00Z", Self.labels)
    try script.order(1, .orderReopened, "2026-01-04T08:00:00Z", Self.labels, facts: owed)
    #expect(try script.figures("2026-Q1").text("orders.owed") == "80.00")
  }

  @Test("A split moves its requests from one order to the other, and counts neither as repeat nor as mistake")
  func split() throws {
    // given an order for three requests, of which one goes with a further order
    var script = EventScript()
    let roads = EventScript.labels(channel: "phone")
    for serial in 1...3 { try script.request(serial, .requestOpened, "2026-01-01T08:00:00Z", roads) }
    try script.opened(1, "2026-01-01T08:00:00Z", Self.labels, requests: 3)
    try script.request(
      3, .requestUnlinked, "2026-01-02T08:00:00Z", roads, order: 1, facts: ["reporters": 2, "opening": true])
    try script.opened(2, "2026-01-02T08:00:00Z", Self.labels)
    try script.request(
      3, .requestLinked, "2026-01-02T08:00:00Z", roads, order: 2, facts: ["reporters": 1, "opening": true])
    for order in 1...2 { try script.order(order, .orderClosed, "2026-01-03T08:00:00Z", Self.labels) }
    let figures = try script.figures("2026-Q1")
    #expect(figures.share("orders.requests") == "3/2")
    #expect(figures.text("requests.linked") == "0" && figures.text("requests.unlinked") == "0")
  }

  @Test("What was over after the quarter cannot come back into it")
  func settled() throws {
    // given an order opened and closed after the quarter, and a reopening dated back into it
    var script = EventScript()
    try script.opened(1, "2026-04-02T08:00:00Z", Self.labels)
    try script.order(1, .orderClosed, "2026-04-03T08:00:00Z", Self.labels)
    try script.order(1, .orderReopened, "2026-03-30T08:00:00Z", Self.labels)
    #expect(try script.figures("2026-Q1").movement("orders") == [0, 0, 0, 0, 0, 0, 0, 0])
  }

  @Test("Imported history counts when it happened, whenever it was taken in")
  func importedHistory() throws {
    var script = EventScript()
    script.enteredAt = try Timestamp(rfc3339: "2026-06-01T08:00:00Z")
    let labels = EventScript.labels("roads", "roads.pothole", nil, channel: "web")
    try script.request(1, .requestOpened, "2024-02-01T08:00:00Z", labels)
    try script.request(1, .requestResolved, "2024-05-01T08:00:00Z", labels)
    #expect(try script.figures("2024-Q1").movement("requests", [.zone: "-"]) == [0, 1, 0, 0, 0, 0, 0, 1])
    #expect(try script.figures("2024-Q2").movement("requests", [.zone: "-"]) == [1, 0, 0, 0, 1, 0, 0, 0])
    #expect(try script.figures("2026-Q2").movement("requests") == [0, 0, 0, 0, 0, 0, 0, 0])
  }

  @Test("Labels that change inside a decision or an inspection move the order too")
  func hiddenMoves() throws {
    var script = EventScript()
    try script.opened(1, "2026-01-01T08:00:00Z", EventScript.labels(urgency: "normal"))
    try script.order(1, .inspectionRecorded, "2026-01-02T08:00:00Z", EventScript.labels(urgency: "urgent"))
    try script.order(1, .orderDecided, "2026-01-02T08:00:00Z", EventScript.labels(urgency: "emergency"))
    let figures = try script.figures("2026-Q1")
    #expect(figures.movement("orders", [.urgency: "normal"]) == [0, 1, 0, 0, 0, 0, 1, 0])
    #expect(figures.movement("orders", [.urgency: "urgent"]) == [0, 0, 0, 1, 0, 0, 1, 0])
    #expect(figures.movement("orders", [.urgency: "emergency"]) == [0, 0, 0, 1, 0, 0, 0, 1])
    #expect(figures.movement("orders", [.area: "roads"]) == [0, 1, 0, 0, 0, 0, 0, 1])
  }

  @Test("What is not open cannot end, and a request amended after its end stays counted as it was")
  func misfits() throws {
    var script = EventScript()
    let roads = EventScript.labels(channel: "phone")
    try script.request(1, .requestResolved, "2026-01-01T08:00:00Z", roads)
    try script.request(2, .requestOpened, "2026-01-01T08:00:00Z", roads)
    try script.request(2, .requestResolved, "2026-01-02T08:00:00Z", roads)
    try script.request(2, .requestCancelled, "2026-01-03T08:00:00Z", roads)
    try script.request(2, .requestAmended, "2026-01-03T08:00:00Z", EventScript.labels("green", "green.branch"))
    let figures = try script.figures("2026-Q1")
    #expect(figures.movement("requests") == [0, 1, 0, 0, 1, 0, 0, 0])
    #expect(figures.movement("requests", [.area: "green"]).isEmpty)
    #expect(figures.text("requests.ended") == "1")
  }

  @Test("A target missed counts when it was due, once, however late its act happens")
  func missedTarget() throws {
    var script = EventScript()
    try script.opened(1, "2026-03-30T08:00:00Z", Self.labels)
    try script.target(1, .arrival, .targetBreached, due: "2026-03-31T08:00:00Z", late: true, Self.labels)
    try script.target(
      1, .arrival, .targetMet, due: "2026-03-31T08:00:00Z", metAt: "2026-04-02T08:00:00Z", late: true, Self.labels)
    #expect(try script.figures("2026-Q1").share("targets.met") == "0/1")
    #expect(try script.figures("2026-Q2").share("targets.met") == nil)
  }

  @Test("An act that was in time and is entered late takes the miss back, from its entry on")
  func metInTimeEnteredLate() throws {
    // given a target due on the last day of March, missed under one firm, and an act of that morning entered in April
    var script = EventScript()
    try script.opened(1, "2026-03-30T08:00:00Z", Self.labels)
    let due = "2026-03-31T08:00:00Z"
    try script.target(1, .arrival, .targetBreached, due: due, late: true, Self.labels)
    #expect(try script.figures("2026-Q1").share("targets.met", [.contractor: "acme"]) == "0/1")
    script.enteredAt = try Timestamp(rfc3339: "2026-04-10T08:00:00Z")
    let bravo = EventScript.labels(urgency: "urgent", contractor: "bravo")
    try script.target(1, .arrival, .targetMet, due: due, metAt: "2026-03-31T07:00:00Z", bravo)
    // then it is met once, by whoever had the order, and a further late word changes nothing
    try script.target(1, .arrival, .targetMet, due: due, metAt: "2026-04-11T07:00:00Z", late: true, bravo)
    let figures = try script.figures("2026-Q1")
    #expect(figures.share("targets.met") == "1/1")
    #expect(figures.share("targets.met", [.contractor: "bravo"]) == "1/1")
    #expect(figures.share("targets.met", [.urgency: "urgent"]) == "1/1")
    #expect(figures.share("targets.met", [.area: "roads"]) == "1/1")
    #expect(figures.share("targets.met", [.contractor: "acme"]) == nil)
    #expect(try script.figures("2026-Q2").share("targets.met") == nil)
  }

  @Test("A miss of one quarter that turns out met in the one before moves there")
  func missMovesBack() throws {
    var script = EventScript()
    try script.opened(1, "2026-03-30T08:00:00Z", Self.labels)
    let due = "2026-04-02T08:00:00Z"
    try script.target(1, .arrival, .targetBreached, due: due, late: true, Self.labels)
    #expect(try script.figures("2026-Q2").share("targets.met") == "0/1")
    try script.target(1, .arrival, .targetMet, due: due, metAt: "2026-03-31T07:00:00Z", Self.labels)
    #expect(try script.figures("2026-Q1").share("targets.met") == "1/1")
    #expect(try script.figures("2026-Q2").share("targets.met") == nil)
  }

  @Test("A miss of an earlier life is not taken back by the next one")
  func missOfEarlierLife() throws {
    var script = EventScript()
    try script.opened(1, "2026-01-01T08:00:00Z", Self.labels)
    try script.target(1, .arrival, .targetBreached, due: "2026-01-02T08:00:00Z", late: true, Self.labels)
    try script.order(1, .orderClosed, "2026-01-03T08:00:00Z", Self.labels)
    try script.order(1, .orderReopened, "2026-01-08T08:00:00Z", Self.labels)
    try script.target(
      1, .arrival, .targetMet, due: "2026-01-09T08:00:00Z", metAt: "2026-01-08T09:00:00Z", Self.labels)
    #expect(try script.figures("2026-Q1").share("targets.met") == "1/2")
  }

  @Test("A target without a due time is not counted")
  func targetWithoutDue() throws {
    var script = EventScript()
    try script.opened(1, "2026-03-01T08:00:00Z", Self.labels)
    try script.target(1, .triage, .targetMet, due: nil, metAt: "2026-03-01T09:00:00Z", Self.labels)
    #expect(try script.figures("2026-Q1").share("targets.met") == nil)
  }

  @Test("A completion target kept counts again after a failed check, and every target after a reopening")
  func targetsAnew() throws {
    var script = EventScript()
    try script.opened(1, "2026-01-01T08:00:00Z", Self.labels)
    let due = "2026-01-05T08:00:00Z"
    try script.target(1, .completion, .targetMet, due: due, metAt: "2026-01-02T08:00:00Z", Self.labels)
    try script.order(1, .orderReworked, "2026-01-03T08:00:00Z", Self.labels)
    try script.target(1, .completion, .targetBreached, due: due, late: true, Self.labels)
    try script.order(1, .orderReworked, "2026-01-06T08:00:00Z", Self.labels)
    try script.target(1, .completion, .targetBreached, due: due, late: true, Self.labels)
    #expect(try script.figures("2026-Q1").share("targets.met") == "1/2")
    try script.order(1, .orderClosed, "2026-01-07T08:00:00Z", Self.labels)
    try script.order(1, .orderReopened, "2026-01-08T08:00:00Z", Self.labels)
    try script.target(
      1, .completion, .targetMet, due: "2026-01-12T08:00:00Z", metAt: "2026-01-09T08:00:00Z", Self.labels)
    #expect(try script.figures("2026-Q1").share("targets.met") == "2/3")
  }

  @Test("A label that is no code is refused by name, since the document could not hold it")
  func brokenLabel() throws {
    var script = EventScript()
    try script.opened(1, "2026-01-01T08:00:00Z", EventScript.labels("roads & more"))
    let error = try #require(throws: DomainError.self) { try script.figures("2026-Q1") }
    #expect(error.code == .internal)
    #expect(error.message.contains("orders.") && error.message.contains("roads & more"))
  }

  @Test("An empty journal gives zeros, no shares of nothing and no percentiles of nothing")
  func empty() throws {
    let figures = try EventScript().figures("2026-Q1")
    #expect(figures.text("offers.sent") == "0")
    #expect(figures.text("orders.amount") == "0.00")
    #expect(figures.text("targets.met") == nil)
    #expect(figures.text("times.arrival.median") == nil)
    #expect(figures.totals.orders == Movement())
  }
}
