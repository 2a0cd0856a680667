import Testing
import WorkOrders

@Suite("What the public forms leave out")
struct PublicStatisticsTests {
  private static func count(_ code: String, _ count: Int, _ dimensions: [Dimension: String] = [:]) -> (
    FigureKey, FigureValue
  ) {
    (FigureKey(code: code, dimensions: dimensions), .count(count))
  }

  private func publish(_ figures: [(FigureKey, FigureValue)], minimum: Int = 3) -> PublicStatistics {
    let table = Dictionary(figures) { first, _ in first }
    return PublicStatistics(RandomPublication.statistics("2026-Q2", table), minimum: minimum)
  }

  private func isKeptBack(_ form: PublicStatistics, _ code: String, _ dimensions: [Dimension: String]) -> Bool {
    form.figure(code, dimensions)?.value == .keptBack
  }

  @Test("A small cell is kept back, and the next smallest with it, which its total would give away")
  func smallest() {
    let form = publish([
      Self.count("offers.sent", 1, [.contractor: "acme"]), Self.count("requests.linked", 30),
      Self.count("requests.linked", 2, [.area: "green"]), Self.count("requests.linked", 8, [.area: "roads"]),
      Self.count("requests.linked", 20, [.area: "lighting"]),
    ])
    #expect(isKeptBack(form, "requests.linked", [.area: "green"]))
    #expect(isKeptBack(form, "requests.linked", [.area: "roads"]))
    #expect(!isKeptBack(form, "requests.linked", [.area: "lighting"]))
    #expect(form.figure("requests.linked")?.value == .published(.count(30)))
    #expect(form.figure("offers.sent", [.contractor: "acme"])?.value == .published(.count(1)))
    #expect(form.keptBack == 2 && form.statistics.figures.count == 3)
    #expect(form.notice.en.contains("2 of 5 figures") && form.notice.it.contains("2 dati su 5"))
  }

  @Test("With a minimum of one nothing is kept back, and the notice says so")
  func nothing() {
    let form = publish(
      [Self.count("requests.linked", 1), Self.count("requests.linked", 1, [.area: "green"])], minimum: 1)
    #expect(form.keptBack == 0 && form.notice.en.hasPrefix("No figure is kept back"))
  }

  @Test("Of two figures that would hide a small one, the one goes that fewer others depend on, though it is larger")
  func fewestEquations() {
    let (email, phone): ([Dimension: String], [Dimension: String]) = ([.channel: "email"], [.channel: "phone"])
    let movements: [(code: String, whole: Int, email: Int, phone: Int)] = [
      ("requests.carriedIn", 100, 10, 90), ("requests.opened", 1_000, 300, 700), ("requests.reopened", 21, 1, 20),
      ("requests.closed", 1_011, 305, 706), ("requests.carriedOut", 110, 6, 104),
      ("requests.movedIn", 0, 0, 0), ("requests.movedOut", 0, 0, 0), ("requests.cancelled", 0, 0, 0),
      ("contacts.received", 1_100, 300, 800),
    ]
    let counts = movements.flatMap {
      [Self.count($0.code, $0.whole), Self.count($0.code, $0.email, email), Self.count($0.code, $0.phone, phone)]
    }
    let shares: [(FigureKey, FigureValue)] = [
      (FigureKey(code: "contacts.requests", dimensions: email), .ratio(numerator: 300, denominator: 300)),
      (FigureKey(code: "contacts.requests", dimensions: phone), .ratio(numerator: 700, denominator: 800)),
    ]
    let form = publish(counts + shares)
    #expect(isKeptBack(form, "requests.reopened", email) && isKeptBack(form, "requests.closed", email))
    #expect(!isKeptBack(form, "requests.opened", email) && !isKeptBack(form, "contacts.requests", email))
    #expect(form.keptBack == 4)
  }

  @Test("Where only one value is known, what stands beside it as nothing hides it")
  func zeros() {
    let form = publish([
      Self.count("requests.linked", 2), Self.count("requests.linked", 2, [.area: "green"]),
      Self.count("requests.unlinked", 9, [.area: "roads"]), Self.count("requests.unlinked", 9),
    ])
    #expect(isKeptBack(form, "requests.linked", [.area: "green"]))
    let others = form.figures("requests.linked", by: [.area]).filter { $0.value == .keptBack }
    #expect(others.count == 2)
  }

  @Test("A share of few, an amount of few and times of few are kept back with the count")
  func derived() {
    let area: [Dimension: String] = [.area: "green"]
    let form = publish([
      Self.count("orders.closed", 2, area), Self.count("orders.closed", 40, [.area: "roads"]),
      Self.count("orders.closed", 30, [.area: "lighting"]), Self.count("orders.closed", 72),
      (FigureKey(code: "orders.amount", dimensions: area), .amount(Euro(cents: 12_300))),
      (FigureKey(code: "orders.requests", dimensions: area), .ratio(numerator: 5, denominator: 2)),
      Self.count("times.arrival.count", 2, area),
      (FigureKey(code: "times.arrival.median", dimensions: area), .seconds(3_600)),
      (FigureKey(code: "times.arrival.median"), .seconds(7_200)),
    ])
    for code in ["orders.closed", "orders.amount", "orders.requests", "times.arrival.count", "times.arrival.median"] {
      #expect(isKeptBack(form, code, area), "\(code)")
    }
    #expect(form.figure("times.arrival.median")?.value == .published(.seconds(7_200)))
  }

