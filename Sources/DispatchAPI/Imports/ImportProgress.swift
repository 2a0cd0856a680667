/// One line of an import's streamed answer; the last one carries the report.
public struct ImportProgress: Codable, Hashable, Sendable {
  /// Rows read until now.
  public var read: Int
  /// Rows in the file.
  @OrNull public var of: Int?
  /// The end: what became of the file's rows.
  @OrNull public var report: ImportReport?
  /// The end when it failed: nothing was imported.
  @OrNull public var problem: Problem?

  /// Makes one from what is always there; the rest is set afterwards.
  public init(read: Int) {
    self.read = read
  }
}
