/// The cells of a document that describe citizens' requests, with the numbers in them as unknowns of equations.
///
/// A cell is a figure of one of the three times that a document compares. What is not listed because nothing happened is
/// a cell of zero: the public knows it too, and to keep it back can hide what it stands beside.
struct DisclosureCells {
  /// Which of the compared periods.
  enum Tense: Int, CaseIterable, Comparable {
    case yearBefore
    case previous
    case now

    static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
  }

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

  /// All cells of a breakdown in one period.
  struct Group {
    let breakdown: Breakdown
    let unit: FigureUnit
    let tense: Tense
    var cells: [Int]
  }

  /// One cell.
  struct Cell {
    let key: FigureKey
    let tense: Tense
    let value: FigureValue
    /// The number of its unknown; of a ratio the whole's, then the part's, unless nothing tells it; none for a length
    /// of time, nor for what is always zero.
    let unknowns: [Int]
    let isListed: Bool
  }

  private struct Place: Hashable {
    let key: FigureKey
    let tense: Tense
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
  /// The periods that the document tells of.
  let tenses: [Tense]
  private var places: [Place: Int] = [:]
  /// What is never kept back: figures of the whole city, of firms, of targets.
  private var open: [Place: FigureValue] = [:]
  private var groupNumbers: [Breakdown: [Tense: Int]] = [:]

  init(_ statistics: QuarterlyStatistics) {
    let figures = statistics.figures.sorted(by: Figure.precedes)
    breakdowns = Set(figures.map(\.key.breakdown))
    tenses = Tense.allCases.filter { tense in tense == .now || figures.contains { $0.told(in: tense) != nil } }
    let universe = DisclosureUniverse(figures)
    for tense in tenses {
      for figure in figures where !figure.key.describesRequests {
        open[Place(key: figure.key, tense: tense)] = figure.told(in: tense)
      }
      for figure in figures where figure.key.describesRequests {
        guard let value = figure.told(in: tense) ?? FigureValue.nothing(figure.value.unit) else { continue }
        add(figure.key, tense, value, isListed: figure.told(in: tense) != nil)
      }
      for group in groups where group.tense == tense { complete(group, universe) }
    }
  }

  /// The cell of a key, if there is one.
  func cell(_ key: FigureKey, _ tense: Tense) -> Int? { places[Place(key: key, tense: tense)] }

  /// The cells of a breakdown, if there are any.
  func group(_ breakdown: Breakdown, _ tense: Tense) -> Group? {
    groupNumbers[breakdown]?[tense].map { groups[$0] }
  }

  /// A number that is never kept back; zero where nothing happened.
  func openNumber(_ key: FigureKey, _ tense: Tense, _ part: Part) -> Int64 {
    let numbers = open[Place(key: key, tense: tense)]?.numbers ?? []
    return (part == .whole ? numbers.first : numbers.last) ?? 0
  }

  /// By cell: the amounts of a count that is nothing, and the other way round; to tell one is to tell the other.
  var links: [Int: [Int]] {
    var links: [Int: [Int]] = [:]
    for (number, cell) in cells.enumerated() where cell.value.unit == .amount && !cell.isListed {
      guard let code = FigureCounts.code(for: cell.key.code, .amount),
        let count = self.cell(FigureKey(code: code, dimensions: cell.key.dimensions), cell.tense)
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
    for key in universe.keys(of: group.breakdown) where cell(key, group.tense) == nil {
      add(key, group.tense, nothing, isListed: false)
    }
  }

  private mutating func add(_ key: FigureKey, _ tense: Tense, _ value: FigureValue, isListed: Bool) {
    let unknowns = numbers(key.breakdown, value, isListed).map { number in
      owners.append(cells.count)
      numbers.append(number)
      return owners.count - 1
    }
    places[Place(key: key, tense: tense)] = cells.count
    note(cells.count, key.breakdown, value.unit, tense)
    cells.append(Cell(key: key, tense: tense, value: value, unknowns: unknowns, isListed: isListed))
  }

  private func numbers(_ breakdown: Breakdown, _ value: FigureValue, _ isListed: Bool) -> [Int64] {
    guard !breakdown.isAlwaysZero else { return [] }
    return !isListed && breakdown.isQuotient ? Array(value.numbers.prefix(1)) : value.numbers
  }

  private mutating func note(_ cell: Int, _ breakdown: Breakdown, _ unit: FigureUnit, _ tense: Tense) {
    if let number = groupNumbers[breakdown]?[tense] {
      groups[number].cells.append(cell)
      return
    }
    groupNumbers[breakdown, default: [:]][tense] = groups.count
    groups.append(Group(breakdown: breakdown, unit: unit, tense: tense, cells: [cell]))
  }
}

extension FigureKey {
  /// The code with what it is broken down by.
  var breakdown: DisclosureCells.Breakdown {
    DisclosureCells.Breakdown(code: code, dimensions: Set(dimensions.keys))
  }
}

extension Figure {
  /// How much it is or was in one of the compared periods.
  func told(in tense: DisclosureCells.Tense) -> FigureValue? {
    switch tense {
    case .now: value
    case .previous: previous
    case .yearBefore: yearBefore
    }
  }
}

extension FigureValue {
  /// The value of what nothing happened to; `nil` for a length of time, which is not there then.
  static func nothing(_ unit: FigureUnit) -> FigureValue? {
    switch unit {
    case .count: .count(0)
    case .amount: .amount(.zero)
    case .ratio: .ratio(numerator: 0, denominator: 0)
    case .seconds: nil
    }
  }

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
