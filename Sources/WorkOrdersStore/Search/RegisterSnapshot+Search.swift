import WorkOrders

extension RegisterSnapshot {
  /// Requests, with their orders, that fit what somebody typed: by number, telephone, address, words in any order, near
  /// a point.
  ///
  /// - Throws: ``DomainError`` `invalid` without anything to look for.
  public func search(_ search: RequestSearch) throws -> SearchPage {
    guard !search.text.isEmpty || search.near != nil else {
      throw DomainError(
        .invalid, .init(it: "Che cosa si cerca?", en: "What is looked for?"),
        hint: .init(
          it: "Scrivere un numero, un telefono, un indirizzo o alcune parole.",
          en: "Give a number, a telephone, an address or some words."), field: "q")
    }
    let direct = try numbered(search)
    var numbers = search.after == nil ? Array(direct.prefix(search.limit)) : []
    var next: SearchCursor?
    // A number with its prefix has no words besides; and without any, a point alone is asked about.
    if let words = search.words, !words.isEmpty || search.text.isEmpty {
      next = try look(for: words, search, besides: Set(direct), into: &numbers)
    }
    return SearchPage(found: try found(numbers, near: search.near), next: next)
  }

  /// Looks through the unfinished requests, then through the ended ones; returns where it stopped.
  private func look(
    for words: [SearchWord], _ search: RequestSearch, besides: Set<Int64>, into numbers: inout [Int64]
  ) throws -> SearchCursor? {
    var cursor = search.after ?? .start
    while numbers.count < search.limit {
      var half = SearchHalf(
        SearchStatement(search: search, words: words, isEnded: cursor.isEnded), besides: besides,
        limit: search.limit - numbers.count, on: connection)
      try half.find(before: cursor.before)
      numbers += half.numbers
      if let last = half.next { return SearchCursor(isEnded: cursor.isEnded, before: last) }
      guard !cursor.isEnded else { return nil }
      cursor = .ended
    }
    return search.near == nil ? cursor : nil
  }

  /// The requests that a typed number names, the newest first.
  private func numbered(_ search: RequestSearch) throws -> [Int64] {
    guard let number = search.text.number else { return [] }
    let newest = try policy().calendar.zone.year(of: now)
    let years = number.year.map { [$0] } ?? Array(((newest - Self.yearsBack)...newest).reversed())
    let keys = years.map { RequestNumber(year: $0, serial: number.serial).key }
    let tables: [String: String] = [
      RecordKinds.Request.prefix: "SELECT number FROM service_request WHERE number",
      RecordKinds.Order.prefix: "SELECT request FROM order_request WHERE work_order",
      RecordKinds.Contact.prefix: "SELECT request FROM contact_request WHERE contact",
      RecordKinds.Inspection.prefix: """
      SELECT order_request.request FROM inspection
      JOIN order_request ON order_request.work_order = inspection.work_order WHERE inspection.number
      """,
    ]
    let prefixes = number.prefix.map { [$0] } ?? [RecordKinds.Request.prefix, RecordKinds.Order.prefix]
    var query = ComposedQuery()
    let sources = prefixes.compactMap { tables[$0] }.map { "\($0) IN (\(query.bind(keys: keys)))" }
    let filters = SearchStatement(search: search, words: [], isEnded: false).filters(&query)
    // One union: alternatives would have every request looked at.
    let conditions = ["number IN (\(sources.joined(separator: " UNION ")))"] + filters
    query.text = """
      SELECT number FROM service_request WHERE \(conditions.joined(separator: " AND "))
      ORDER BY number DESC LIMIT \(query.bind(RequestSearch.most))
      """
    return try connection.query(query.sql, query.arguments) { try $0.int64(0) }
  }

  /// How many years back a number without its year is looked for.
  private static let yearsBack = 9
}
