import WorkOrders

/// Somebody who has a public form, a pencil and the definitions: every equation, solved for what is kept back.
///
/// Written anew from the definitions, and not with what decides on it.
struct DisclosureAttack {
  /// A number that is kept back.
  struct Unknown: Hashable {
    let key: FigureKey
    /// `n` numerator, `d` denominator, `v` the value.
    let part: Character
  }

  private static let prime = 1_000_000_007
  private let figures: [FigureKey: PublicFigure]
  private let breakdowns: [String: Set<Set<Dimension>>]
  private let shares: Set<String>
  private var columns: [Unknown: Int] = [:]
  private var names: [Unknown] = []
  private var equations: [[Int: Int]] = []

  /// - Parameter original: only to know what is broken down by what, which the form shows by its tables.
  init(_ form: [PublicFigure], original: QuarterlyStatistics) {
    figures = Dictionary(form.map { ($0.key, $0) }) { first, _ in first }
    // Times do not add up.
    let added = original.figures.filter { $0.value.unit != .seconds }
    breakdowns = Dictionary(grouping: added, by: \.code).mapValues { some in
      Set(some.map { Set($0.dimensions.keys) })
    }
    shares = Set(original.figures.filter { $0.value.unit == .ratio }.map(\.code))
    addTotals()
    addMovements()
    addIdentities()
    addOrderIdentities()
    addWeeks()
  }

  /// What can be worked out.
  var solved: [Unknown] {
    var rows = equations
    var solved: [Unknown] = []
    var done = Set<Int>()
    for column in names.indices {
      guard let pivot = rows.indices.first(where: { !done.contains($0) && rows[$0][column] != nil }) else { continue }
      done.insert(pivot)
      let scale = Self.inverse(rows[pivot][column] ?? 1)
      rows[pivot] = rows[pivot].mapValues { $0 * scale % Self.prime }
      for other in rows.indices where other != pivot {
        guard let times = rows[other][column] else { continue }
        for (place, factor) in rows[pivot] {
          let sum = (rows[other][place, default: 0] + (Self.prime - times) * factor) % Self.prime
          rows[other][place] = sum == 0 ? nil : sum
        }
      }
    }
    for row in rows where row.count == 1 { solved += row.keys.map { names[$0] } }
    return solved
  }

  // MARK: What is known

  private func codes(_ code: String, _ dimensions: Set<Dimension>) -> [FigureKey] {
    figures.keys.filter { $0.code == code && Set($0.dimensions.keys) == dimensions }
  }

  private mutating func addTotals() {
    for (code, sets) in breakdowns where !code.hasSuffix("movedIn") && !code.hasSuffix("movedOut") {
      for dimensions in sets where !dimensions.isEmpty {
        for coarse in sets where coarse.isStrictSubset(of: dimensions) { addTotals(code, dimensions, coarse) }
      }
      if sets.contains([.category]), sets.contains([.area]) { addAreas(code) }
    }
    for subject in ["requests", "orders"] {
      for dimensions in breakdowns[subject + ".movedIn", default: []] where !dimensions.isEmpty {
        let entries = codes(subject + ".movedIn", dimensions).map { ($0, 1) }
        let exits = codes(subject + ".movedOut", dimensions).map { ($0, -1) }
        add(entries + exits)
      }
    }
  }

  private mutating func addTotals(_ code: String, _ dimensions: Set<Dimension>, _ coarse: Set<Dimension>) {
    let parts = Dictionary(grouping: codes(code, dimensions)) { key in
      key.dimensions.filter { coarse.contains($0.key) }
    }
    for (place, some) in parts {
      let terms = some.map { ($0, 1) } + [(FigureKey(code: code, dimensions: place), -1)]
      // Where there is no quotient, there may be a part: it is what another figure counts.
      let isQuotient = ["contacts.requests", "requests.perOrder", "orders.notFixed"].contains(code)
      let numbers: [Character] = shares.contains(code) ? (isQuotient ? ["d"] : ["n", "d"]) : ["v"]
      for number in numbers { add(terms, number) }
    }
  }

  private mutating func addAreas(_ code: String) {
    let parts = Dictionary(grouping: codes(code, [.category])) { key in
      String(key.dimensions[.category, default: "-"].prefix { $0 != "." })
    }
    for (area, some) in parts {
      add(some.map { ($0, 1) } + [(FigureKey(code: code, dimensions: [.area: area]), -1)])
    }
  }

