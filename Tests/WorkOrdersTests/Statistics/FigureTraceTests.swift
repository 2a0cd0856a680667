import Testing
import WorkOrders

/// The events behind a figure.
struct FigureTraceTests {
  private static func entries(
    _ key: FigureKey, _ events: [JournalEvent], _ label: String, preceding: PrecedingAct? = nil
  ) throws -> [TracedEvent] {
    var trace = FigureTrace(
      key: key, period: try ReportingPeriod(typed: label), zone: .utc, preceding: preceding)
    for (index, event) in events.enumerated() { try trace.add(event, at: Int64(index + 1)) }
    return trace.entries
  }

  @Test("The orders behind a figure are told by number, with what each adds")
  func handWorked() throws {
    let events = try HandWorkedQuarter.script().events
    let closed = try Self.entries(
      FigureKey(code: "orders.closed", dimensions: [.contractor: "bravo"]), events, "2026-Q1")
    #expect(closed.map(\.number) == ["WO-2026-000002", "WO-2026-000011"])
    #expect(closed.map(\.kind) == [.orderClosed, .orderClosed])
    #expect(closed.map(\.text) == ["1", "1"])
    let amounts = try Self.entries(
      FigureKey(code: "orders.amount", dimensions: [.contract: "c-bravo"]), events, "2026-Q1")
    #expect(amounts.map(\.text) == ["800.00", "60.00"])
    let carried = try Self.entries(FigureKey(code: "orders.carriedOut"), events, "2026-Q1")
    #expect(carried.map(\.number) == ["WO-2026-000004", "WO-2026-000008"])
    let times = try Self.entries(FigureKey(code: "times.acceptance.median"), events, "2026-Q1")
    #expect(times.map(\.text).sorted() == ["10800", "3600", "7200"])
    let shares = try Self.entries(FigureKey(code: "targets.met"), events, "2026-Q1")
    #expect(shares.map(\.text) == ["1/1", "0/1"])
  }

  @Test("A page of the trace holds no more than is asked for, and says how many there are", arguments: UInt64(1)...6)
  func pages(seed: UInt64) throws {
    let events = try RandomHistory(seed: seed).events
    for code in ["orders.closed", "orders.carriedOut", "contacts.received", "orders.owed"] {
      let whole = try Self.entries(FigureKey(code: code), events, "2026-Q1")
      var told: [TracedEvent] = []
      var isOver = false
      while !isOver {
        var trace = FigureTrace(
          key: FigureKey(code: code), period: try ReportingPeriod(typed: "2026-Q1"), zone: .utc,
          after: told.last?.position ?? 0, limit: 3)
        for (index, event) in events.enumerated() { try trace.add(event, at: Int64(index + 1)) }
        #expect(trace.total == whole.count && trace.entries.count <= 3, "\(code)")
        told += trace.entries
        isOver = !trace.hasMore
      }
      #expect(told == whole, "\(code)")
    }
  }

  @Test("A code that is none of ours has no events")
  func unknown() throws {
    let events = try HandWorkedQuarter.script().events
    #expect(try Self.entries(FigureKey(code: "orders.eaten"), events, "2026-Q1").isEmpty)
  }

  @Test("What is traced adds up to the figure, whatever happened", arguments: UInt64(1)...10)
  func addsUp(seed: UInt64) throws {
    var history = try RandomHistory(seed: seed, steps: 300)
    let preceding = try StatisticsRecountTests.act("2025-Q4", Int64(history.position()))
    let figures = try StatisticsRecount.figures(history.events, "2026-Q1", preceding: preceding).figures
    for (index, figure) in figures.enumerated() where index % 10 == Int(seed) % 10 {
      let entries = try Self.entries(figure.key, history.events, "2026-Q1", preceding: preceding)
      if figure.value.unit == .seconds {
        #expect(entries.contains { $0.counted == figure.value } || figure.code.hasSuffix(".mean"), "\(figure.key)")
      } else {
        #expect(Self.sum(entries, in: figure.value.unit) == figure.value, "\(figure.key)")
      }
      #expect(entries.map(\.position) == entries.map(\.position).sorted())
    }
  }

  /// What counts, amounts and shares add up to.
  private static func sum(_ entries: [TracedEvent], in unit: FigureUnit) -> FigureValue {
    var (count, cents, part) = (0, Int64(0), 0)
    for entry in entries {
      switch entry.counted {
      case .count(let number): count += number
      case .amount(let euro): cents += euro.cents
      case .ratio(let numerator, let denominator):
        part += numerator
        count += denominator
      case .seconds: break
      }
    }
    switch unit {
    case .amount: return .amount(Euro(cents: cents))
    case .ratio: return .ratio(numerator: part, denominator: count)
    case .count, .seconds: return .count(count)
    }
  }
}
