import WorkOrders

/// The yearly series behind public numbers: unique, rising, without gaps on SQLite.
enum SerialNumbers {
  /// The next number of a kind's series for a year; the first is 1.
  static func next<Kind>(_ kind: RecordNumber<Kind>.Type, year: Int, on connection: any SQLConnection) throws
    -> RecordNumber<Kind>
  {
    RecordNumber(year: year, serial: try connection.nextNumber(of: Kind.prefix, year: year))
  }
}