  private mutating func addMovements() {
    let parts = [
      ("carriedIn", 1), ("opened", 1), ("reopened", 1), ("movedIn", 1), ("closed", -1), ("cancelled", -1),
      ("movedOut", -1), ("carriedOut", -1),
    ]
    for subject in ["requests", "orders"] {
      let places = Set(figures.keys.filter { $0.code == subject + ".movedIn" }.map(\.dimensions))
      for place in places {
        add(parts.map { (FigureKey(code: "\(subject).\($0.0)", dimensions: place), $0.1) })
      }
    }
  }

  private mutating func addIdentities() {
    for place in Set(figures.keys.map(\.dimensions)) {
      func ended(_ outcome: String) -> FigureKey {
        FigureKey(code: "requests.ended", dimensions: place.merging([.outcome: outcome]) { $1 })
      }
      func received(_ outcome: String) -> FigureKey {
        FigureKey(code: "contacts.received", dimensions: place.merging([.outcome: outcome]) { $1 })
      }
      if breakdowns["requests.ended", default: []].contains(Set(place.keys).union([.outcome])), place[.outcome] == nil {
        add(
          [(ended("resolved"), 1), (ended("rejected"), 1), (ended("referred"), 1)]
            + [(FigureKey(code: "requests.closed", dimensions: place), -1)])
        add([(ended("cancelled"), 1), (FigureKey(code: "requests.cancelled", dimensions: place), -1)])
      }
      guard Set(place.keys).isSubset(of: [.channel]) else { continue }
      if breakdowns["contacts.chasers", default: []].contains(Set(place.keys)) {
        add([(received("chaser"), 1), (FigureKey(code: "contacts.chasers", dimensions: place), -1)])
      }
      let whole = FigureKey(code: "contacts.received", dimensions: place)
      let (answered, made) = (Self.key("contacts.answered", place), Self.key("contacts.requests", place))
      add(answered, "n", [received("information"), received("referred")])
      add(answered, "d", [whole])
      add(made, "d", [whole])
      add(made, "n", [Self.key("requests.opened", place)])
    }
  }

  private mutating func addOrderIdentities() {
    for place in Set(figures.keys.map(\.dimensions)) where Set(place.keys).isSubset(of: [.area]) {
      let (closed, reopened) = (Self.key("orders.closed", place), Self.key("orders.reopened", place))
      let (requests, faulty) = (Self.key("orders.requests", place), Self.key("orders.notFixed", place))
      let share = Self.key("requests.perOrder", place)
      add(requests, "d", [closed])
      add(faulty, "d", [closed])
      add(faulty, "n", [reopened])
      add(share, "d", [Self.key("orders.opened", place)])
      add(share, "n", [Self.key("requests.opened", place)])
    }
  }

  /// The weeks have the sums of figures of the whole city.
  private mutating func addWeeks() {
    for code in ["series.contacts", "series.requests", "series.orders"] {
      add(codes(code, [.week]).map { ($0, 1) })
    }
  }

  // MARK: Equations

  private static func key(_ code: String, _ place: [Dimension: String]) -> FigureKey {
    FigureKey(code: code, dimensions: place)
  }

  private mutating func add(_ terms: [(FigureKey, Int)], _ part: Character = "v") {
    add(shares: terms.map { ($0.0, part, $0.1) })
  }

  /// A share's number is the sum of counts; where there is no share, the whole is nothing, and the part is not told.
  private mutating func add(_ share: FigureKey, _ part: Character, _ counts: [FigureKey]) {
    guard breakdowns[share.code, default: []].contains(Set(share.dimensions.keys)) else { return }
    guard part == "d" || figures[share] != nil else { return }
    add(shares: [(share, part, 1)] + counts.map { ($0, "v", -1) })
  }

  private mutating func add(shares terms: [(FigureKey, Character, Int)]) {
    var equation: [Int: Int] = [:]
    for (key, part, factor) in terms { note(key, part, factor, &equation) }
    equations.append(equation)
  }

  /// What is published is a number, and stands on the other side.
  private mutating func note(_ key: FigureKey, _ part: Character, _ factor: Int, _ equation: inout [Int: Int]) {
    guard figures[key]?.value == .keptBack else { return }
    let unknown = Unknown(key: key, part: part)
    let column = columns[unknown] ?? names.count
    if column == names.count {
      columns[unknown] = column
      names.append(unknown)
    }
    let sum = (equation[column, default: 0] + factor + Self.prime) % Self.prime
    equation[column] = sum == 0 ? nil : sum
  }

  private static func inverse(_ number: Int) -> Int {
    var (result, square, rest) = (1, number, prime - 2)
    while rest > 0 {
      if rest & 1 == 1 { result = result * square % prime }
      square = square * square % prime
      rest >>= 1
    }
    return result
  }
}
