public import WorkOrders

/// An open request that may report the same thing.
public struct LikelyRepeat: Hashable, Sendable {
  /// The earlier request.
  public let request: ServiceRequest
  /// How far apart they are, in metres; `nil` when they share a place or address and no points are known.
  public let distance: Double?
  /// How likely it is, 0 to 1.
  public let score: Double
}

extension RegisterSnapshot {
  /// Open requests of the same kind nearby or at the same place or address, likeliest first, ten at most.
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
    var found: [RequestNumber: ServiceRequest] = [:]
    if let coordinate {
      for cell in GridCell.around(coordinate, metres: rules.withinMetres) { collect(try inCell(cell), into: &found) }
    }
    if let place { collect(try atPlace(place), into: &found) }
    if let address, !AddressKey.of(address).isEmpty { collect(try atAddress(AddressKey.of(address)), into: &found) }
    let oldest = now - .seconds(rules.withinDays * 86_400)
    return found.values.filter { $0.number != number && $0.reportedAt >= oldest }.compactMap { request in
      score(request, category, coordinate, rules)
    }.sorted { ($0.score, $0.request.number) > ($1.score, $1.request.number) }.prefix(10).map { $0 }
  }

  private func score(
    _ request: ServiceRequest, _ category: CategoryCode?, _ coordinate: Coordinate?, _ rules: DuplicateRules
  ) -> LikelyRepeat? {
    let distance = coordinate.flatMap { point in request.coordinate.map { point.distance(to: $0) } }
    if let distance, distance > Double(rules.withinMetres) { return nil }
    let isSameKind = category != nil && category == request.category
    if let category, let other = request.category, !isSameKind, area(category) != area(other) { return nil }
    let nearness = distance.map { 1 - $0 / Double(max(1, rules.withinMetres)) } ?? 0.8
    let age = Double((now - request.reportedAt).wholeMilliseconds) / Double(rules.withinDays * 86_400_000)
    let score = (isSameKind ? 0.5 : 0.2) + 0.35 * nearness + 0.15 * max(0, 1 - age)
    return LikelyRepeat(request: request, distance: distance, score: (score * 100).rounded() / 100)
  }

  private func area(_ category: CategoryCode) -> Substring { category.rawValue.prefix { $0 != "." } }

  private func collect(_ requests: [ServiceRequest], into found: inout [RequestNumber: ServiceRequest]) {
    for request in requests { found[request.number] = request }
  }

  private func inCell(_ cell: Int64) throws -> [ServiceRequest] {
    try connection.query(
      """
      SELECT number, version, state, channel, category, area, zone, place, address, latitude, longitude, reported_at,
        entered_at
      FROM service_request WHERE state IN ('new', 'open') AND cell = $1 ORDER BY number DESC LIMIT 50
      """, [cell], RequestRow.read)
  }

  private func atPlace(_ place: PlaceCode) throws -> [ServiceRequest] {
    try connection.query(
      """
      SELECT number, version, state, channel, category, area, zone, place, address, latitude, longitude, reported_at,
        entered_at
      FROM service_request WHERE state IN ('new', 'open') AND place = $1 ORDER BY number DESC LIMIT 50
      """, [place], RequestRow.read)
  }

  private func atAddress(_ key: String) throws -> [ServiceRequest] {
    try connection.query(
      """
      SELECT number, version, state, channel, category, area, zone, place, address, latitude, longitude, reported_at,
        entered_at
      FROM service_request WHERE state IN ('new', 'open') AND address_key = $1 ORDER BY number DESC LIMIT 50
      """, [key], RequestRow.read)
  }
}
