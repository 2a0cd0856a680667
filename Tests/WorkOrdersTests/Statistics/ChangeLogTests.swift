import Testing

@testable import WorkOrders

/// What is kept of the events that come after a journal position.
struct ChangeLogTests {
  @Test("However many events come into the same figures, the first alone is kept")
  func bounded() throws {
    // given a thousand contacts of one week
    var script = EventScript()
    try script.contact("2026-01-05T08:00:00Z", .information, "phone")
    let event = try #require(script.events.first)
    var log = ChangeLog()
    for position in Int64(1)...1_000 {
      let counted: [Increment] = [.week(.contacts, 0), .late(.contacts, WorkOrders.Tally(count: 1))]
      log.note(counted, ChangingEvent(event, at: position))
    }
    #expect(log.count == 1)
    // when one of another week comes, it is kept beside
    log.note([.week(.contacts, 1)], ChangingEvent(event, at: 1_001))
    #expect(log.count == 2)
  }

  @Test("Amounts of any size come into the same figures, nothing does not")
  func amounts() throws {
    var script = EventScript()
    try script.contact("2026-01-05T08:00:00Z", .information, "phone")
    let event = try #require(script.events.first)
    var log = ChangeLog()
    for cents in Int64(0)...100 {
      let tally = WorkOrders.Tally(count: 1, amount: Euro(cents: cents))
      log.note([.late(.ordersAmount, tally)], ChangingEvent(event, at: cents + 1))
    }
    #expect(log.count == 2)
  }
}
