import WorkOrders

/// A random act, counted from single requests, contacts and orders of three periods, so that all its figures agree.
struct RandomPublication {
  let statistics: QuarterlyStatistics
  /// The act of the period before.
  let preceding: QuarterlyStatistics

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let yearBefore = PublicationPeriod(&generator, carried: [])
    let previous = PublicationPeriod(&generator, carried: [])
    let now = PublicationPeriod(&generator, carried: previous.requests.filter { $0.end == nil })
    statistics = Self.statistics("2026-Q2", now.figures, previous.figures, yearBefore.figures)
    preceding = Self.statistics("2026-Q1", previous.figures)
  }

  static func statistics(
    _ label: String, _ now: [FigureKey: FigureValue], _ previous: [FigureKey: FigureValue] = [:],
    _ yearBefore: [FigureKey: FigureValue] = [:]
  ) -> QuarterlyStatistics {
    let figures = now.map { key, value in
      var figure = Figure(code: key.code, dimensions: key.dimensions, value: value)
      figure.previous = previous[key]
      figure.yearBefore = yearBefore[key]
      return figure
    }
    let nothing = StatisticsTotals(contacts: Movement(), requests: Movement(), orders: Movement())
    return QuarterlyStatistics(
      city: "Castelvento", period: ReportingPeriod(label: label) ?? .quarter(Self.quarter), version: 1, state: .issued,
      generatedAt: Timestamp(milliseconds: 0), journalPosition: 1, head: String(repeating: "0", count: 64),
      policyVersion: 1, definitions: StatisticsDefinitions.all, figures: figures, totals: nothing)
  }

  private static let quarter = CivilDate(daysSinceEpoch: 20_550).quarter
}

/// What happened in one period, thing by thing.
struct PublicationPeriod {
  /// A request with its labels and its way through the period.
  struct Request {
    let category: String
    let channel: String
    let zone: String
    let zoneBefore: String
    let isCarriedIn: Bool
    let end: String?

    var area: String { String(category.prefix { $0 != "." }) }

    /// What it has in a dimension when it comes and when it goes.
    func code(_ dimension: Dimension, isLate: Bool) -> String {
      switch dimension {
      case .area: area
      case .category: category
      case .channel: channel
      default: isLate ? zone : zoneBefore
      }
    }
  }

  private(set) var requests: [Request] = []
  private var contacts: [(channel: String, outcome: String)] = []
  private var orders: [(area: String, cents: Int64)] = []

  init(_ generator: inout SeededGenerator, carried: [Request]) {
    for request in carried {
      requests.append(
        Request(
          category: request.category, channel: request.channel, zone: request.zone, zoneBefore: request.zone,
          isCarriedIn: true, end: Self.end(&generator)))
    }
    for _ in 0..<Int.random(in: 3...70, using: &generator) {
      let request = Self.request(&generator)
      requests.append(request)
      contacts.append((request.channel, "request"))
    }
    for _ in 0..<Int.random(in: 0...30, using: &generator) {
      contacts.append(
        (Self.channel(&generator), Self.pick(["chaser", "chaser", "information", "referred"], &generator)))
    }
    for _ in 0..<Int.random(in: 0...25, using: &generator) {
      let area = Self.pick(["roads", "roads", "roads", "green", "lighting"], &generator)
      orders.append((area, Int64.random(in: 1...90_000, using: &generator)))
    }
  }

  private static func request(_ generator: inout SeededGenerator) -> Request {
    let zones = ["Z1", "Z1", "Z1", "Z2", "Z2", "Z3", "Z4", "-"]
    let before = pick(zones, &generator)
    let categories = [
      "roads.a", "roads.a", "roads.a", "roads.b", "roads.c", "green.a", "green.a", "green.b", "lighting.a",
    ]
    return Request(
      category: pick(categories, &generator), channel: channel(&generator),
      zone: Int.random(in: 0..<5, using: &generator) == 0 ? pick(zones, &generator) : before, zoneBefore: before,
      isCarriedIn: false, end: end(&generator))
  }

  private static func channel(_ generator: inout SeededGenerator) -> String {
    pick(["phone", "phone", "phone", "phone", "email", "email", "web", "counter"], &generator)
  }

  private static func end(_ generator: inout SeededGenerator) -> String? {
    let end = pick(
      ["open", "open", "resolved", "resolved", "resolved", "rejected", "referred", "cancelled"], &generator)
    return end == "open" ? nil : end
  }

  private static func pick(_ words: [String], _ generator: inout SeededGenerator) -> String {
    words.randomElement(using: &generator) ?? "-"
  }
}

