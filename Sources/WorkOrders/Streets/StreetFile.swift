/// The national registry's file of a town: its streets (STRAD), or its doors with their streets (INDIR).
///
/// Fields stand between semicolons without quotes, decimals have a comma, a row may end with one semicolon more. Doors
/// without a point are as good as others: a third of the towns have given none.
public struct StreetFile: Sendable {
  /// Whether it lists doors.
  public let hasCivics: Bool
  /// The town's code in the land registry: `H223`; `nil` for a file without a row.
  public let town: String?
  /// The streets, in the file's order.
  public let streets: [Street]
  /// The doors, each once: one with a point stands for one of the same number without.
  public let civics: [StreetCivic]
  /// The rows refused.
  public let refused: [RefusedRow]
  /// Rows of the file, the header and other towns' rows not counted.
  public let count: Int

  /// The columns that both forms have.
  public static let columns = ["CODICE_COMUNE", "PROGRESSIVO_NAZIONALE", "ODONIMO"]
  /// The column that only the form with doors has.
  public static let civicColumn = "CIVICO"

  /// Reads a whole file.
  ///
  /// - Parameter town: the town whose rows count, by its code in the land registry or its six digits of statistics;
  ///   without one the file may hold only one town.
  /// - Throws: ``DomainError`` `malformed` when the file is empty or lacks a column; `invalid` when it holds several towns
  ///   and none was named, or nothing of the one named.
  public init(_ bytes: [UInt8], town: String? = nil) throws(DomainError) {
    var reading = StreetFileReading(town: town?.uppercased())
    var reader = CSVReader(separator: UInt8(ascii: ";"), hasQuotes: false)
    for start in stride(from: 0, to: bytes.count, by: Self.piece) {
      try reading.take(reader.read(Array(bytes[start..<min(bytes.count, start + Self.piece)])))
    }
    try reading.take(reader.finish())
    try reading.check()
    hasCivics = reading.hasCivics
    self.town = reading.towns.sorted().first
    streets = reading.streets
    civics = reading.civics
    refused = reading.refused
    count = reading.count
  }

  private static let piece = 1 << 16
}
