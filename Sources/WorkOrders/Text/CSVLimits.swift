/// How much one CSV row may hold before it is refused: a missing quote must not swallow the machine's memory.
public struct CSVLimits: Hashable, Sendable {
  /// The most bytes in one field.
  public let fieldBytes: Int
  /// The most bytes in one row, separators not counted.
  public let rowBytes: Int
  /// The most fields in one row.
  public let columns: Int

  /// Makes limits; the defaults are 64 KiB a field, 1 MiB a row and 256 columns.
  public init(fieldBytes: Int = 64 * 1024, rowBytes: Int = 1024 * 1024, columns: Int = 256) {
    self.fieldBytes = fieldBytes
    self.rowBytes = rowBytes
    self.columns = columns
  }
}