  @Test("What a reissue changes of such figures is not told either, though how it was replaced is")
  func reissue() throws {
    var act = RandomPublication(seed: 1).statistics
    let event = ChangingEvent(
      position: 7, kind: .requestOpened, number: "R-2026-000001", occurredAt: Timestamp(milliseconds: 0),
      enteredAt: Timestamp(milliseconds: 1))
    let keys = [FigureKey(code: "requests.opened"), FigureKey(code: "requests.opened", dimensions: [.zone: "Z4"])]
    act.reissue = Reissue(
      version: 1, journalPosition: 5, reason: "Tardive",
      changes: keys.map { FigureChange(key: $0, part: .value, before: .count(1), after: .count(2), since: event) })
    let published = PublicStatistics(act).statistics
    #expect(published.reissue?.changes.map(\.key) == [keys[0]] && published.reissue?.reason == "Tardive")
  }

  @Test("Nobody works out what is kept back of random acts, by any equation", arguments: UInt64(1)...20)
  func attack(seed: UInt64) {
    let act = RandomPublication(seed: seed).statistics
    for minimum in [3, 5] {
      let form = PublicStatistics(act, minimum: minimum)
      let attack = DisclosureAttack(form.figures, original: act)
      let found = Dictionary(grouping: attack.solved) { $0.key.description }
      for (name, unknowns) in found {
        // Of a share one number may be known elsewhere; both together are the share.
        let isShare = unknowns.allSatisfy { $0.part != "v" }
        #expect(isShare && unknowns.count == 1, "seed \(seed), minimum \(minimum): \(name)")
        let isWhole = unknowns.contains { $0.part == "d" && Self.isSmallShare(act, $0, minimum) }
        #expect(!isWhole, "seed \(seed), minimum \(minimum): \(name)")
      }
    }
  }

  private static func isSmallShare(
    _ act: QuarterlyStatistics, _ unknown: DisclosureAttack.Unknown, _ minimum: Int
  ) -> Bool {
    guard let figure = act.figures.first(where: { $0.key == unknown.key }),
      case .ratio(_, let denominator) = figure.value
    else { return true }
    return denominator < minimum
  }

  @Test("The attack works: with the small cells alone kept back it finds some", arguments: UInt64(1)...5)
  func attackFinds(seed: UInt64) {
    let act = RandomPublication(seed: seed).statistics
    let form = act.figures.map { figure in
      let isSmall: Bool =
        if case .count(let count) = figure.value { count > 0 && count < 3 && figure.key.describesRequests } else {
          false
        }
      return PublicFigure(key: figure.key, value: isSmall ? .keptBack : .published(figure.value))
    }
    #expect(!DisclosureAttack(form, original: act).solved.isEmpty)
  }

  @Test("No small cell is published", arguments: UInt64(1)...40)
  func small(seed: UInt64) {
    let act = RandomPublication(seed: seed).statistics
    let wholes = Set(act.figures.filter { $0.dimensions.isEmpty }.map(\.value))
    for figure in PublicStatistics(act).figures where figure.key.describesRequests {
      guard case .count(let count)? = figure.value.value, count == 1 || count == 2 else { continue }
      // What the whole city's figures say anyway is no secret.
      #expect(wholes.contains(.count(count)), "seed \(seed): \(figure.key)")
    }
  }

  @Test("A total is the sum of its parts wherever all are published", arguments: UInt64(1)...20)
  func sums(seed: UInt64) {
    let form = PublicStatistics(RandomPublication(seed: seed).statistics)
    for code in ["requests.opened", "requests.closed", "requests.ended", "contacts.received", "orders.closed"] {
      for dimension in [Dimension.area, .category, .zone, .channel, .outcome] {
        let parts = form.figures(code, by: [dimension]).map(\.value)
        guard !parts.isEmpty, !parts.contains(.keptBack) else { continue }
        let sum = parts.reduce(0) { sum, part in
          guard case .count(let count)? = part.value else { return sum }
          return sum + count
        }
        #expect(form.figure(code)?.value == .published(.count(sum)), "\(code) by \(dimension)")
      }
    }
  }

  @Test("The same act gives the same form", arguments: UInt64(1)...5)
  func deterministic(seed: UInt64) {
    let act = RandomPublication(seed: seed).statistics
    var turned = QuarterlyStatistics(
      city: act.city, period: act.period, version: act.version, state: act.state, generatedAt: act.generatedAt,
      journalPosition: act.journalPosition, head: act.head, policyVersion: act.policyVersion,
      definitions: act.definitions, figures: act.figures.reversed(), totals: act.totals)
    turned.preceding = act.preceding
    #expect(PublicStatistics(act).figures == PublicStatistics(turned).figures)
  }

  @Test("Nobody works out what is kept back of a random journal's figures", arguments: UInt64(1)...20)
  func journal(seed: UInt64) throws {
    let act = try EventScript.figures(try RandomJournal(seed: seed).events, "2026-Q1")
    let form = PublicStatistics(act, minimum: 4)
    let solved = DisclosureAttack(form.figures, original: act).solved.filter { $0.part == "v" }
    #expect(form.keptBack > 0 && solved == [])
  }

  @Test("A city of many categories and zones is published in bounded work")
  func large() {
    var figures: [(FigureKey, FigureValue)] = []
    var generator = SeededGenerator(seed: 3)
    var total = 0
    for category in 0..<80 {
      let count = Int.random(in: 0...9, using: &generator)
      total += count
      figures.append(Self.count("requests.opened", count, [.category: "roads.c\(category)"]))
      figures.append(Self.count("requests.closed", count, [.category: "roads.c\(category)"]))
    }
    figures += [Self.count("requests.opened", total), Self.count("requests.closed", total)]
    let form = publish(figures, minimum: 4)
    #expect(form.keptBack > 20 && form.figure("requests.opened")?.value == .published(.count(total)))
  }
}
