/// What is known of the numbers in public forms: totals are the sums of their parts, what comes in goes out, and some
/// figures are others by definition.
///
/// Figures of the whole city, of firms and of targets are always published; they are left out of the rows, being known.
/// A row too many only keeps more back.
struct DisclosureEquations {
  let cells: DisclosureCells
  /// The area of each category.
  private let areas: [String: String]
  private(set) var rows: [DisclosureRow] = []

  init(_ cells: DisclosureCells, areas: [String: String]) {
    self.cells = cells
    self.areas = areas
    for group in cells.groups {
      if group.breakdown.part == .movedIn { addMoves(group) }
      guard group.breakdown.part?.isMove != true else { continue }
      addSums(group)
      addCategories(group)
      if group.breakdown.part == .opened { addMovements(group) }
    }
    for identity in FigureIdentity.all { add(identity) }
  }

  /// Adds a row, unless it says nothing.
  ///
  /// - Parameter sum: what the terms come to.
  mutating func add(_ terms: [DisclosureRow.Term], sum: Int64 = 0, _ kind: DisclosureRow.Kind = .other) {
    guard !terms.isEmpty else { return }
    let own = terms.reduce(0) { $0 + Int64($1.factor) * cells.numbers[$1.unknown] }
    rows.append(DisclosureRow(terms: terms, sum: sum, kind: kind, holds: own == sum))
  }

  // MARK: Totals

  /// Every part of the dimensions whose figures are published too has the sum of what lies under it.
  private mutating func addSums(_ group: DisclosureCells.Group) {
    for dimensions in group.breakdown.dimensions.properSubsets {
      let total = DisclosureCells.Breakdown(code: group.breakdown.code, dimensions: dimensions)
      guard dimensions.isEmpty || cells.breakdowns.contains(total) else { continue }
      for (key, parts) in grouped(group, by: dimensions) {
        addSum(parts, key, .whole, group.unit == .amount ? .amounts : .counts)
        if group.unit == .ratio, !group.breakdown.isQuotient { addSum(parts, key, .part, .other) }
      }
    }
  }

  private mutating func addSum(
    _ parts: [Int], _ total: FigureKey, _ part: DisclosureCells.Part, _ kind: DisclosureRow.Kind
  ) {
    let terms = parts.compactMap { cells.unknown($0, part) }.map { DisclosureRow.Term(unknown: $0, factor: 1) }
    guard total.describesRequests else { return add(terms, sum: cells.openNumber(total, part), kind) }
    let whole = cells.cell(total).flatMap { cells.unknown($0, part) }
    add(terms + (whole.map { [DisclosureRow.Term(unknown: $0, factor: -1)] } ?? []), kind)
  }

  /// The cells of a group by what they have in some dimensions, in the order of documents.
  private func grouped(_ group: DisclosureCells.Group, by dimensions: Set<Dimension>) -> [(FigureKey, [Int])] {
    var order: [FigureKey] = []
    var found: [FigureKey: [Int]] = [:]
    for cell in group.cells {
      let own = cells.cells[cell].key.dimensions.filter { dimensions.contains($0.key) }
      let key = FigureKey(code: group.breakdown.code, dimensions: own)
      if found[key] == nil { order.append(key) }
      found[key, default: []].append(cell)
    }
    return order.map { ($0, found[$0] ?? []) }
  }

  /// The categories of an area have its sum.
  private mutating func addCategories(_ group: DisclosureCells.Group) {
    guard group.breakdown.dimensions == [.category] else { return }
    var byArea: [String: [Int]] = [:]
    for cell in group.cells {
      guard let category = cells.cells[cell].key.dimensions[.category] else { continue }
      byArea[areas[category] ?? String(category.prefix { $0 != "." }), default: []].append(cell)
    }
    for (area, parts) in byArea.sorted(by: { $0.key < $1.key }) {
      let key = FigureKey(code: group.breakdown.code, dimensions: [.area: area])
      guard cells.cell(key) != nil else { continue }
      addSum(parts, key, .whole, group.unit == .amount ? .amounts : .counts)
    }
  }

  // MARK: Movements

  /// What comes in is what goes out, for each value.
  private mutating func addMovements(_ group: DisclosureCells.Group) {
    for cell in group.cells {
      let parts = MovementFigure.allCases.compactMap { part -> (factor: Int, cell: Int)? in
        let code = part.code(of: group.breakdown.subject)
        let key = FigureKey(code: code, dimensions: cells.cells[cell].key.dimensions)
        return cells.cell(key).map { (part.isEntry ? 1 : -1, $0) }
      }
      guard parts.count == MovementFigure.allCases.count else { continue }
      add(
        parts.compactMap { part in
          cells.unknown(part.cell, .whole).map { DisclosureRow.Term(unknown: $0, factor: part.factor) }
        })
    }
  }

  /// What moves out of one value moves into another.
  private mutating func addMoves(_ group: DisclosureCells.Group) {
    let code = MovementFigure.movedOut.code(of: group.breakdown.subject)
    let out = DisclosureCells.Breakdown(code: code, dimensions: group.breakdown.dimensions)
    let entries = group.cells.compactMap { cells.unknown($0, .whole) }
    let exits = cells.group(out)?.cells.compactMap { cells.unknown($0, .whole) } ?? []
    add(
      entries.map { DisclosureRow.Term(unknown: $0, factor: 1) }
        + exits.map { DisclosureRow.Term(unknown: $0, factor: -1) })
  }
}

extension DisclosureCells.Breakdown {
  /// The part of a movement that the code names; `nil` for another figure.
  var part: MovementFigure? {
    guard ["requests", "orders"].contains(subject) else { return nil }
    return MovementFigure(rawValue: String(code.dropFirst(subject.count + 1)))
  }

  /// What is counted: `requests`.
  var subject: String { String(code.prefix { $0 != "." }) }

  /// Whether it divides one count by another, and so may have a part where it has no whole, and is not told.
  var isQuotient: Bool { FigureIdentity.quotients.contains(code) }

  /// Whether nothing can ever be counted, as everybody knows: a request keeps the channel that it came by.
  var isAlwaysZero: Bool { subject == "requests" && part?.isMove == true && dimensions == [.channel] }
}

extension MovementFigure {
  /// Whether it only passes from one value to another, which the whole city does not see.
  var isMove: Bool { self == .movedIn || self == .movedOut }

  fileprivate var isEntry: Bool {
    switch self {
    case .carriedIn, .opened, .reopened, .movedIn: true
    case .closed, .cancelled, .movedOut, .carriedOut: false
    }
  }
}

extension Set<Dimension> {
  /// Every part of it but the whole, in a fixed order.
  var properSubsets: [Set<Dimension>] {
    let parts = sorted().reduce([[]] as [Set<Dimension>]) { subsets, dimension in
      subsets + subsets.map { $0.union([dimension]) }
    }
    return parts.filter { $0.count < count }
  }
}
