import WorkOrders

/// The conditions of a search as SQL, for one half of the requests: the unfinished or the ended ones.
struct SearchStatement {
  let search: RequestSearch
  let words: [SearchWord]
  let isEnded: Bool

  /// The half, in the words of its indexes.
  var half: String { isEnded ? "state NOT IN ('new', 'open')" : "state IN ('new', 'open')" }

  /// Whether the document of a candidate holds a word.
  private func holds(_ word: SearchWord, _ query: inout ComposedQuery) -> String {
    // Patterns are letters and digits, so that none has a meaning of its own to LIKE.
    let likes = word.patterns.map { pattern in
      "candidate.words LIKE " + query.bind("% \(pattern.text)\(pattern.isPrefix ? "%" : " %")")
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

  /// What else a candidate must be, as one condition; `nil` when it is nothing.
  private func fits(_ query: inout ComposedQuery) -> String? {
    let conditions = filters(&query)
    return conditions.isEmpty ? nil : "\(ofRequest("1", and: conditions)) = 1"
  }

  /// A value of a candidate's request.
  ///
  /// A subquery, which no planner turns into a join: it is asked for one candidate after the other.
  private func ofRequest(_ value: String, and conditions: [String] = []) -> String {
    let known = ["service_request.number = candidate.number"] + conditions
    return "(SELECT \(value) FROM service_request WHERE \(known.joined(separator: " AND ")))"
  }

  /// The newest requests of the half before a number, with a column for each word that tells whether it is held, and
  /// one for the rest.
  func sample(before: Int64, rows: Int) -> ComposedQuery {
    var query = ComposedQuery()
    let candidates = newest(before, rows, &query)
    let fits = fits(&query)
    var columns = [fits.map { "CASE WHEN \($0) THEN 1 ELSE 0 END" } ?? "1"]
    for word in words { columns.append("CASE WHEN \(holds(word, &query)) THEN 1 ELSE 0 END") }
    query.text = """
      SELECT candidate.number, \(columns.joined(separator: ", "))
      FROM (\(candidates)) AS candidate ORDER BY candidate.number DESC
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
    query.text = """
      SELECT count(*), min(number) FROM (
        SELECT number FROM service_request WHERE \(half) AND number < \(query.bind(before))
        ORDER BY number DESC LIMIT \(query.bind(rows))) AS candidate
      """
    return query
  }

  /// What fits among those that hold rare words, by the index of words.
  func indexed(_ rare: [SearchWord], before: Int64, depth: Int, limit: Int, in dialect: Dialect) -> ComposedQuery {
    var query = ComposedQuery()
    let candidates = holding(rare, before, depth, withWords: true, &query, dialect)
    fitting(candidates, rare + words.filter { !rare.contains($0) }, limit, &query)
    return query
  }

  /// How many requests the index of words gives to look at, `depth` at most, and the smallest number of them.
  func depth(_ rare: [SearchWord], before: Int64, depth: Int, in dialect: Dialect) -> ComposedQuery {
    var query = ComposedQuery()
    let candidates = holding(rare, before, depth, withWords: false, &query, dialect)
    query.text = "SELECT count(*), min(candidate.number) FROM (\(candidates)) AS candidate"
    return query
  }

  /// What fits among the newest requests of a square of the grid.
  func inCell(_ cell: Int64, rows: Int) -> ComposedQuery {
    var query = ComposedQuery()
    // A planner that is left to join them takes words that many hold for rare ones, and reads all documents there are.
    let candidates = """
      SELECT number, \(document(of: "service_request.number")) AS words FROM service_request
      WHERE \(half) AND cell = \(query.bind(cell)) ORDER BY number DESC LIMIT \(query.bind(rows))
      """
    fitting(candidates, words, rows, &query)
    return query
  }

  /// The newest requests of the half, with their documents.
  private func newest(_ before: Int64, _ rows: Int, _ query: inout ComposedQuery) -> String {
    let (last, rows) = (query.bind(before), query.bind(rows))
    return """
      SELECT request AS number, words FROM search_document WHERE ended = \(isEnded ? 1 : 0) AND request < \(last)
      ORDER BY request DESC LIMIT \(rows)
      """
  }

  private func document(of number: String) -> String {
    "(SELECT search_document.words FROM search_document WHERE search_document.request = \(number))"
  }

  private func fitting(_ candidates: String, _ sieve: [SearchWord], _ limit: Int, _ query: inout ComposedQuery) {
    let conditions = sieve.map { holds($0, &query) } + [fits(&query)].compactMap(\.self)
    let point = search.near == nil ? "" : ", \(ofRequest("latitude")), \(ofRequest("longitude"))"
    query.text = """
      SELECT candidate.number\(point) FROM (\(candidates)) AS candidate
      \(conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND "))
      ORDER BY candidate.number DESC LIMIT \(query.bind(limit))
      """
  }

  /// The newest requests of the half that hold rare words, each engine in its own way.
  private func holding(
    _ rare: [SearchWord], _ before: Int64, _ depth: Int, withWords: Bool, _ query: inout ComposedQuery,
    _ dialect: Dialect
  ) -> String {
    let isApart = dialect.keepsWordsApart
    let match = query.bind(isApart ? match(rare, "\"", "*", " OR ", " AND ") : match(rare, "'", ":*", " | ", " & "))
    let (last, rows) = (query.bind(before), query.bind(depth))
    let table = SearchIndex.table(isEnded)
    let found = isApart ? table + ".rowid" : "holder.request"
    let columns = found + " AS number" + (withWords ? ", \(document(of: found)) AS words" : "")
    if isApart {
      return """
        SELECT \(columns) FROM \(table) WHERE \(table) MATCH \(match) AND rowid < \(last)
        ORDER BY rowid DESC LIMIT \(rows)
        """
    }
    // The zero offset keeps the planner on the index of words: it would walk the numbers for the order's sake.
    return """
      SELECT \(columns) FROM (
        SELECT request FROM search_document
        WHERE ended = \(isEnded ? 1 : 0) AND \(SearchIndex.vector) @@ CAST(\(match) AS tsquery) OFFSET 0) AS holder
      WHERE holder.request < \(last) ORDER BY holder.request DESC LIMIT \(rows)
      """
  }

  /// Words in the language of an index of words.
  private func match(_ words: [SearchWord], _ quote: String, _ more: String, _ or: String, _ and: String) -> String {
    words.map { word in
      "(" + word.patterns.map { quote + $0.text + quote + ($0.isPrefix ? more : "") }.joined(separator: or) + ")"
    }.joined(separator: and)
  }
}
