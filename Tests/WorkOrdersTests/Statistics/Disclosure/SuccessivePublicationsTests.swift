import Testing
import WorkOrders

@Suite("The public forms of successive periods")
struct SuccessivePublicationsTests {
  private static let opened = "requests.opened"

  /// Requests of so many in each zone, and in the whole city.
  private static func table(_ zones: [String: Int]) -> [FigureKey: FigureValue] {
    var table = [FigureKey(code: opened): FigureValue.count(zones.values.reduce(0, +))]
    for (zone, count) in zones { table[FigureKey(code: opened, dimensions: [.zone: zone])] = .count(count) }
    return table
  }

  private func zonesKeptBack(_ form: PublicStatistics) -> [String] {
    form.figures(Self.opened, by: [.zone]).filter { $0.value == .keptBack }.compactMap { $0.code(of: .zone) }
  }

  /// What is known of a period by its own form and by the next period's.
  private func known(_ form: PublicStatistics, with next: PublicStatistics) -> [PublicFigure] {
    form.figures.map { figure in
      let told = next.figure(figure.key.code, figure.key.dimensions)?.previous
      guard figure.value == .keptBack, let told else { return figure }
      return PublicFigure(key: figure.key, value: .published(told))
    }
  }

  @Test("The next period's form tells nothing that this one keeps back, nor how much was entered late")
  func next() {
    let form = PublicStatistics(RandomPublication.statistics("2026-Q1", Self.table(["Z1": 2, "Z2": 5, "Z3": 6])))
    // One more by then, in a zone that was kept back.
    let next = PublicStatistics(
      RandomPublication.statistics(
        "2026-Q2", Self.table(["Z1": 8, "Z2": 9, "Z3": 2]), Self.table(["Z1": 3, "Z2": 5, "Z3": 6])))
    #expect(zonesKeptBack(form) == ["Z1", "Z2"] && zonesKeptBack(next) == ["Z1", "Z3"])
    #expect(next.figures.filter { $0.previous != nil }.map(\.key) == [FigureKey(code: Self.opened)])
    #expect(next.figure(Self.opened)?.previous == .count(14))
    #expect(known(form, with: next) == form.figures)
  }

  @Test("Nobody works out what is kept back of a random period with the next one's form", arguments: UInt64(1)...20)
  func attack(seed: UInt64) {
    let acts = RandomPublication(seed: seed)
    for minimum in [3, 5] {
      let form = PublicStatistics(acts.preceding, minimum: minimum)
      let figures = known(form, with: PublicStatistics(acts.statistics, minimum: minimum))
      let solved = DisclosureAttack(figures, original: acts.preceding).solved.filter { $0.part == "v" }
      #expect(figures == form.figures && solved == [], "seed \(seed), minimum \(minimum)")
    }
  }

  @Test("Only figures that are never kept back stand beside earlier periods", arguments: UInt64(1)...20)
  func comparisons(seed: UInt64) throws {
    let act = RandomPublication(seed: seed).statistics
    try #require(act.figures.contains { $0.key.describesRequests && $0.previous != nil && $0.yearBefore != nil })
    let form = PublicStatistics(act)
    for figure in form.figures where figure.key.describesRequests {
      #expect(figure.previous == nil && figure.yearBefore == nil, "seed \(seed): \(figure.key)")
    }
    for figure in form.statistics.figures where figure.key.describesRequests {
      #expect(figure.previous == nil && figure.yearBefore == nil, "seed \(seed): \(figure.key)")
    }
    for figure in act.figures where !figure.key.describesRequests {
      let shown = form.figure(figure.code, figure.dimensions)
      #expect(shown?.previous == figure.previous && shown?.yearBefore == figure.yearBefore, "\(figure.key)")
    }
  }

  @Test("A zero that stands in the act for an earlier period alone is not in the form; one of the period is")
  func zeros() {
    let (green, west, east) = ([Dimension.area: "green"], [Dimension.zone: "Z1"], [Dimension.zone: "Z9"])
    func key(_ code: String, _ dimensions: [Dimension: String]) -> FigureKey {
      FigureKey(code: code, dimensions: dimensions)
    }
    let now: [FigureKey: FigureValue] = [
      key("requests.linked", [:]): .count(9), key("requests.linked", [.area: "roads"]): .count(9),
      key("requests.linked", green): .count(0),
      key(Self.opened, [:]): .count(4), key(Self.opened, west): .count(4), key(Self.opened, east): .count(0),
      key("requests.closed", [:]): .count(0), key("requests.closed", west): .count(0),
      key("requests.closed", east): .count(0),
      key("orders.closed", [:]): .count(5), key("orders.closed", west): .count(5),
      key("orders.amount", [:]): .amount(.zero), key("orders.amount", west): .amount(.zero),
      key("orders.amount", east): .amount(.zero),
      key("series.requests", [.week: "2026-W14"]): .count(4), key("series.requests", [.week: "2026-W15"]): .count(0),
    ]
    let before: [FigureKey: FigureValue] = [
      key("requests.linked", green): .count(4), key(Self.opened, east): .count(1),
      key("requests.closed", west): .count(7), key("requests.closed", east): .count(0),
      key("orders.amount", west): .amount(Euro(cents: 100)), key("orders.amount", east): .amount(Euro(cents: 100)),
    ]
    let form = PublicStatistics(RandomPublication.statistics("2026-Q2", now, before))
    let gone = [
      key("requests.linked", green), key(Self.opened, east), key("requests.closed", east), key("orders.amount", east),
    ]
    #expect(form.keptBack == 0 && Set(form.figures.map(\.key)) == Set(now.keys).subtracting(gone))
    #expect(Set(form.statistics.figures.map(\.key)) == Set(now.keys).subtracting(gone))
  }
}
