/// A statement put together by the program, with its arguments numbered as they come.
///
/// Only fixed words become part of the text; every value is bound.
struct ComposedQuery {
  /// The text so far.
  var text = ""
  /// The arguments so far.
  private(set) var arguments: [(any SQLConvertible)?] = []

  /// Binds a value; returns the parameter that stands for it.
  mutating func bind(_ value: (any SQLConvertible)?) -> String {
    arguments.append(value)
    return "$\(arguments.count)"
  }

  /// Binds keys; returns the list that stands for them, filled up to one of a few lengths, so that few statements are
  /// prepared.
  mutating func bind(keys: [Int64]) -> String {
    var length = 8
    while length < keys.count { length *= 2 }
    let padded: [Int64?] = keys + Array(repeating: nil, count: length - keys.count)
    return padded.map { bind($0) }.joined(separator: ", ")
  }

  /// The statement.
  var sql: SQL { SQL(composed: text) }
}