extension PublicationPeriod {
  /// Everything counted.
  var figures: [FigureKey: FigureValue] {
    var figures: [FigureKey: FigureValue] = [:]
    countRequests(&figures)
    countContacts(&figures)
    countOrders(&figures)
    return figures
  }

  private func countRequests(_ figures: inout [FigureKey: FigureValue]) {
    addMovement(requests, nil, [:], &figures)
    for dimension in [Dimension.area, .category, .zone, .channel] {
      let codes = Set(requests.flatMap { [$0.code(dimension, isLate: false), $0.code(dimension, isLate: true)] })
      for code in codes { addMovement(requests, dimension, [dimension: code], &figures) }
    }
    let ended = requests.filter { $0.end != nil }
    add("requests.ended", ended.count, [:], &figures)
    for (outcome, some) in Dictionary(grouping: ended, by: { $0.end ?? "" }) {
      add("requests.ended", some.count, [.outcome: outcome], &figures)
      for (area, few) in Dictionary(grouping: some, by: \.area) {
        add("requests.ended", few.count, [.outcome: outcome, .area: area], &figures)
      }
    }
  }

  private func addMovement(
    _ requests: [Request], _ dimension: Dimension?, _ place: [Dimension: String],
    _ figures: inout [FigureKey: FigureValue]
  ) {
    func isHere(_ request: Request, _ isLate: Bool) -> Bool {
      dimension.map { request.code($0, isLate: isLate) == place[$0] } ?? true
    }
    let came = requests.filter { isHere($0, false) }
    let went = requests.filter { isHere($0, true) }
    add("requests.carriedIn", came.count(where: \.isCarriedIn), place, &figures)
    add("requests.opened", came.count(where: { !$0.isCarriedIn }), place, &figures)
    add("requests.reopened", 0, place, &figures)
    add("requests.movedIn", went.count(where: { !isHere($0, false) }), place, &figures)
    add("requests.closed", went.count(where: { $0.end != nil && $0.end != "cancelled" }), place, &figures)
    add("requests.cancelled", went.count(where: { $0.end == "cancelled" }), place, &figures)
    add("requests.movedOut", came.count(where: { !isHere($0, true) }), place, &figures)
    add("requests.carriedOut", went.count(where: { $0.end == nil }), place, &figures)
  }

  private func countContacts(_ figures: inout [FigureKey: FigureValue]) {
    countContacts(contacts, requests.filter { !$0.isCarriedIn }, [:], &figures)
    for channel in Set(contacts.map { $0.channel }) {
      let opened = requests.filter { !$0.isCarriedIn && $0.channel == channel }
      countContacts(contacts.filter { $0.channel == channel }, opened, [.channel: channel], &figures)
    }
  }

  private func countContacts(
    _ contacts: [(channel: String, outcome: String)], _ opened: [Request], _ place: [Dimension: String],
    _ figures: inout [FigureKey: FigureValue]
  ) {
    add("contacts.received", contacts.count, place, &figures)
    for outcome in Set(contacts.map { $0.outcome }) {
      let count = contacts.count(where: { $0.outcome == outcome })
      add("contacts.received", count, place.merging([.outcome: outcome]) { $1 }, &figures)
      if outcome == "chaser" { add("contacts.chasers", count, place, &figures) }
    }
    guard !contacts.isEmpty else { return }
    let answered = contacts.count(where: { $0.outcome == "information" || $0.outcome == "referred" })
    figures[FigureKey(code: "contacts.answered", dimensions: place)] = .ratio(
      numerator: answered, denominator: contacts.count)
    figures[FigureKey(code: "contacts.requests", dimensions: place)] = .ratio(
      numerator: opened.count, denominator: contacts.count)
  }

  private func countOrders(_ figures: inout [FigureKey: FigureValue]) {
    add("orders.closed", orders.count, [:], &figures)
    let total = orders.reduce(0) { $0 + $1.cents }
    figures[FigureKey(code: "orders.amount")] = .amount(Euro(cents: total))
    for (area, some) in Dictionary(grouping: orders, by: { $0.area }) {
      add("orders.closed", some.count, [.area: area], &figures)
      let sum = some.reduce(0) { $0 + $1.cents }
      figures[FigureKey(code: "orders.amount", dimensions: [.area: area])] = .amount(Euro(cents: sum))
    }
  }

  private func add(
    _ code: String, _ count: Int, _ place: [Dimension: String], _ figures: inout [FigureKey: FigureValue]
  ) {
    figures[FigureKey(code: code, dimensions: place)] = .count(count)
  }
}
