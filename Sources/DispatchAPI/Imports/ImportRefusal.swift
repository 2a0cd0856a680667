/// A row that was refused.
public struct ImportRefusal: Codable, Hashable, Sendable {
  /// Line of the file on which the row begins, the header being 1.
  public var line: Int
  /// The column at fault.
  @OrNull public var column: String?
  /// Why, in a sentence.
  public var reason: String
  /// The row as it stands in the file.
  public var row: String

  /// Makes one from what is always there; the rest is set afterwards.
  public init(line: Int, reason: String, row: String) {
    self.line = line
    self.reason = reason
    self.row = row
  }
}
