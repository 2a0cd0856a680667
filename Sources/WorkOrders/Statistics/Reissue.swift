/// Why an act was issued anew, and what the new version changes.
public struct Reissue: Hashable, Sendable {
  /// The version that it replaces.
  public let version: Int
  /// The journal position that version rests on.
  public let journalPosition: Int64
  /// Why.
  public let reason: String
  /// The figures that differ from that version, each with the event since when.
  public let changes: [FigureChange]

  /// Makes one.
  public init(version: Int, journalPosition: Int64, reason: String, changes: [FigureChange]) {
    self.version = version
    self.journalPosition = journalPosition
    self.reason = reason
    self.changes = changes
  }
}
