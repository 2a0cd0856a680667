import Testing
import WorkOrders

/// In which quarter a target counts that is decided after its order changed.
struct TargetDecisionTests {
  private static let labels = EventScript.labels(urgency: "urgent", contractor: "acme")

  @Test(
    "A target decided after the order passed to another firm counts no earlier than that", arguments: [true, false])
  func targetAfterMove(isKept: Bool) throws {
    // given an order offered just after midnight of April, and its target of March decided only then
    var script = EventScript()
    try script.opened(1, "2026-03-30T08:00:00Z", EventScript.labels(urgency: "urgent"))
    try script.order(1, .orderOffered, "2026-04-01T00:10:00Z", Self.labels)
    let (due, arrival) = ("2026-03-31T22:00:00Z", "2026-03-31T21:00:00Z")
    try script.target(
      1, .arrival, isKept ? .targetMet : .targetBreached, due: due, metAt: isKept ? arrival : nil, late: !isKept,
      Self.labels)
    #expect(try script.figures("2026-Q1").share("targets.met") == nil)
    #expect(try script.figures("2026-Q2").share("targets.met") == (isKept ? "1/1" : "0/1"))
  }

  @Test("An act in time that is entered once the order moved on takes the miss back where that counted")
  func mendedAfterMove() throws {
    var script = EventScript()
    try script.opened(1, "2026-03-30T08:00:00Z", Self.labels)
    let due = "2026-03-31T08:00:00Z"
    try script.target(1, .arrival, .targetBreached, due: due, late: true, Self.labels)
    let bravo = EventScript.labels(urgency: "urgent", contractor: "bravo")
    try script.order(1, .orderOffered, "2026-04-02T08:00:00Z", bravo)
    try script.target(1, .arrival, .targetMet, due: due, metAt: "2026-03-31T07:00:00Z", bravo)
    #expect(try script.figures("2026-Q1").share("targets.met") == "1/1")
    #expect(try script.figures("2026-Q2").share("targets.met") == nil)
  }
}
