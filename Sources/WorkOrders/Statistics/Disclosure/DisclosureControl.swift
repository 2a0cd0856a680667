/// Decides which cells are kept back: the small ones, and as many others as it takes that none can be worked out.
///
/// The same document gives the same cells. What is added is as little as the order of preference finds, never a figure of
/// the whole city, of a firm or of a target.
struct DisclosureControl {
  let cells: DisclosureCells
  private let minimum: Int
  private let links: [Int: [Int]]
  /// By cell: how many equations have a number of it.
  private let uses: [Int]
  /// The cells kept back, by number.
  private(set) var keptBack: Set<Int> = []
  private var small: Set<Int> = []
  /// Cells that nothing hides: the figures of the whole city tell them, or only equations that do not hold.
  private var told: Set<Int> = []

  init(_ cells: DisclosureCells, _ rows: [DisclosureRow], minimum: Int) {
    self.cells = cells
    self.minimum = minimum
    links = cells.links
    uses = Self.uses(of: cells, in: rows)
    small = Set(cells.cells.indices.filter { isSmall($0) })
    for cell in small.sorted() { keepBack(cell) }
    guard minimum > 1 else { return }
    for row in rows { coverRest(row) }
    for block in DisclosureBlocks.blocks(rows, cells) { protect(block) }
  }

  // MARK: Small cells

  private func isSmall(_ number: Int) -> Bool {
    let cell = cells.cells[number]
    switch cell.value {
    case .count(let count): return isSmall(count: count)
    case .ratio(_, let denominator): return isSmall(count: denominator)
    case .amount(let amount): return amount != .zero && !isOfMany(cell)
    case .seconds: return !isOfMany(cell)
    }
  }

  private func isSmall(count: Int) -> Bool { count > 0 && count < minimum }

  /// Whether an amount or a time is that of enough things; where the document does not count them, it is not.
  private func isOfMany(_ cell: DisclosureCells.Cell) -> Bool {
    guard let code = FigureCounts.code(for: cell.key.code, cell.value.unit) else { return false }
    let key = FigureKey(code: code, dimensions: cell.key.dimensions)
    guard let counted = cells.cell(key), case .count(let count) = cells.cells[counted].value else {
      return false
    }
    return count >= minimum
  }

  /// Small cells that stand alone in a total are one small number together, and so is what it has beside its parts.
  ///
  /// An area may have more than its categories: what has none yet, or one that belongs to another area by now. A further
  /// cell is kept back.
  private mutating func coverRest(_ row: DisclosureRow) {
    let (parts, wholes) = (row.terms.filter { $0.factor > 0 }, row.terms.filter { $0.factor < 0 })
    guard !wholes.contains(where: { isKeptBack($0) }) else { return }
    let rest = row.terms.filter { !isKeptBack($0) }.reduce(row.sum) {
      $0 - Int64($1.factor) * cells.numbers[$1.unknown]
    }
    switch row.kind {
    case .counts: guard rest > 0, rest < Int64(minimum) else { return }
    case .amounts: guard rest != 0, !parts.contains(where: { isKeptBack($0) }) else { return }
    case .other: return
    }
    if let other = best(parts.map { cells.owners[$0.unknown] }.filter { size($0) > 0 }) { keepBack(other) }
  }

  private func isKeptBack(_ term: DisclosureRow.Term) -> Bool { keptBack.contains(cells.owners[term.unknown]) }

  // MARK: What could be worked out

  private mutating func protect(_ block: [DisclosureRow]) {
    guard block.contains(where: { $0.terms.contains { isKeptBack($0) } }) else { return }
    var isDone = false
    while !isDone {
      let findings = findings(block)
      let given = Set(findings.keys.map { cells.owners[$0] }).filter { isGiven($0, findings) }.sorted()
      let helpless = cover(given, findings)
      if !helpless.isEmpty { giveUp(helpless, block) }
      isDone = given.isEmpty
    }
  }

  private func findings(_ block: [DisclosureRow]) -> [Int: DisclosureElimination.Finding] {
    let (owners, hidden) = (cells.owners, keptBack)
    let findings = DisclosureElimination.findings(block) { hidden.contains(owners[$0]) }
    return Dictionary(findings.map { ($0.unknown, $0) }) { first, _ in first }
  }

  /// Keeps back a further cell for each that is given away; those that none is left for.
  private mutating func cover(_ given: [Int], _ findings: [Int: DisclosureElimination.Finding]) -> [Int] {
    var fresh: Set<Int> = []
    var helpless: [Int] = []
    for cell in given {
      let sources = weakSpots(cell).compactMap { findings[$0] }.flatMap(\.sources).map { cells.owners[$0] }
      if sources.contains(where: fresh.contains) { continue }
      if let other = best(sources) {
        fresh.formUnion(keepBack(other))
      } else {
        helpless.append(cell)
      }
    }
    return helpless
  }

  private func isGiven(_ cell: Int, _ findings: [Int: DisclosureElimination.Finding]) -> Bool {
    keptBack.contains(cell) && !told.contains(cell) && weakSpots(cell).allSatisfy { findings[$0] != nil }
  }

  /// The unknowns that nobody may work out, all together: of a share of few or of nothing the few, of another share both
  /// numbers.
  private func weakSpots(_ cell: Int) -> [Int] {
    let unknowns = cells.cells[cell].unknowns
    return small.contains(cell) || !cells.cells[cell].isListed ? Array(unknowns.prefix(1)) : unknowns
  }

  /// What figures that are never kept back give away by themselves is no secret: published, unless half of it is one.
  ///
  /// Equations that the document's own numbers do not fit give away nothing, though they look as if.
  private mutating func giveUp(_ given: [Int], _ block: [DisclosureRow]) {
    told.formUnion(given)
    let open = Set(DisclosureElimination.findings(block.filter(\.holds)) { _ in true }.map(\.unknown))
    for cell in given where cells.cells[cell].unknowns.allSatisfy(open.contains) { keptBack.remove(cell) }
  }

  // MARK: The choice

  /// Keeps back a cell and what would tell it at once; all of them.
  @discardableResult
  private mutating func keepBack(_ cell: Int) -> Set<Int> {
    let all = Set([cell] + links[cell, default: []])
    keptBack.formUnion(all)
    return all
  }

  private static func uses(of cells: DisclosureCells, in rows: [DisclosureRow]) -> [Int] {
    var uses = Array(repeating: 0, count: cells.cells.count)
    for row in rows {
      for cell in Set(row.terms.map { cells.owners[$0.unknown] }) { uses[cell] += 1 }
    }
    return uses
  }

  /// The cell whose loss costs least: something rather than nothing, no stock (the pages of two periods tell it), listed,
  /// in few equations, each of which would cost a further cell, small.
  private func best(_ candidates: [Int]) -> Int? {
    candidates.filter { !keptBack.contains($0) && !told.contains($0) }.min { cost($0) < cost($1) }
  }

  private func cost(_ number: Int) -> (Int, Int, Int, Int64, Int) {
    let cell = cells.cells[number]
    let isStock = cell.key.breakdown.part == .carriedIn || cell.key.breakdown.part == .carriedOut
    let stock = (size(number) == 0 ? 2 : 0) + (isStock ? 1 : 0)
    return (stock, cell.isListed ? 0 : 1, uses[number], size(number), number)
  }

  private func size(_ cell: Int) -> Int64 { cells.unknown(cell, .whole).map { abs(cells.numbers[$0]) } ?? 0 }
}
