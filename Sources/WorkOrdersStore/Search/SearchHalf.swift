import WorkOrders

/// Looks through one half of the requests, the unfinished or the ended ones, at a bounded cost however many there are.
///
/// The newest are looked at first: words that many requests hold are found there at once. Those that are rare among
/// them are asked of the index of words, whose answer is then short. What neither ends within its bounds stops with the
/// number to go on from.
struct SearchHalf {
  /// How many of the newest tell which words are rare.
  private static let sample = 500
  /// How many tell it where those leave a doubt, on an engine whose index of words gives its whole answer or nothing.
  private static let largeSample = 2_000
  /// How many are looked at one after the other, at most, with the sample.
  static let longestWalk = 5_000
  /// How many the index of words gives to look at, at most.
  static let deepest = 4_000
  /// A word that so many of the sample hold is not rare.
  private static let commonAbove = (sample: 2, largeSample: 4)

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
    let sample = try sample(before: before)
    guard numbers.count < limit, let last = next else { return }
    let (rare, dialect, rows) = (sample.rare, connection.dialect, limit - numbers.count + besides.count)
    if rare.isEmpty {
      let left = Self.longestWalk - sample.size
      try go(
        statement.walk(sample.sieve, before: last, rows: left, limit: rows), as: left,
        statement.reach(before: last, rows: left))
    } else {
      try go(
        statement.indexed(rare, before: last, depth: Self.deepest, limit: rows, in: dialect), as: Self.deepest,
        statement.depth(rare, before: last, depth: Self.deepest, in: dialect))
    }
  }

  /// How many of the newest hold each word.
  private struct Sample {
    let size: Int
    let counted: [(word: SearchWord, count: Int)]

    var rare: [SearchWord] { counted.filter { $0.count <= commonAbove }.map(\.word) }
    var sieve: [SearchWord] { counted.sorted { $0.count < $1.count }.map(\.word) }
    /// Whether a word may be far more common than it seems.
    var isDoubtful: Bool { counted.contains { (1...commonAbove).contains($0.count) } }

    private var commonAbove: Int {
      size > SearchHalf.sample ? SearchHalf.commonAbove.largeSample : SearchHalf.commonAbove.sample
    }
  }

  /// Looks at the newest before a number, one after the other, and at more of them where it has to be sure.
  private mutating func sample(before: Int64) throws -> Sample {
    let first = try look(before: before, rows: Self.sample)
    guard !connection.dialect.keepsWordsApart, first.isDoubtful, numbers.count < limit, let last = next else {
      return first
    }
    let more = try look(before: last, rows: Self.largeSample - Self.sample)
    return Sample(
      size: Self.largeSample, counted: zip(first.counted, more.counted).map { ($0.word, $0.count + $1.count) })
  }

  private mutating func look(before: Int64, rows: Int) throws -> Sample {
    let query = statement.sample(before: before, rows: rows)
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
      if numbers.count == limit || seen == rows { next = number }
      return numbers.count < limit
    }
    return Sample(size: rows, counted: zip(statement.words, counts).map { ($0, $1) })
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
      let rare = try sample.sample(before: .max).rare
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
