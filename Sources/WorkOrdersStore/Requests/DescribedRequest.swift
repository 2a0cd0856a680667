public import WorkOrders

/// A request with what its reporter said.
public struct DescribedRequest: Hashable, Sendable {
  /// The request.
  public let request: ServiceRequest
  /// What is wrong, as last amended; empty once erased.
  public let description: String
}

extension RegisterSnapshot {
  /// The requests with these keys that are there, in their order.
  func described(_ keys: [Int64]) throws -> [DescribedRequest] {
    let found = try connection.grouped(Self.described, of: keys) { row in
      DescribedRequest(request: try RequestRow.read(row), description: try row.optionalText(14) ?? "")
    }
    return keys.compactMap { found[$0]?.first }
  }

  // The columns of RequestRow first.
  private static let described: KeyedSQL = """
    SELECT number, version, state, channel, category, area, zone, place, address, latitude, longitude, reported_at,
      entered_at, registry_address, journal_words.text
    FROM service_request LEFT JOIN journal_words
      ON journal_words.event = service_request.description_event AND journal_words.name = 'description'
    WHERE number IN {keys}
    """
}
