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

  @Test(
    "Every target counts in one quarter: two decide together as many as their half-year", arguments: UInt64(1)...60,
    [["2025-Q3", "2025-Q4", "2025-S2"], ["2026-Q1", "2026-Q2", "2026-S1"]])
  func targets(seed: UInt64, labels: [String]) throws {
    // given a history in which an order is opened once, as in a register
    var seen: Set<OrderNumber> = []
    let events = try RandomHistory(seed: seed).events.filter { event in
      guard let order = event.subjects.order, event.kind == .orderOpened || event.kind == .orderReopened else {
        return true
      }
      return seen.insert(order).inserted || event.kind == .orderReopened
    }
    let periods = try labels.map { try EventScript.figures(events, $0) }
    for dimensions: [Dimension: String] in [[:], [.target: "arrival"], [.contractor: "acme"]] {
      let shares = periods.map { $0.parts("targets.met", dimensions) }
      #expect(shares[0].met + shares[1].met == shares[2].met)
      #expect(shares[0].decided + shares[1].decided == shares[2].decided)
    }
  }
}

extension QuarterlyStatistics {
  /// A share's part and whole; zeros when it is not there.
  fileprivate func parts(_ code: String, _ dimensions: [Dimension: String]) -> (met: Int, decided: Int) {
    let figure = figures.first { $0.code == code && $0.dimensions == dimensions }
    guard case .ratio(let numerator, let denominator)? = figure?.value else { return (0, 0) }
    return (numerator, denominator)
  }
}
