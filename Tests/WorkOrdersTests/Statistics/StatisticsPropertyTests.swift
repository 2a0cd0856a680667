import Testing
import WorkOrders

/// Random journals, with times that run back and acts that do not fit: the figures reconcile and agree with a slow,
/// plain recount.
struct StatisticsPropertyTests {
  @Test("Random journals reconcile in every dimension and agree with a plain recount", arguments: UInt64(1)...60)
  func reconcile(seed: UInt64) throws {
    let events = try RandomJournal(seed: seed).events
    let figures = try EventScript.figures(events, "2026-Q1")
    let bounds = ReportingPeriod.quarter(try #require(Quarter(year: 2026, number: 1))).bounds(in: .utc)
    for (dimension, label) in RandomJournal.dimensions {
      let recount = MovementRecount(events, from: bounds.start, to: bounds.end, by: label)
      for (value, movement) in recount.movements {
        #expect(movement.reconciles)
        let counted = figures.movement("orders", [dimension: value])
        #expect(counted == MovementRecount.line(movement), "\(dimension) \(value)")
      }
      let known = figures.figures.filter { $0.code == "orders.opened" && Set($0.dimensions.keys) == [dimension] }
      #expect(Set(known.compactMap { $0.dimensions[dimension] }) == Set(recount.movements.keys))
    }
    let whole = MovementRecount(events, from: bounds.start, to: bounds.end) { _ in "all" }
    #expect(figures.totals.orders == whole.movements["all", default: Movement()])
  }

  @Test("How the events of different orders interleave makes no difference", arguments: UInt64(1)...20)
  func interleaving(seed: UInt64) throws {
    let events = try RandomJournal(seed: seed).events
    var generator = SeededGenerator(seed: seed &* 977)
    var queues = Dictionary(grouping: events) { $0.subjects.order?.serial ?? 0 }
    var other: [JournalEvent] = []
    while let serial = queues.keys.sorted().randomElement(using: &generator) {
      if let next = queues[serial]?.first { other.append(next) }
      queues[serial]?.removeFirst()
      if queues[serial]?.isEmpty ?? true { queues[serial] = nil }
    }
    #expect(other.count == events.count)
    #expect(try EventScript.figures(other, "2026-Q1") == EventScript.figures(events, "2026-Q1"))
  }

  @Test("What one quarter carries out the next carries in, in every dimension", arguments: UInt64(1)...20)
  func chain(seed: UInt64) throws {
    let events = try RandomJournal(seed: seed).events
    let first = try EventScript.figures(events, "2026-Q1")
    let second = try EventScript.figures(events, "2026-Q2")
    #expect(first.totals.orders.carriedOut == second.totals.orders.carriedIn)
    for (dimension, _) in RandomJournal.dimensions {
      for figure in first.figures where figure.code == "orders.carriedOut" && figure.dimensions[dimension] != nil {
        #expect((second.text("orders.carriedIn", figure.dimensions) ?? "0") == figure.value.text)
      }
    }
  }
}
