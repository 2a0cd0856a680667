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
    for key in try keys(of: address) { candidates += try RepeatCandidate.atAddress(key, on: connection) }
    var seen: Set<RequestNumber> = number.map { [$0] } ?? []
    let likely = candidates.filter { seen.insert($0.number).inserted && $0.reportedAt >= oldest }
      .compactMap { likeness($0, category, coordinate, rules) }
      .sorted { ($0.score, $0.number) > ($1.score, $1.number) }
    return try read(Array(likely.prefix(10)))
  }

  // As it was typed, and as the registry of streets writes it.
  private func keys(of address: String?) throws -> Set<String> {
    guard let address else { return [] }
    let spellings = [address, try meantAddress(address)?.text]
    return Set(spellings.compactMap(\.self).map { AddressKey.of($0) }).subtracting([""])
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

  /// The requests whole, in the order given, by two statements.
  private func read(_ likely: [Likeness]) throws -> [LikelyRepeat] {
    let keys = likely.map(\.number.key)
    let orders = try connection.grouped(Self.ordersOfRequests, of: keys) { OrderNumber(key: try $0.int64(1)) }
    return zip(likely, try described(keys)).map { likeness, known in
      LikelyRepeat(
        request: known.request, description: known.description, orders: orders[likeness.number.key] ?? [],
        distance: likeness.distance, score: likeness.score)
    }
  }

  private static let ordersOfRequests: KeyedSQL = """
    SELECT request, work_order FROM order_request WHERE request IN {keys} ORDER BY work_order
    """
}
