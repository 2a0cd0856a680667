/// Gathers what a ledger counted into figures by dimension, and checks that they reconcile.
struct FigureSheet {
  private let labels: LabelTable
  private let details: [String]
  private(set) var figures: [Figure] = []

  init(labels: LabelTable, details: [String]) {
    self.labels = labels
    self.details = details
  }

  /// Adds the movement of requests or orders, as a whole and by each dimension, and gives the whole.
  ///
  /// - Throws: ``DomainError`` with code `internal` naming the figure, when a movement does not reconcile or the values
  ///   of a dimension do not add up to the whole.
  mutating func add(
    _ ledger: MovementLedger, of subject: String, by dimensions: [Dimension]
  ) throws(DomainError) -> Movement {
    let whole = ledger.byLabels.reduce(Movement(), +)
    try check(whole, of: subject, "the whole")
    add(whole, of: subject, [:])
    for dimension in dimensions {
      let groups = movements(ledger, by: dimension)
      for (value, movement) in groups {
        try check(movement, of: subject, "\(dimension.rawValue) \(value)")
        add(movement, of: subject, [dimension: value])
      }
      guard groups.values.reduce(Movement(), +).withoutMoves == whole else {
        throw Self.fault("\(subject) by \(dimension.rawValue) do not add up to the whole")
      }
    }
    return whole
  }

  /// Adds how many things were opened, by two dimensions at once.
  mutating func addOpened(_ ledger: MovementLedger, of subject: String, by dimensions: [Dimension]) {
    var groups: [[String]: Int] = [:]
    for (index, movement) in ledger.byLabels.enumerated() where movement.opened > 0 {
      groups[dimensions.map { labels.value(LabelTable.ID(index), $0) }, default: 0] += movement.opened
    }
    for (values, count) in groups {
      let code = MovementFigure.opened.code(of: subject)
      figures.append(Figure(code: code, dimensions: Self.pairs(dimensions, values), value: .count(count)))
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
      for dimensions in OrderTimes.breakdowns {
        var groups: [[String]: [UInt32]] = dimensions.isEmpty ? [[]: []] : [:]
        for entry in times.entries[step] ?? [] {
          groups[dimensions.map { labels.value(entry.labels, $0) }, default: []].append(entry.seconds)
        }
        for (values, seconds) in groups { add(step, seconds.sorted(), Self.pairs(dimensions, values)) }
      }
    }
  }

  private mutating func add(_ step: TargetName, _ sorted: [UInt32], _ dimensions: [Dimension: String]) {
    let code = "times." + step.rawValue
    figures.append(Figure(code: code + ".count", dimensions: dimensions, value: .count(sorted.count)))
    for (name, percent) in [("median", 50), ("p90", 90)] {
      guard let seconds = OrderTimes.percentile(percent, ofSorted: sorted) else { continue }
      figures.append(Figure(code: code + "." + name, dimensions: dimensions, value: .seconds(seconds)))
    }
  }

  private mutating func add(
    _ figure: TalliedFigure, _ tallies: [(key: TallyKey, tally: Tally)], by dimensions: [Dimension]
  ) {
    var groups: [[String]: Tally] = dimensions.isEmpty ? [[]: Tally()] : [:]
    for (key, tally) in tallies {
      groups[dimensions.map { value(of: key, $0) }, default: Tally()] += tally
    }
    for (values, tally) in groups {
      guard let value = figure.value(tally) else { continue }
      figures.append(Figure(code: figure.rawValue, dimensions: Self.pairs(dimensions, values), value: value))
    }
  }

  private func value(of key: TallyKey, _ dimension: Dimension) -> String {
    switch dimension {
    case .outcome, .target: details[Int(key.detail)]
    default: labels.value(key.labels, dimension)
    }
  }

  private mutating func add(_ movement: Movement, of subject: String, _ dimensions: [Dimension: String]) {
    for part in MovementFigure.allCases {
      let value = FigureValue.count(part.count(in: movement))
      figures.append(Figure(code: part.code(of: subject), dimensions: dimensions, value: value))
    }
  }

  private func movements(_ ledger: MovementLedger, by dimension: Dimension) -> [String: Movement] {
    var groups: [String: Movement] = [:]
    for (index, movement) in ledger.byLabels.enumerated() where movement != Movement() {
      let value = labels.value(LabelTable.ID(index), dimension)
      groups[value] = groups[value, default: Movement()] + movement
    }
    for (move, count) in ledger.moves {
      let (from, to) = (labels.value(move.from, dimension), labels.value(move.to, dimension))
      guard from != to else { continue }
      groups[from, default: Movement()].movedOut += count
      groups[to, default: Movement()].movedIn += count
    }
    return groups
  }

  private func check(_ movement: Movement, of subject: String, _ place: String) throws(DomainError) {
    guard !movement.reconciles else { return }
    throw Self.fault(
      "\(subject) for \(place) do not reconcile: \(movement.entries) came in, \(movement.exits) went out")
  }

  private static func pairs(_ dimensions: [Dimension], _ values: [String]) -> [Dimension: String] {
    Dictionary(zip(dimensions, values)) { first, _ in first }
  }

  static func fault(_ reason: String) -> DomainError {
    DomainError(.internal, "The figures contradict themselves: \(reason).")
  }
}
