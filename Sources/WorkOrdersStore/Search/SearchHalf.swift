import WorkOrders

/// Looks through one half of the requests, the unfinished or the ended ones, at a bounded cost however many there are.
///
/// The newest are looked at first: words that many requests hold are found there at once. Those that are rare among
/// them are asked of the index of words, whose answer is then short. What neither ends within its bounds stops with the
/// number to go on from.
struct SearchHalf {
  /// How many of the newest tell which words are rare.
  static let sample = 500
  /// How many are looked at one after the other besides, at most.
  static let longestWalk = 4_500
  /// How many the index of words gives to look at, at most.
  static let deepest = 4_000
  /// A word that so many of the sample hold is not rare.
  private static let commonAbove = 2

  private let statement: SearchStatement
  private let connection: any SQLConnection
  private let besides: Set<Int64>
  private let limit: Int

  /// What was found, the newest first, or the nearest.
  private(set) var numbers: [Int64] = []
  /// Where to go on; `nil` when the half is at its end.
  private(set) var next: Int64?

  /// Looks for `limit` requests besides those that are found already.
  init(_ statement: SearchStatement, besides: Set<Int64>, limit: Int, on connection: any SQLConnection) {
    self.statement = statement
    self.besides = besides
    self.limit = limit
    self.connection = connection
  }

  /// Finds requests before a number.
  mutating func find(before: Int64) throws {
    guard statement.search.near == nil else { return try findNear() }
    let counted = try sample(before: before)
    guard numbers.count < limit, let last = next else { return }
    let (rare, sieve) = (Self.rare(counted), counted.sorted { $0.count < $1.count }.map(\.word))
    let (dialect, rows) = (connection.dialect, limit - numbers.count + besides.count)
    if rare.isEmpty {
      try go(
        statement.walk(sieve, before: last, rows: Self.longestWalk, limit: rows), as: Self.longestWalk,
        statement.reach(before: last, rows: Self.longestWalk))
    } else {
      try go(
        statement.indexed(rare, before: last, depth: Self.deepest, limit: rows, in: dialect), as: Self.deepest,
        statement.depth(rare, before: last, depth: Self.deepest, in: dialect))
    }
  }

  private typealias Counted = (word: SearchWord, count: Int)

  private static func rare(_ counted: [Counted]) -> [SearchWord] {
    counted.filter { $0.count <= commonAbove }.map(\.word)
  }

  /// Looks at the newest before a number, one after the other; returns how many hold each word.
  private mutating func sample(before: Int64) throws -> [Counted] {
    let query = statement.sample(before: before, rows: Self.sample)
    var (counts, seen) = (Array(repeating: 0, count: statement.words.count), 0)
    next = nil
    try connection.run(query.sql, query.arguments) { row in
      seen += 1
      let number = try row.int64(0)
      var fits = try row.flag(1) && !besides.contains(number)
      for index in statement.words.indices {
        if try row.flag(2 + index) { counts[index] += 1 } else { fits = false }
      }
      if fits { numbers.append(number) }
      if numbers.count == limit || seen == Self.sample { next = number }
      return numbers.count < limit
    }
    return zip(statement.words, counts).map { ($0, $1) }
  }

  /// Takes what a query finds; where it is not enough, `bound` tells how many were looked at, and where to go on when
  /// those were `most`.
  private mutating func go(_ query: ComposedQuery, as most: Int, _ bound: ComposedQuery) throws {
    next = nil
    let wanted = limit - numbers.count
    let found = try connection.query(query.sql, query.arguments) { try $0.int64(0) }.filter { !besides.contains($0) }
    numbers += found.prefix(wanted)
    guard found.count < wanted else { return next = numbers.last }
    next =
      try connection.first(bound.sql, bound.arguments) { row in
        try row.int(0) < most ? nil : try row.optionalInt64(1)
      } ?? nil
  }
}

// MARK: Near a point

extension SearchHalf {
  private mutating func findNear() throws {
    var found: [(number: Int64, distance: Double)] = []
    for query in try queriesNear() {
      try connection.forEach(query.sql, query.arguments) { row in
        guard let point = try row.coordinate(1, 2), let distance = statement.search.near?.distance(to: point),
          distance <= Double(statement.search.within)
        else { return }
        found.append((try row.int64(0), distance))
      }
    }
    found.sort { ($0.distance, $1.number) < ($1.distance, $0.number) }
    numbers = Array(found.map(\.number).filter { !besides.contains($0) }.prefix(limit))
  }

  /// By the index of words where one is rare, else by the squares around the point.
  private func queriesNear() throws -> [ComposedQuery] {
    guard let near = statement.search.near else { return [] }
    if !statement.words.isEmpty {
      var sample = SearchHalf(statement, besides: [], limit: .max, on: connection)
      let rare = Self.rare(try sample.sample(before: .max))
      if !rare.isEmpty {
        return [
          statement.indexed(
            rare, before: .max, depth: Self.deepest, limit: Self.longestWalk, in: connection.dialect)
        ]
      }
    }
    let cells = GridCell.touching(GeoFrame(around: near, metres: statement.search.within))
    let rows = max(20, Self.longestWalk / cells.count)
    return cells.map { statement.inCell($0, rows: rows) }
  }
}
