/// What became of a file of streets: read = imported + rejected.
public struct StreetReport: Codable, Hashable, Sendable {
  /// Rows read, the header and other towns' rows not counted.
  public var read: Int
  /// Rows taken; on a dry run, rows that would be.
  public var imported: Int
  /// Rows refused.
  public var rejected: Int
  /// The town, by its code in the land registry.
  @OrNull public var town: String?
  /// What was done to the streets.
  public var streets: StreetChanges
  /// What was done to the doors.
  public var civics: StreetChanges
  /// How many of the file's doors have a point.
  public var located: Int
  /// Whether what the file no longer names was removed: only when no row was refused.
  public var isWhole: Bool
  /// Path of the file with the refused rows, written by the one who asked.
  @OrNull public var report: String?
  /// The refused rows, in the file's order.
  public var refused: [ImportRefusal]

  /// Makes one from what is always there; the rest is set afterwards.
  public init(
    read: Int, rejected: Int, streets: StreetChanges, civics: StreetChanges, located: Int, isWhole: Bool,
    refused: [ImportRefusal]
  ) {
    self.read = read
    imported = read - rejected
    self.rejected = rejected
    self.streets = streets
    self.civics = civics
    self.located = located
    self.isWhole = isWhole
    self.refused = refused
  }
}
