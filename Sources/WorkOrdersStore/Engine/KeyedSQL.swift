/// A statement about some of many keys, in which `IN {keys}` stands for them: what a page of a list needs is read by
/// as few statements as what one row of it needs.
struct KeyedSQL: Sendable, ExpressibleByStringLiteral {
  /// For how many keys there is a text; a lot is filled up to one of them, so that few statements are prepared.
  private static let lengths = [1, 8, 16, 32, 64]
  private let lists: [SQL]
  private let numbers: SQL
  private let texts: SQL

  /// Takes a literal.
  init(stringLiteral text: String) {
    let parts = text.split(separator: "IN {keys}", omittingEmptySubsequences: false)
    func statement(_ keys: String) -> SQL { SQL(composed: parts.joined(separator: keys)) }
    lists = Self.lengths.map { length in
      statement("IN (" + (1...length).map { "$\($0)" }.joined(separator: ", ") + ")")
    }
    numbers = statement("= ANY (CAST($1 AS bigint[]))")
    texts = statement("= ANY (CAST($1 AS text[]))")
  }

  /// The statement and its arguments for the first of the keys, which are taken away.
  fileprivate func next(of keys: inout ArraySlice<SQLValue>, in dialect: Dialect) -> (SQL, [(any SQLConvertible)?]) {
    guard !dialect.takesArrays else {
      defer { keys = [] }
      return array(of: keys)
    }
    let index = Self.lengths.firstIndex { $0 >= keys.count } ?? Self.lengths.count - 1
    let lot = keys.prefix(Self.lengths[index])
    keys = keys.dropFirst(lot.count)
    let missing = Self.lengths[index] - lot.count
    return (lists[index], lot.map { $0 } + Array(repeating: nil, count: missing))
  }

  // A server plans one text for any number of keys once, and a list of parameters anew each time.
  private func array(of keys: ArraySlice<SQLValue>) -> (SQL, [(any SQLConvertible)?]) {
    var isText = false
    let items = keys.map { key in
      switch key {
      case .integer(let number): return String(number)
      case .text(let text):
        isText = true
        return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
      case .null, .real, .blob: return "NULL"
      }
    }
    return (isText ? texts : numbers, ["{" + items.joined(separator: ",") + "}"])
  }
}

extension SQLConnection {
  /// Passes each row about any of the keys to `body`, once also where a key is given twice: those about one key in the
  /// statement's order.
  func forEach(
    _ statement: KeyedSQL, of keys: [some SQLConvertible & Hashable], _ body: (SQLRow) throws -> Void
  ) throws {
    var rest = (keys.count > 1 ? Array(Set(keys)) : keys).map(\.sqlValue)[...]
    while !rest.isEmpty {
      let (sql, arguments) = statement.next(of: &rest, in: dialect)
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
