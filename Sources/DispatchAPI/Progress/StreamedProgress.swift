/// One line of the streamed answer of long work; the last one carries the report.
public struct StreamedProgress<Report: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
  /// How much has been read until now.
  public var read: Int
  /// How much there is.
  @OrNull public var of: Int?
  /// The end: what came of it.
  @OrNull public var report: Report?
  /// The end when it failed: nothing was changed.
  @OrNull public var problem: Problem?

  /// Makes one from what is always there; the rest is set afterwards.
  public init(read: Int) {
    self.read = read
  }
}
