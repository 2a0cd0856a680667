import WorkOrders

/// The yearly series behind public numbers: unique, rising, without gaps on SQLite.
enum SerialNumbers {
  /// The next number of a kind's series for a year; the first is 1.
  static func next<Kind>(_ kind: RecordNumber<Kind>.Type, year: Int, on connection: any SQLConnection) throws
    -> RecordNumber<Kind>
  {
    RecordNumber(year: year, serial: try nextSerial(of: Kind.prefix, year: year, on: connection))
  }

  /// The next serial of a series known by its prefix.
  static func nextSerial(of prefix: String, year: Int, on connection: any SQLConnection) throws -> Int {
    let serial = try connection.first(
      """
      INSERT INTO number_series (kind, year, last) VALUES ($1, $2, 1)
      ON CONFLICT (kind, year) DO UPDATE SET last = number_series.last + 1
      RETURNING last
      """, [prefix, year]
    ) { try $0.int(0) }
    guard let serial else { throw SQLFailure(kind: .other, detail: "the series \(prefix) of \(year) gave no number") }
    return serial
  }
}
