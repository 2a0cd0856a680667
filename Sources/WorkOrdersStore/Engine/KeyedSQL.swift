/// A statement about some of many keys, in which `{keys}` stands for them: what a page of a list needs is read by as
/// few statements as what one row of it needs.
struct KeyedSQL: Sendable, ExpressibleByStringLiteral {
  /// For how many keys there is a text; a lot is filled up to one of them, so that few statements are prepared.
  private static let lengths = [1, 8, 16, 32, 64]
  private let statements: [SQL]

  /// Takes a literal.
  init(stringLiteral text: String) {
    statements = Self.lengths.map { length in
      let keys = (1...length).map { "$\($0)" }.joined(separator: ", ")
      return SQL(composed: text.split(separator: "{keys}", omittingEmptySubsequences: false).joined(separator: keys))
    }
  }

  /// The statement and its arguments for the first of the keys, which are taken away.
  fileprivate func next(
    of keys: inout ArraySlice<some SQLConvertible>
  ) -> (sql: SQL, arguments: [(any SQLConvertible)?]) {
    let index = Self.lengths.firstIndex { $0 >= keys.count } ?? Self.lengths.count - 1
    let lot = keys.prefix(Self.lengths[index])
    keys = keys.dropFirst(lot.count)
    let missing = Self.lengths[index] - lot.count
    return (statements[index], lot.map { $0 } + Array(repeating: nil, count: missing))
  }
}

extension SQLConnection {
  /// Passes each row about any of the keys to `body`, once also where a key is given twice: those about one key in the
  /// statement's order.
  func forEach(
    _ statement: KeyedSQL, of keys: [some SQLConvertible & Hashable], _ body: (SQLRow) throws -> Void
  ) throws {
    var rest = (keys.count > 1 ? Array(Set(keys)) : keys)[...]
    while !rest.isEmpty {
      let (sql, arguments) = statement.next(of: &rest)
      try forEach(sql, arguments, body)
    }
  }

  /// What there is about each of the keys, read by `read`; the first column of each row is its key.
  func grouped<T>(
    _ statement: KeyedSQL, of keys: [Int64], _ read: (SQLRow) throws -> T
  ) throws -> [Int64: [T]] {
    var found: [Int64: [T]] = [:]
    try forEach(statement, of: keys) { row in found[try row.int64(0), default: []].append(try read(row)) }
    return found
  }
}
