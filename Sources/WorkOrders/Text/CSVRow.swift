/// One row of a CSV file, with the line it starts on.
public struct CSVRow: Sendable {
  /// The line its first character stands on, from 1; a quoted field may carry the row over further lines.
  public let line: Int
  /// Its fields without quotes, or why it cannot be read.
  public let content: Result<[String], DomainError>

  /// Makes a row.
  public init(line: Int, content: Result<[String], DomainError>) {
    self.line = line
    self.content = content
  }

  /// The fields of a readable row.
  ///
  /// - Throws: ``DomainError`` with code `malformed` or `tooLarge` and the line in its sentence.
  public func fields() throws(DomainError) -> [String] { try content.get() }
}
