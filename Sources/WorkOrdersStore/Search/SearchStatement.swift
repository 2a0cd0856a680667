import WorkOrders

/// The conditions of a search as SQL, for one half of the requests: the unfinished or the ended ones.
struct SearchStatement {
  let search: RequestSearch
  let words: [SearchWord]
  let isEnded: Bool

  /// The half, in the words of its indexes.
  var half: String { isEnded ? "state NOT IN ('new', 'open')" : "state IN ('new', 'open')" }

  /// Whether a document holds a word.
  func holds(_ word: SearchWord, _ query: inout ComposedQuery) -> String {
    // Patterns are letters and digits, so that none has a meaning of its own to LIKE.
    let likes = word.patterns.map { pattern in
      "search_document.words LIKE " + query.bind("% \(pattern.text)\(pattern.isPrefix ? "%" : " %")")
    }
    return "(" + likes.joined(separator: " OR ") + ")"
  }

  /// What else a request must be, besides holding the words and being of the half.
  func filters(_ query: inout ComposedQuery) -> [String] {
    var conditions: [String] = []
    if let state = search.state { conditions.append("service_request.state = \(query.bind(state.rawValue))") }
    if let category = search.category { conditions.append("service_request.category = \(query.bind(category))") }
    if let state = search.orderState {
      conditions.append(
        """
        EXISTS (SELECT 1 FROM order_request JOIN work_order ON work_order.number = order_request.work_order
          WHERE order_request.request = service_request.number AND work_order.state = \(query.bind(state.rawValue)))
        """)
    }
    if let near = search.near {
      let frame = GeoFrame(around: near, metres: search.within)
      conditions.append(
        "service_request.latitude BETWEEN \(query.bind(frame.south)) AND \(query.bind(frame.north))"
          + " AND service_request.longitude BETWEEN \(query.bind(frame.west)) AND \(query.bind(frame.east))")
    }
    return conditions
  }

  /// The newest requests of the half before a number, with a column for each word that tells whether it is held, and
  /// one for the rest.
  func sample(before: Int64, rows: Int) -> ComposedQuery {
    var query = ComposedQuery()
    let candidates = newest(before, rows, &query)
    let filters = filters(&query)
    var columns = [filters.isEmpty ? "1" : "CASE WHEN \(filters.joined(separator: " AND ")) THEN 1 ELSE 0 END"]
    for word in words { columns.append("CASE WHEN \(holds(word, &query)) THEN 1 ELSE 0 END") }
    query.text = """
      SELECT candidate.number, \(columns.joined(separator: ", "))
      \(joined(candidates, withRequest: !filters.isEmpty)) ORDER BY candidate.number DESC
      """
    return query
  }

  /// What fits among the newest requests of the half before a number; `sieve` holds the words, the rarest first.
  func walk(_ sieve: [SearchWord], before: Int64, rows: Int, limit: Int) -> ComposedQuery {
    var query = ComposedQuery()
    fitting(newest(before, rows, &query), sieve, limit, &query)
    return query
  }

  /// How many requests of the half there are to walk over, `rows` at most, and the smallest number of them.
  func reach(before: Int64, rows: Int) -> ComposedQuery {
    var query = ComposedQuery()
    let candidates = newest(before, rows, &query)
    query.text = "SELECT count(*), min(candidate.number) FROM (\(candidates)) AS candidate"
    return query
  }

  /// What fits among those that hold rare words, by the index of words.
  func indexed(_ rare: [SearchWord], before: Int64, depth: Int, limit: Int, in dialect: Dialect) -> ComposedQuery {
    var query = ComposedQuery()
    let candidates = holding(rare, before, depth, &query, dialect)
    fitting(candidates, rare + words.filter { !rare.contains($0) }, limit, &query)
    return query
  }

  /// How many requests the index of words gives to look at, `depth` at most, and the smallest number of them.
  func depth(_ rare: [SearchWord], before: Int64, depth: Int, in dialect: Dialect) -> ComposedQuery {
    var query = ComposedQuery()
    let candidates = holding(rare, before, depth, &query, dialect)
    query.text = "SELECT count(*), min(candidate.number) FROM (\(candidates)) AS candidate"
    return query
  }

  /// What fits among the newest requests of a square of the grid.
  func inCell(_ cell: Int64, rows: Int) -> ComposedQuery {
    var query = ComposedQuery()
    let candidates = """
      SELECT number FROM service_request WHERE \(half) AND cell = \(query.bind(cell))
      ORDER BY number DESC LIMIT \(query.bind(rows))
      """
    fitting(candidates, words, rows, &query)
    return query
  }

  private func newest(_ before: Int64, _ rows: Int, _ query: inout ComposedQuery) -> String {
    """
    SELECT number FROM service_request WHERE \(half) AND number < \(query.bind(before))
    ORDER BY number DESC LIMIT \(query.bind(rows))
    """
  }

  private func fitting(_ candidates: String, _ sieve: [SearchWord], _ limit: Int, _ query: inout ComposedQuery) {
    let conditions = sieve.map { holds($0, &query) } + filters(&query)
    let point = search.near == nil ? "" : ", service_request.latitude, service_request.longitude"
    let isFiltered = search.near != nil || conditions.count > sieve.count
    query.text = """
      SELECT candidate.number\(point)
      \(joined(candidates, withRequest: isFiltered))
      \(conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND "))
      ORDER BY candidate.number DESC LIMIT \(query.bind(limit))
      """
  }

  private func joined(_ candidates: String, withRequest: Bool) -> String {
    """
    FROM (\(candidates)) AS candidate
    JOIN search_document ON search_document.request = candidate.number
    \(withRequest ? "JOIN service_request ON service_request.number = candidate.number" : "")
    """
  }

  /// The newest requests of the half that hold rare words, each engine in its own way.
  private func holding(
    _ rare: [SearchWord], _ before: Int64, _ depth: Int, _ query: inout ComposedQuery, _ dialect: Dialect
  ) -> String {
    let isApart = dialect.keepsWordsApart
    let text = rare.map { word in
      "("
        + word.patterns.map { pattern in
          isApart
            ? "\"\(pattern.text)\"\(pattern.isPrefix ? "*" : "")" : "'\(pattern.text)'\(pattern.isPrefix ? ":*" : "")"
        }.joined(separator: isApart ? " OR " : " | ") + ")"
    }.joined(separator: isApart ? " AND " : " & ")
    let (match, last, rows) = (query.bind(text), query.bind(before), query.bind(depth))
    let table = SearchIndex.table(isEnded)
    if isApart {
      return """
        SELECT rowid AS number FROM \(table) WHERE \(table) MATCH \(match) AND rowid < \(last)
        ORDER BY rowid DESC LIMIT \(rows)
        """
    }
    // The zero offset keeps the planner on the index of words: it would walk the numbers for the order's sake.
    return """
      SELECT request AS number FROM (
        SELECT request FROM search_document
        WHERE ended = \(isEnded ? 1 : 0) AND \(SearchIndex.vector) @@ CAST(\(match) AS tsquery) OFFSET 0) AS holder
      WHERE request < \(last) ORDER BY request DESC LIMIT \(rows)
      """
  }
}
