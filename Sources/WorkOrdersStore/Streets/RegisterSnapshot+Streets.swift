public import WorkOrders

extension RegisterSnapshot {
  /// Streets by their names.
  ///
  /// - Parameters:
  ///   - last: only those behind this one: the last of the page before.
  ///   - limit: how many at most.
  public func streets(after last: Street? = nil, limit: Int) throws -> [Street] {
    try connection.query(
      """
      SELECT number, name, locality, other_names, folded FROM street
      WHERE (name, number) > ($1, $2) ORDER BY name, number LIMIT $3
      """, [last?.name ?? "", last?.number ?? 0, limit]
    ) { try StreetRow.read($0).street }
  }

  /// The street with this number in the registry; `nil` where there is none.
  public func street(_ number: Int64) throws -> Street? {
    try connection.first(
      "SELECT number, name, locality, other_names, folded FROM street WHERE number = $1", [number]
    ) { try StreetRow.read($0).street }
  }

  /// Whether there are streets, and none of them is among these.
  public func hasStreets(besides numbers: [Int64]) throws -> Bool {
    guard try connection.exists("SELECT 1 FROM street LIMIT 1") else { return false }
    return try connection.grouped(Self.streetNumbers, of: numbers) { try $0.int64(0) }.isEmpty
  }

  /// Addresses of the registry that fit what was typed, the best first.
  ///
  /// - Parameters:
  ///   - isCompleting: whether the last word may go on: somebody is typing.
  ///   - limit: how many at most.
  public func addresses(like text: String, isCompleting: Bool = false, limit: Int = 10) throws -> [AddressMatch] {
    try ranked(text, isCompleting: isCompleting).prefix(limit).map(address)
  }

  /// The address that was meant, when the registry leaves no doubt; `nil` otherwise, and it stays as typed.
  ///
  /// - Parameters:
  ///   - zone: the part of the city that was said too: of streets of one name it tells the one that is meant.
  ///   - least: the score it needs.
  public func meantAddress(
    _ text: String, in zone: ZoneCode? = nil, least: Double = StreetMatch.sure
  ) throws -> AddressMatch? {
    let found = try ranked(text, isCompleting: false)
    if let meant = StreetMatcher.meant(among: found) { return meant.score >= least ? try address(meant) : nil }
    guard let zone, let best = found.first, best.score >= max(least, StreetMatch.sure) else { return nil }
    let near = try found.filter { best.score - $0.score < StreetMatch.lead }.prefix(10).map(address)
    let inside = try near.filter { try self.zone(of: $0) == zone }
    return inside.count == 1 ? inside[0] : nil
  }

  /// The zone of an address: its point's, else that of all known doors of its street; `nil` where they lie in several, or
  /// no point is known.
  public func zone(of address: AddressMatch) throws -> ZoneCode? {
    let policy = try policy()
    if let point = address.coordinate { return policy.zone(at: point)?.code }
    let points = try connection.query(
      """
      SELECT latitude, longitude FROM street_civic
      WHERE street = $1 AND latitude IS NOT NULL ORDER BY number, metres LIMIT 2000
      """, [address.match.street.number]
    ) { try $0.coordinate(0, 1) }
    let zones = Set(points.compactMap(\.self).map { policy.zone(at: $0)?.code })
    return zones.count == 1 ? zones.first.flatMap(\.self) : nil
  }

  private static let streetNumbers: KeyedSQL = "SELECT number FROM street WHERE number IN {keys}"

  private func ranked(_ text: String, isCompleting: Bool) throws -> [StreetMatch] {
    let address = TypedAddress(text)
    guard !address.readings.isEmpty else { return [] }
    let streets = try StreetLookup(connection: connection).streets(for: address, isCompleting: isCompleting)
    return StreetMatcher(address, isCompleting: isCompleting).ranked(streets)
  }

  private func address(_ match: StreetMatch) throws -> AddressMatch {
    guard let number = match.number else { return AddressMatch(match, civic: nil, neighbour: nil) }
    let civic = try connection.first(
      "SELECT street, civic, latitude, longitude FROM street_civic WHERE street = $1 AND civic = $2",
      [match.street.number, number.key], StreetRow.civic)
    if civic?.coordinate != nil { return AddressMatch(match, civic: civic, neighbour: nil) }
    let neighbour = StreetCivic.nearest(to: number, among: try located(near: number, on: match.street.number))
    return AddressMatch(match, civic: civic, neighbour: neighbour)
  }

  private func located(near door: CivicNumber, on street: Int64) throws -> [StreetCivic] {
    if let number = door.number {
      let reach = CivicNumber.reach
      return try connection.query(
        """
        SELECT street, civic, latitude, longitude FROM street_civic
        WHERE street = $1 AND latitude IS NOT NULL AND number >= $2 AND number <= $3 LIMIT 200
        """, [street, number - reach, number + reach], StreetRow.civic)
    }
    guard let metres = door.metres else { return [] }
    let reach = CivicNumber.reachInMetres
    return try connection.query(
      """
      SELECT street, civic, latitude, longitude FROM street_civic
      WHERE street = $1 AND latitude IS NOT NULL AND number IS NULL AND metres >= $2 AND metres <= $3 LIMIT 200
      """, [street, metres - reach, metres + reach], StreetRow.civic)
  }
}
