public import WorkOrders

/// Reads and writes what was suggested for a request.
enum SuggestionRow {
  /// A suggestion from `category, score, place, address, latitude, longitude, zone, reasons`, from a column on.
  static func read(_ row: SQLRow, from first: Int) throws -> RequestSuggestion {
    var suggestion = RequestSuggestion()
    suggestion.category = try row.optionalCode(first)
    suggestion.score = try row.real(first + 1)
    suggestion.place = try row.optionalCode(first + 2)
    suggestion.address = try row.optionalText(first + 3)
    suggestion.coordinate = try row.coordinate(first + 4, first + 5)
    suggestion.zone = try row.optionalCode(first + 6)
    suggestion.reasons = try row.text(first + 7).split(separator: "\n").compactMap {
      SuggestionReason(line: String($0))
    }
    return suggestion
  }

  /// Those of some requests.
  static let ofRequests: KeyedSQL = """
    SELECT request, category, score, place, address, latitude, longitude, zone, reasons
    FROM request_suggestion WHERE request IN {keys}
    """
}

extension RegisterTransaction {
  /// Keeps what was suggested when a request came in, so that it can be explained later under other rules.
  func keep(_ suggestion: RequestSuggestion, for request: RequestNumber) throws {
    try connection.execute(
      """
      INSERT INTO request_suggestion (request, category, score, place, address, latitude, longitude, zone, reasons)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """,
      [
        request.key, suggestion.category, suggestion.score, suggestion.place, suggestion.address,
        suggestion.coordinate?.latitude, suggestion.coordinate?.longitude, suggestion.zone,
        suggestion.reasons.map(\.line).joined(separator: "\n"),
      ])
  }
}

extension RegisterSnapshot {
  /// What was suggested for a request when it came in; `nil` where nothing was.
  public func suggestion(for request: RequestNumber) throws -> RequestSuggestion? {
    try connection.grouped(SuggestionRow.ofRequests, of: [request.key]) { try SuggestionRow.read($0, from: 1) }[
      request.key]?.first
  }
}
