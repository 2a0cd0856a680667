/// The cells of a document that describe citizens' requests, with the numbers in them as unknowns of equations.
///
/// A cell is a figure of the period. What is not listed because nothing happened is a cell of zero: the public knows it
/// too, and to keep it back can hide what it stands beside.
struct DisclosureCells {
  /// Which number of a value.
  enum Part {
    /// A count or an amount; of a ratio, the whole.
    case whole
    /// Of a ratio, the part.
    case part
  }

  /// A code with what it is broken down by.
  struct Breakdown: Hashable {
    let code: String
    let dimensions: Set<Dimension>
  }

  /// All cells of a breakdown.
  struct Group {
    let breakdown: Breakdown
    let unit: FigureUnit
    var cells: [Int]
  }

  /// One cell.
  struct Cell {
    let key: FigureKey
    let value: FigureValue
    /// The number of its unknown; of a ratio the whole's, then the part's, unless nothing tells it; none for a length
    /// of time, nor for what is always zero.
    let unknowns: [Int]
    let isListed: Bool
  }

  /// The cells in the order of documents.
  private(set) var cells: [Cell] = []
  /// By unknown: the cell it is in.
  private(set) var owners: [Int] = []
  /// By unknown: the number itself.
  private(set) var numbers: [Int64] = []
  private(set) var groups: [Group] = []
  /// Every breakdown of the document, also those that need no protection.
  let breakdowns: Set<Breakdown>
  private var places: [FigureKey: Int] = [:]
  /// What is never kept back: figures of the whole city, of firms, of targets.
  private var open: [FigureKey: FigureValue] = [:]
  private var groupNumbers: [Breakdown: Int] = [:]

  init(_ figures: [Figure]) {
    let figures = figures.sorted(by: Figure.precedes)
    breakdowns = Set(figures.map(\.key.breakdown))
    for figure in figures {
      if figure.key.describesRequests {
        add(figure.key, figure.value, isListed: true)
      } else {
        open[figure.key] = figure.value
      }
    }
    let universe = DisclosureUniverse(figures)
    for group in groups { complete(group, universe) }
  }

  /// The cell of a key, if there is one.
  func cell(_ key: FigureKey) -> Int? { places[key] }

  /// The cells of a breakdown, if there are any.
  func group(_ breakdown: Breakdown) -> Group? { groupNumbers[breakdown].map { groups[$0] } }

  /// A number that is never kept back; zero where nothing happened.
  func openNumber(_ key: FigureKey, _ part: Part) -> Int64 {
    let numbers = open[key]?.numbers ?? []
    return (part == .whole ? numbers.first : numbers.last) ?? 0
  }

  /// By cell: the amounts of a count that is nothing, and the other way round; to tell one is to tell the other.
  var links: [Int: [Int]] {
    var links: [Int: [Int]] = [:]
    for (number, cell) in cells.enumerated() where cell.value.unit == .amount && !cell.isListed {
      guard let code = FigureCounts.code(for: cell.key.code, .amount),
        let count = self.cell(FigureKey(code: code, dimensions: cell.key.dimensions))
      else { continue }
      links[number, default: []].append(count)
      links[count, default: []].append(number)
    }
    return links
  }

  /// The unknown of a cell.
  func unknown(_ cell: Int, _ part: Part) -> Int? {
    let unknowns = cells[cell].unknowns
    return part == .whole ? unknowns.first : unknowns.count > 1 ? unknowns[1] : nil
  }

  private mutating func complete(_ group: Group, _ universe: DisclosureUniverse) {
    guard let nothing = FigureValue.nothing(group.unit) else { return }
    for key in universe.keys(of: group.breakdown) where cell(key) == nil {
      add(key, nothing, isListed: false)
    }
  }

  private mutating func add(_ key: FigureKey, _ value: FigureValue, isListed: Bool) {
    let unknowns = numbers(key.breakdown, value, isListed).map { number in
      owners.append(cells.count)
      numbers.append(number)
      return owners.count - 1
    }
    places[key] = cells.count
    note(cells.count, key.breakdown, value.unit)
    cells.append(Cell(key: key, value: value, unknowns: unknowns, isListed: isListed))
  }

  private func numbers(_ breakdown: Breakdown, _ value: FigureValue, _ isListed: Bool) -> [Int64] {
    guard !breakdown.isAlwaysZero else { return [] }
    return !isListed && breakdown.isQuotient ? Array(value.numbers.prefix(1)) : value.numbers
  }

  private mutating func note(_ cell: Int, _ breakdown: Breakdown, _ unit: FigureUnit) {
    if let number = groupNumbers[breakdown] {
      groups[number].cells.append(cell)
      return
    }
    groupNumbers[breakdown] = groups.count
    groups.append(Group(breakdown: breakdown, unit: unit, cells: [cell]))
  }
}

extension FigureKey {
  /// The code with what it is broken down by.
  var breakdown: DisclosureCells.Breakdown {
    DisclosureCells.Breakdown(code: code, dimensions: Set(dimensions.keys))
  }
}

extension FigureValue {
  /// What can be added up: a count, an amount in cents, of a ratio the whole and the part.
  fileprivate var numbers: [Int64] {
    switch self {
    case .count(let count): [Int64(count)]
    case .amount(let amount): [amount.cents]
    case .ratio(let numerator, let denominator): [Int64(denominator), Int64(numerator)]
    case .seconds: []
    }
  }
}
