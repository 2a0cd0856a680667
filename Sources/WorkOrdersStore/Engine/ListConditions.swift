/// The conditions of a list, the narrowest first: by that one its rows are found, and the others are asked of them.
struct ListConditions {
  private let dialect: Dialect
  private var query = ComposedQuery()
  private var conditions: [String] = []
  private var isLed = false

  /// Begins without conditions, which then are those of the newest rows.
  init(in dialect: Dialect) { self.dialect = dialect }

  /// Asks for a value in a column of fixed name; nothing when it is `nil`.
  mutating func require(_ column: String, _ value: (any SQLConvertible)?) {
    guard let value else { return }
    conditions.append("\(isLed ? dialect.passedOver : "")\(column) = \(query.bind(value))")
    isLed = true
  }

  /// Asks for what a fixed text says about a value.
  mutating func lead(_ condition: (_ parameter: String) -> String, _ value: any SQLConvertible) {
    conditions.append(condition(query.bind(value)))
    isLed = true
  }

  /// Asks for what a fixed text says.
  mutating func lead(_ condition: String) {
    conditions.append(condition)
    isLed = true
  }

  /// The query for the newest of these rows by their number, below a bound.
  ///
  /// - Parameters:
  ///   - select: the columns and the table.
  ///   - sorts: whether the rows are few and found by an index that is not in the order of numbers.
  func newest(_ select: String, below bound: Int64?, limit: Int, sorts: Bool = false) -> ComposedQuery {
    var query = query
    // The plus keeps an engine from walking the numbers for the order's sake.
    let number = sorts ? "+number" : "number"
    let all = conditions + ["\(number) < \(query.bind(bound ?? .max))"]
    query.text = """
      \(select) WHERE \(all.joined(separator: " AND ")) ORDER BY \(number) DESC LIMIT \(query.bind(limit))
      """
    return query
  }
}
