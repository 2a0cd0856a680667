public import WorkOrders

extension RegisterSnapshot {
  /// Passes every request that was reported in a period to `body`, by number, as everybody may read it.
  ///
  /// Requests stand as they are at this moment. They are read in parts by number, so that a year needs no more memory
  /// than a day, besides the names of the streets.
  public func forEachOpenDataRow(in period: ReportingPeriod, _ body: (OpenDataRow) throws -> Void) throws {
    let rules = try policy()
    let reader = OpenDataReader(snapshot: self, period: period, zone: rules.calendar.zone)
    let streets = try reader.streets()
    let cells = OpenDataCells(try reader.counts(), minimum: rules.smallCells)
    try reader.forEachPart { requests in
      let ends = try reader.ends(of: requests)
      for request in requests {
        try body(
          OpenDataRow(
            request, endedAt: ends[request.number], showing: cells.parts(of: request), streets: streets))
      }
    }
  }
}

/// Reads what open data are made of.
struct OpenDataReader {
  private let connection: any SQLConnection
  private let start: Timestamp
  private let end: Timestamp
  private let size: Int
  // All those of the period have a greater number: it is of the year of entry, and nothing is entered before it happens.
  private let before: RequestNumber

  /// - Parameter size: how many requests are in a part.
  init(snapshot: RegisterSnapshot, period: ReportingPeriod, zone: CityZone, size: Int = 500) {
    self.size = size
    connection = snapshot.connection
    (start, end) = period.bounds(in: zone)
    before = RequestNumber(year: period.first.year, serial: 0)
  }

  /// The streets of the registry, with how many doors each has.
  func streets() throws -> PublicStreets {
    var streets = PublicStreets()
    try connection.stream(
      """
      SELECT street.name, street.locality,
        (SELECT count(*) FROM street_civic WHERE street_civic.street = street.number)
      FROM street ORDER BY street.number
      """
    ) { row in streets.add(try row.text(0), locality: try row.optionalText(1), doors: try row.int(2)) }
    return streets
  }

  /// How many requests of each kind were reported in the period; by number, not along the index of categories.
  func counts() throws -> [OpenDataCell: Int] {
    var counts: [OpenDataCell: Int] = [:]
    try connection.forEach(
      """
      SELECT nullif(coalesce(category, ''), ''), zone, channel, count(*) FROM service_request
      WHERE number > $1 AND reported_at >= $2 AND reported_at < $3 GROUP BY coalesce(category, ''), zone, channel
      """, [before.key, start, end]
    ) { row in
      let cell = OpenDataCell(
        category: try row.optionalCode(0), zone: try row.optionalCode(1), channel: try row.choice(2))
      counts[cell] = try row.int(3)
    }
    return counts
  }

  /// Passes the requests of the period to `body` by number, some at a time.
  func forEachPart(_ body: ([ServiceRequest]) throws -> Void) throws {
    var part: [ServiceRequest] = []
    try connection.stream(Self.requests, [before.key, start, end]) { row in
      part.append(try RequestRow.read(row))
      guard part.count == size else { return }
      try body(part)
      part.removeAll(keepingCapacity: true)
    }
    if !part.isEmpty { try body(part) }
  }

  /// When these requests ended, those that have.
  func ends(of requests: [ServiceRequest]) throws -> [RequestNumber: Timestamp] {
    var ends: [RequestNumber: Timestamp] = [:]
    try connection.forEach(Self.endings, of: requests.filter(\.state.isFinished).map(\.number)) { row in
      ends[try row.number(0)] = try row.timestamp(1)
    }
    return ends
  }

  // Only the names of columns, which are fixed, are composed.
  private static let requests = SQL(
    composed: """
      SELECT \(RequestRow.columns) FROM service_request
      WHERE number > $1 AND reported_at >= $2 AND reported_at < $3 ORDER BY number
      """)

  private static let endings: KeyedSQL = """
    SELECT request_number, occurred_at FROM journal_event
    WHERE request_number IN {keys}
      AND kind IN ('request.resolved', 'request.rejected', 'request.referred', 'request.cancelled') ORDER BY id
    """
}
