public import WorkOrders

/// An open request that may report the same thing.
public struct LikelyRepeat: Hashable, Sendable {
  /// The earlier request.
  public let request: ServiceRequest
  /// What its reporter said; empty once erased.
  public let description: String
  /// The orders that answer it.
  public let orders: [OrderNumber]
  /// How far apart they are, in metres; `nil` when they share a place or address and no points are known.
  public let distance: Double?
  /// How likely it is, 0 to 1.
  public let score: Double
}

extension RegisterSnapshot {
  private typealias Likeness = (number: RequestNumber, distance: Double?, score: Double)

  /// Open requests of the same kind nearby or at the same place or address, likeliest first, ten at most.
  ///
  /// Only the newest of each square of the grid, of the place and of the address are compared, and only what is shown
  /// is read whole.
  ///
  /// - Parameters:
  ///   - category: what the new report is about; unknown matches every kind, less well.
  ///   - coordinate: where it is.
  ///   - place: the named thing it concerns.
  ///   - address: street and number.
  ///   - number: a request to leave out: the one just opened.
  public func likelyRepeats(
    category: CategoryCode?, coordinate: Coordinate?, place: PlaceCode?, address: String?,
    besides number: RequestNumber? = nil
  ) throws -> [LikelyRepeat] {
    let rules = try policy().duplicates
    let oldest = now - .seconds(rules.withinDays * 86_400)
    var candidates: [RepeatCandidate] = []
    if let coordinate {
      let frame = GeoFrame(around: coordinate, metres: rules.withinMetres)
      candidates += try RepeatCandidate.within(frame, since: oldest, on: connection)
    }
    if let place { candidates += try RepeatCandidate.atPlace(place, on: connection) }
    let key = address.map(AddressKey.of) ?? ""
    if !key.isEmpty { candidates += try RepeatCandidate.atAddress(key, on: connection) }
    var seen: Set<RequestNumber> = number.map { [$0] } ?? []
    let likely = candidates.filter { seen.insert($0.number).inserted && $0.reportedAt >= oldest }
      .compactMap { likeness($0, category, coordinate, rules) }
      .sorted { ($0.score, $0.number) > ($1.score, $1.number) }
    return try read(Array(likely.prefix(10)))
  }

  private func likeness(
    _ candidate: RepeatCandidate, _ category: CategoryCode?, _ coordinate: Coordinate?, _ rules: DuplicateRules
  ) -> Likeness? {
    let distance = coordinate.flatMap { point in candidate.coordinate.map { point.distance(to: $0) } }
    if let distance, distance > Double(rules.withinMetres) { return nil }
    let isSameKind = category != nil && category == candidate.category
    if let category, let other = candidate.category, !isSameKind, area(category) != area(other) { return nil }
    let nearness = distance.map { 1 - $0 / Double(max(1, rules.withinMetres)) } ?? 0.8
    let age = Double((now - candidate.reportedAt).wholeMilliseconds) / Double(rules.withinDays * 86_400_000)
    let score = (isSameKind ? 0.5 : 0.2) + 0.35 * nearness + 0.15 * max(0, 1 - age)
    return (candidate.number, distance, (score * 100).rounded() / 100)
  }

  private func area(_ category: CategoryCode) -> Substring { category.rawValue.prefix { $0 != "." } }

  /// The requests whole, in the order given: ten at most, read by two statements.
  private func read(_ likely: [Likeness]) throws -> [LikelyRepeat] {
    guard !likely.isEmpty else { return [] }
    var keys: [(any SQLConvertible)?] = likely.map(\.number.key)
    keys += Array(repeating: nil, count: 10 - keys.count)
    var found: [RequestNumber: (request: ServiceRequest, description: String)] = [:]
    try connection.forEach(
      """
      SELECT number, version, state, channel, category, area, zone, place, address, latitude, longitude, reported_at,
        entered_at, journal_words.text
      FROM service_request LEFT JOIN journal_words
        ON journal_words.event = service_request.description_event AND journal_words.name = 'description'
      WHERE number IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      """, keys
    ) { row in
      let request = try RequestRow.read(row)
      found[request.number] = (request, try row.optionalText(13) ?? "")
    }
    let orders = try orders(for: keys)
    return likely.compactMap { number, distance, score in
      found[number].map { request, description in
        LikelyRepeat(
          request: request, description: description, orders: orders[number] ?? [], distance: distance, score: score)
      }
    }
  }

  private func orders(for keys: [(any SQLConvertible)?]) throws -> [RequestNumber: [OrderNumber]] {
    var orders: [RequestNumber: [OrderNumber]] = [:]
    try connection.forEach(
      """
      SELECT request, work_order FROM order_request WHERE request IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      ORDER BY work_order
      """, keys
    ) { row in
      orders[RequestNumber(key: try row.int64(0)), default: []].append(OrderNumber(key: try row.int64(1)))
    }
    return orders
  }
}
