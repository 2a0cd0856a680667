public import WorkOrders

extension RegisterTransaction {
  /// Adds streets, or writes what the registry says otherwise now.
  ///
  /// - Parameter isDryRun: whether it is only counted.
  public func save(_ streets: [Street], isDryRun: Bool = false) throws -> StreetCounts {
    var counts = StreetCounts()
    let known = try connection.grouped(Self.knownStreets, of: streets.map(\.number), StreetRow.read)
    for street in streets {
      let old = known[street.number]?.first
      if old?.street == street {
        counts.unchanged += 1
        continue
      }
      if old == nil { counts.added += 1 } else { counts.changed += 1 }
      if !isDryRun { try write(KnownStreet(street), replacing: old) }
    }
    return counts
  }

  /// Adds doors, or writes their points anew; a door of a street that is not there yet is kept for it.
  public func save(_ civics: [StreetCivic], isDryRun: Bool = false) throws -> StreetCounts {
    var counts = StreetCounts()
    var missing: [StreetCivic] = []
    let known = try doors(of: civics)
    for civic in civics {
      let old = known[civic.id]
      if old == civic {
        counts.unchanged += 1
      } else {
        if old == nil { counts.added += 1 } else { counts.changed += 1 }
        missing.append(civic)
      }
    }
    if !isDryRun { try insert(missing) }
    return counts
  }

  /// Removes the streets that are not among these, with their doors.
  ///
  /// - Returns: how many streets, and how many doors.
  public func keepOnly(_ streets: Set<Int64>, isDryRun: Bool = false) throws -> (streets: Int, civics: Int) {
    let gone = try connection.query(
      "SELECT number, name, locality, other_names, folded FROM street ORDER BY number", [], StreetRow.read
    ).filter { !streets.contains($0.street.number) }
    var civics = 0
    for known in gone {
      let number = known.street.number
      civics +=
        try connection.first("SELECT count(*) FROM street_civic WHERE street = $1", [number]) { try $0.int(0) } ?? 0
      guard !isDryRun else { continue }
      try connection.execute("DELETE FROM street_civic WHERE street = $1", [number])
      try forget(known)
      try connection.execute("DELETE FROM street WHERE number = $1", [number])
    }
    return (gone.count, civics)
  }

  /// Removes the doors that are not among these.
  ///
  /// - Returns: how many.
  public func keepOnly(_ civics: Set<StreetCivic.ID>, isDryRun: Bool = false) throws -> Int {
    var gone: [StreetCivic.ID] = []
    try connection.forEach("SELECT street, civic FROM street_civic") { row in
      let id = StreetCivic.ID(street: try row.int64(0), key: try row.text(1))
      if !civics.contains(id) { gone.append(id) }
    }
    guard !isDryRun else { return gone.count }
    for id in gone {
      try connection.execute("DELETE FROM street_civic WHERE street = $1 AND civic = $2", [id.street, id.key])
    }
    return gone.count
  }

  /// Notes an import of streets as a whole.
  public func noteStreets(_ streets: StreetCounts, _ civics: StreetCounts, rejected: Int, in context: ActContext) throws
  {
    let facts: Facts = [
      "streetsAdded": .integer(Int64(streets.added)), "streetsChanged": .integer(Int64(streets.changed)),
      "streetsRemoved": .integer(Int64(streets.removed)), "civicsAdded": .integer(Int64(civics.added)),
      "civicsChanged": .integer(Int64(civics.changed)), "civicsRemoved": .integer(Int64(civics.removed)),
      "rejected": .integer(Int64(rejected)),
    ]
    try record([Occurrence(.streetsImported, facts: facts)], in: context)
  }

  private func write(_ known: KnownStreet, replacing old: KnownStreet?) throws {
    let street = known.street
    try connection.execute(
      """
      INSERT INTO street (number, name, locality, other_names, folded) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (number) DO UPDATE SET name = excluded.name, locality = excluded.locality,
        other_names = excluded.other_names, folded = excluded.folded
      """,
      [street.number, street.name, street.locality, street.otherNames.joined(separator: "\n"), known.folded])
    if let old { try forget(old) }
    for word in known.words {
      try connection.execute("INSERT INTO street_word (word, street) VALUES ($1, $2)", [word, street.number])
    }
  }

  private func forget(_ known: KnownStreet) throws {
    for word in known.words {
      try connection.execute("DELETE FROM street_word WHERE word = $1 AND street = $2", [word, known.street.number])
    }
  }

  private func doors(of civics: [StreetCivic]) throws -> [StreetCivic.ID: StreetCivic] {
    var doors: [StreetCivic.ID: StreetCivic] = [:]
    try connection.forEach(Self.knownCivics, of: civics.map(\.street)) { row in
      let door = try StreetRow.civic(row)
      doors[door.id] = door
    }
    return doors
  }

  private func insert(_ civics: [StreetCivic]) throws {
    var rest = civics[...]
    while !rest.isEmpty {
      let length = rest.count >= Self.lot ? Self.lot : 1
      try connection.execute(
        length == 1 ? Self.insertOne : Self.insertLot, rest.prefix(length).flatMap(StreetRow.arguments))
      rest = rest.dropFirst(length)
    }
  }

  private static let lot = 64
  private static let insertOne = StreetRow.insert(1)
  private static let insertLot = StreetRow.insert(lot)

  private static let knownStreets: KeyedSQL = """
    SELECT number, name, locality, other_names, folded FROM street WHERE number IN {keys}
    """

  private static let knownCivics: KeyedSQL = """
    SELECT street, civic, latitude, longitude FROM street_civic WHERE street IN {keys}
    """
}
