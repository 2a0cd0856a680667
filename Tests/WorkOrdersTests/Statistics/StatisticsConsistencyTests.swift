import Testing
import WorkOrders

/// Figures that contradict each other do not become a document.
struct StatisticsConsistencyTests {
  @Test("The figures of a period that is compared do not contradict themselves")
  func consistent() throws {
    try altered { $0 }.checkConsistency()
  }

  @Test(
    "One figure that is altered where figures hang together is found",
    arguments: [
      ("series.contacts", "week", "2026-W02"), ("series.requests", "week", "2026-W05"),
      ("series.orders", "week", "2026-W10"), ("orders.amount", "contract", "c-acme"),
    ])
  func altered(code: String, dimension: String, value: String) throws {
    let dimension = try #require(Dimension(rawValue: dimension))
    let statistics = try altered { figure in
      guard figure.key == FigureKey(code: code, dimensions: [dimension: value]) else { return figure }
      let other: FigureValue = figure.value.unit == .amount ? .amount(Euro(cents: 1)) : .count(99)
      return Figure(code: code, dimensions: figure.dimensions, value: other)
    }
    #expect { try statistics.checkConsistency() } throws: { ($0 as? DomainError)?.code == .internal }
  }

  @Test("What the period before carried out has to be what this one carries in")
  func carried() throws {
    let statistics = try altered { figure in
      var figure = figure
      if figure.key == FigureKey(code: "orders.carriedOut") { figure.previous = .count(7) }
      return figure
    }
    #expect { try statistics.checkConsistency() } throws: { ($0 as? DomainError)?.code == .internal }
  }

  @Test("No more can have been entered late than is open")
  func late() throws {
    let preceding = try StatisticsRecountTests.act("2025-Q4", 1_000)
    let statistics = try altered(preceding: preceding) { figure in
      guard figure.code == "late.orders.opened" else { return figure }
      return Figure(code: figure.code, value: .count(50))
    }
    #expect { try statistics.checkConsistency() } throws: { ($0 as? DomainError)?.code == .internal }
  }

  private func altered(
    preceding: PrecedingAct? = nil, _ edit: (Figure) -> Figure
  ) throws -> QuarterlyStatistics {
    let events = try HandWorkedQuarter.script().events
    let statistics = try StatisticsRecount.figures(events, "2026-Q1", preceding: preceding)
    return QuarterlyStatistics(
      city: statistics.city, period: statistics.period, version: statistics.version, state: statistics.state,
      generatedAt: statistics.generatedAt, journalPosition: statistics.journalPosition, head: statistics.head,
      policyVersion: statistics.policyVersion, definitions: statistics.definitions,
      figures: statistics.figures.map(edit), totals: statistics.totals)
  }
}
