/// Gathers what a ledger counted into figures by dimension, and checks that they reconcile.
struct FigureSheet {
  /// The groups that were needed, for the next sheet of the same words.
  private(set) var groups: LabelGroups
  private(set) var figures: [Figure] = []

  init(_ groups: LabelGroups) { self.groups = groups }

  /// Adds the movement of requests or orders, as a whole and by each dimension, and gives the whole.
  ///
  /// - Throws: ``DomainError`` with code `internal` naming the figure, when a movement does not reconcile or the values
  ///   of a dimension do not add up to the whole.
  mutating func add(
    _ counts: MovementCounts, of subject: LedgerSubject, by dimensions: [Dimension]
  ) throws(DomainError) -> Movement {
    let whole = counts.byLabels.reduce(Movement(), +)
    try check(whole, of: subject, "the whole")
    add(whole, of: subject, [:])
    for dimension in dimensions {
      let codes = groups.by([dimension]).codes
      let movements = movements(counts, by: dimension)
      for (movement, code) in zip(movements, codes) where movement != Movement() {
        try check(movement, of: subject, "\(dimension.rawValue) \(code.joined())")
        add(movement, of: subject, Self.pairs([dimension], code))
      }
      guard movements.reduce(Movement(), +).withoutMoves == whole else {
        throw Self.fault("\(subject.rawValue) by \(dimension.rawValue) do not add up to the whole")
      }
    }
    return whole
  }

  /// Adds how many things were opened, by two dimensions at once.
  mutating func addOpened(_ counts: MovementCounts, of subject: LedgerSubject, by dimensions: [Dimension]) {
    let grouping = groups.by(dimensions)
    var opened = Array(repeating: 0, count: grouping.codes.count)
    for (index, movement) in counts.byLabels.enumerated() { opened[grouping.groups[index]] += movement.opened }
    let code = MovementFigure.opened.code(of: subject.rawValue)
    for (count, codes) in zip(opened, grouping.codes) where count > 0 {
      figures.append(Figure(code: code, dimensions: Self.pairs(dimensions, codes), value: .count(count)))
    }
  }

  /// Adds the figures that count single acts.
  mutating func add(_ tallies: [TallyKey: Tally]) {
    var byFigure: [TalliedFigure: [(key: TallyKey, tally: Tally)]] = [:]
    for (key, tally) in tallies { byFigure[key.figure, default: []].append((key, tally)) }
    for figure in TalliedFigure.allCases {
      for dimensions in figure.breakdowns { add(figure, byFigure[figure] ?? [], by: dimensions) }
    }
  }

  /// Adds the times of orders.
  mutating func add(_ times: OrderTimes) {
    for step in OrderTimes.steps {
      let sorted = times.sorted(step)
      for dimensions in OrderTimes.breakdowns(of: step) { add(step, sorted, by: dimensions) }
      addBands(step, sorted)
    }
  }

  /// Adds the weeks of the period, those of nothing too.
  mutating func add(_ weekly: [SeriesFigure: [Int]], _ weeks: [String]) {
    for series in SeriesFigure.allCases {
      for (place, week) in weeks.enumerated() {
        let count = weekly[series]?[place] ?? 0
        figures.append(Figure(code: series.rawValue, dimensions: [.week: week], value: .count(count)))
      }
    }
  }

  /// Adds what was entered late.
  mutating func add(_ late: [LateFigure: Tally]) {
    for figure in LateFigure.allCases {
      let tally = late[figure] ?? Tally()
      let value: FigureValue = figure.unit == .amount ? .amount(tally.amount) : .count(tally.count)
      figures.append(Figure(code: figure.rawValue, value: value))
    }
  }

  private mutating func add(_ step: TargetName, _ sorted: [OrderTimes.Entry], by dimensions: [Dimension]) {
    let grouping = groups.by(dimensions)
    var times: [[UInt32]] = Array(repeating: [], count: grouping.codes.count)
    for entry in sorted { times[grouping.groups[Int(entry.labels)]].append(entry.seconds) }
    for (seconds, codes) in zip(times, grouping.codes) where dimensions.isEmpty || !seconds.isEmpty {
      for figure in TimeFigure.allCases {
        guard let value = figure.value(ofSorted: seconds) else { continue }
        figures.append(
          Figure(code: figure.code(of: step), dimensions: Self.pairs(dimensions, codes), value: value))
      }
    }
  }

  private mutating func addBands(_ step: TargetName, _ times: [OrderTimes.Entry]) {
    var counts: [TimeBand: Int] = [:]
    for entry in times { counts[TimeBand(seconds: Int(entry.seconds)), default: 0] += 1 }
    for (band, count) in counts {
      let code = TimeFigure.count.code(of: step)
      figures.append(Figure(code: code, dimensions: [.band: band.rawValue], value: .count(count)))
    }
  }

  /// What tallies are summed by: a group of labels, and perhaps an outcome, a target or a contract.
  private struct GroupKey: Hashable {
    let group: Int
    let detail: Int32
  }

  private mutating func add(
    _ figure: TalliedFigure, _ tallies: [(key: TallyKey, tally: Tally)], by dimensions: [Dimension]
  ) {
    let plain = dimensions.filter { !$0.isDetail }
    let detail = dimensions.first { $0.isDetail }
    let grouping = groups.by(plain)
    var sums: [GroupKey: Tally] = dimensions.isEmpty ? [GroupKey(group: 0, detail: 0): Tally()] : [:]
    for (key, tally) in tallies {
      let group = GroupKey(group: grouping.groups[Int(key.labels)], detail: detail == nil ? 0 : key.detail)
      sums[group, default: Tally()] += tally
    }
    for (key, tally) in sums {
      guard let value = figure.value(tally) else { continue }
      var codes = Self.pairs(plain, grouping.codes[key.group])
      if let detail { codes[detail] = groups.words.details[Int(key.detail)] }
      figures.append(Figure(code: figure.rawValue, dimensions: codes, value: value))
    }
  }

  private mutating func add(_ movement: Movement, of subject: LedgerSubject, _ dimensions: [Dimension: String]) {
    for part in MovementFigure.allCases {
      let value = FigureValue.count(part.count(in: movement))
      figures.append(Figure(code: part.code(of: subject.rawValue), dimensions: dimensions, value: value))
    }
  }

  private mutating func movements(_ counts: MovementCounts, by dimension: Dimension) -> [Movement] {
    let grouping = groups.by([dimension])
    var movements = Array(repeating: Movement(), count: grouping.codes.count)
    for (index, movement) in counts.byLabels.enumerated() {
      movements[grouping.groups[index]] = movements[grouping.groups[index]] + movement
    }
    for (move, count) in counts.moves {
      let (from, to) = (grouping.groups[Int(move.from)], grouping.groups[Int(move.to)])
      guard from != to else { continue }
      movements[from].movedOut += count
      movements[to].movedIn += count
    }
    return movements
  }

  private func check(_ movement: Movement, of subject: LedgerSubject, _ place: String) throws(DomainError) {
    guard !movement.reconciles else { return }
    throw Self.fault(
      "\(subject.rawValue) for \(place) do not reconcile: \(movement.entries) came in, \(movement.exits) went out")
  }

  private static func pairs(_ dimensions: [Dimension], _ values: [String]) -> [Dimension: String] {
    Dictionary(zip(dimensions, values)) { first, _ in first }
  }

  static func fault(_ reason: String) -> DomainError {
    DomainError(.internal, "The figures contradict themselves: \(reason).")
  }
}
