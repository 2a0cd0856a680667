/// A row of a file that was refused, with why and the row itself.
public struct RefusedRow: Hashable, Sendable {
  /// The line it starts on, the header being 1.
  public let line: Int
  /// Why; its field is the column.
  public let error: DomainError
  /// The row as CSV; empty when it could not be read as a row.
  public let row: String

  /// Makes one.
  public init(line: Int, error: DomainError, row: String) {
    self.line = line
    self.error = error
    self.row = row
  }
}
